/** The tables of imports, their lines and remembered mappings. */
package io.handoff.intake.imports.store;
