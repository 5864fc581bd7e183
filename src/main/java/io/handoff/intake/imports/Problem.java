package io.handoff.intake.imports;

/**
 * Why a line was not taken.
 *
 * @param line where it begins in the file
 * @param column null when it is about the line as a whole
 * @param problem what is wrong and what to do, in a sentence
 */
record Problem(int line, String column, String value, String problem) {}
