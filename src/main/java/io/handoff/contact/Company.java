package io.handoff.contact;

/**
 * The company a contact works for.
 *
 * @param domain without "www.", lower case; null when never told
 * @param employees head count; the lower end when a range was sent
 * @param abmTier set for a named account
 * @param ownerEmail the account's owner
 */
public record Company(
        String id,
        String domain,
        String name,
        Integer employees,
        String industry,
        String country,
        String abmTier,
        String ownerEmail) {}
