/** Reads the lines of a file, each with all its errors, and compares them with each other. */
package io.handoff.intake.imports.row;
