/** Reads CSV files in any usual encoding and with any usual delimiter. */
package io.handoff.intake.csv;
