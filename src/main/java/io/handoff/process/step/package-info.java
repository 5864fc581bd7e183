/** One class per service task or execution listener: read variables, one call, write the result. */
package io.handoff.process.step;
