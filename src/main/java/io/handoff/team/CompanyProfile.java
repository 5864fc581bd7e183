package io.handoff.team;

import java.time.ZoneId;
import java.util.List;

/**
 * Settings of the whole company.
 *
 * @param currency ISO 4217 code of amounts without a currency
 * @param domains the company's email domains, lower case; contacts of these domains are own staff
 * @param calendarId null = Monday to Friday, 09:00 to 17:00, in the company's zone
 */
public record CompanyProfile(String name, ZoneId zone, String currency, List<String> domains, String calendarId) {}
