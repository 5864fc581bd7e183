/**
 * Who we talk to: contacts, their companies, what they did, and which ids were merged into which. Everyone stands on this
 * module; it stands on the readers of input alone. A contact is told piece by piece and in any order, so each field remembers when it was last
 * told. Who asked to be forgotten is forgotten: only keyed hashes of ids and address and the time stay, so that late events stay out.
 */
@ApplicationModule(displayName = "Contact", allowedDependencies = {"jdbc", "input"})
package io.handoff.contact;

import org.springframework.modulith.ApplicationModule;
