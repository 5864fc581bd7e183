/** One class per service task of {@code contact-handoff}: read variables, one call, write the result. */
package io.handoff.process.step;
