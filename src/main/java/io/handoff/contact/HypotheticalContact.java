package io.handoff.contact;

/**
 * A contact as an upsert would create it, not stored.
 *
 * @param company null when none would match
 */
public record HypotheticalContact(Contact contact, Company company) {}
