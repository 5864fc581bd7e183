/** Applies lines to contacts, or forecasts in a transaction that is rolled back what they would do. */
package io.handoff.intake.imports.apply;
