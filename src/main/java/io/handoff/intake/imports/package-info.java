/**
 * The first load, and every later one that comes as a file. A file is read once and kept line by line; the engine walks over the lines in
 * batches, first to see what would happen, then to make it so, so that a killed node goes on where it stopped. A line is told like an event,
 * with one difference: it never begins a handoff. Who would become an MQL by it is held, and let go by a person, as many at a time as
 * sales can answer.
 */
package io.handoff.intake.imports;
