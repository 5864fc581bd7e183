package io.handoff.contact;

import java.util.Set;

/**
 * A company is known better now: what one of its people told holds for all of them.
 *
 * @param fields {@link CompanyField#changeKey()}
 * @param toldBy the contact whose data told it; that one hears of it by itself
 */
public record CompanyChanged(String companyId, Set<String> fields, String toldBy) {}
