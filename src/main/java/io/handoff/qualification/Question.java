package io.handoff.qualification;

import io.handoff.contact.Contact;
import java.time.Instant;
import java.util.Set;

/**
 * What must be known to gather a contact's facts.
 *
 * @param at engagements after this instant do not count
 * @param stage name of the contact's stage, which lies in a module above the facts
 * @param since high intent shown before this instant was answered already, by a rejection; null = never
 * @param ownDomains the email domains of our own staff
 */
public record Question(Contact contact, Instant at, String stage, Instant since, Set<String> ownDomains) {}
