/**
 * Readers of values from outside: one per kind of value, the same for events, CSV cells, forms and HTTP requests. A reader returns the
 * normal form of a value, null for an empty one, and throws {@link io.handoff.input.InvalidValue} for an ambiguous one or one that not
 * every supported database can store. {@link io.handoff.input.YamlValue} reads files that people write and reports errors with their line.
 * Readers do not depend on contacts or deals.
 */
@ApplicationModule(
        displayName = "Input",
        allowedDependencies = {})
package io.handoff.input;

import org.springframework.modulith.ApplicationModule;
