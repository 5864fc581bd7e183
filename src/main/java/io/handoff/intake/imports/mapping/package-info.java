/** The columns of a file: which field each holds, as guessed from its name or chosen by a person. */
package io.handoff.intake.imports.mapping;
