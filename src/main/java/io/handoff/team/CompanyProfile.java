package io.handoff.team;

import java.time.ZoneId;
import java.util.List;

/**
 * What the whole company shares.
 *
 * @param currency ISO 4217 code of amounts that come without one
 * @param domains own email domains, lower case; a contact from there is own staff
 * @param calendarId null = Monday to Friday, 09:00 to 17:00, in the company's zone
 */
public record CompanyProfile(String name, ZoneId zone, String currency, List<String> domains, String calendarId) {}
