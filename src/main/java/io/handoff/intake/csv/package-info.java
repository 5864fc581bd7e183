/** Files of comma separated values as people's programs write them: whatever their encoding and delimiter, read the same way. */
package io.handoff.intake.csv;
