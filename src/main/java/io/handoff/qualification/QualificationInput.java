package io.handoff.qualification;

import io.handoff.contact.Contact;
import java.time.Instant;
import java.util.Set;

/**
 * What is needed to collect the inputs of {@code mql-criteria}.
 *
 * @param at later engagements do not count
 * @param stage name of the contact's stage, a type this module may not depend on
 * @param since high intent up to this instant was answered by a rejection; null = never
 * @param ownDomains email domains of own staff
 */
public record QualificationInput(Contact contact, Instant at, String stage, Instant since, Set<String> ownDomains) {}
