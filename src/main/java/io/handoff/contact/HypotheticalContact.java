package io.handoff.contact;

/**
 * A contact as an event would leave it, without the event.
 *
 * @param company null when none would be known
 */
public record HypotheticalContact(Contact contact, Company company) {}
