package io.handoff.contact;

import java.util.Set;

/**
 * Fields of a company changed; that affects all its contacts.
 *
 * @param fields {@link CompanyField#changeKey()}
 * @param toldBy the contact whose upsert changed them; it is notified separately
 */
public record CompanyChanged(String companyId, Set<String> fields, String toldBy) {}
