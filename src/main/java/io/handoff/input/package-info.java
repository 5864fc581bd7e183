/**
 * How values from outside are read: one reader per kind of value, the same for events, CSV cells, forms and HTTP commands. A reader answers
 * with the normal form of the value, with null when nothing was told, and refuses with {@link io.handoff.input.InvalidValue} what is not
 * certainly one value or lies outside the range that every database we support can store. Readers know nothing of contacts or deals.
 */
@ApplicationModule(
        displayName = "Input",
        allowedDependencies = {})
package io.handoff.input;

import org.springframework.modulith.ApplicationModule;
