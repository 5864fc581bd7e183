/**
 * Imports of contact files. A file is parsed once and stored line by line; the engine processes the lines in batches, first to forecast,
 * then to load, and resumes after a crash. A line is applied like an event, except that it never starts a handoff: contacts that would
 * become MQLs are held until a person releases them, as many at a time as sales can answer.
 */
package io.handoff.intake.imports;
