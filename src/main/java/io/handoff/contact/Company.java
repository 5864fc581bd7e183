package io.handoff.contact;

/**
 * The company a contact works for.
 *
 * @param domain lower case, without "www."; null when unknown
 * @param employees head count; the lower end of a range
 * @param abmTier set for a named account
 * @param ownerEmail the account owner
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
