package io.handoff.contact;

import java.util.Set;

/**
 * An existing contact changed.
 *
 * @param fields {@link ContactField#key()}, {@link CompanyField#changeKey()}, or {@code company} for another company
 */
public record ContactChanged(String contactId, Set<String> fields) {}
