/**
 * Contacts, their companies and engagements, and merged ids. Used by all modules; depends only on the readers of {@code input}. Data
 * arrives in parts and in any order, so each field stores the time of its last write. After an erasure only keyed hashes of ids and
 * addresses and the time remain, to drop late events.
 */
@ApplicationModule(
        displayName = "Contact",
        allowedDependencies = {"jdbc", "input"})
package io.handoff.contact;

import org.springframework.modulith.ApplicationModule;
