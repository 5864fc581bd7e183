package io.handoff.contact;

import java.util.Set;

/**
 * Fields of a company changed; that affects all its contacts.
 *
 * @param fields {@link CompanyField#changeKey()}
 * @param toldBy id of the contact whose upsert changed them; its own handoff is notified separately
 */
public record CompanyChanged(String companyId, Set<String> fields, String toldBy) {}
