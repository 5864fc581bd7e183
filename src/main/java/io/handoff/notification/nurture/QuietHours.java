package io.handoff.notification.nurture;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.input.CountryCodes;
import io.handoff.team.Teams;
import io.handoff.team.TimeRange;
import io.handoff.team.WorkingCalendar;
import io.handoff.team.WorkingInterval;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * When nurture emails may be sent: in the configured hours, in the zone of the contact's country if it has only one, else of our company.
 * Public holidays of the contact's country, else of our own calendar, are excluded.
 */
@Component
@RequiredArgsConstructor
public class QuietHours {

    private final Contacts contacts;
    private final Teams teams;
    private final NurtureSettings settings;

    public boolean areOver(Contact contact, Instant at) {
        return !window(contact, at).start().isAfter(at);
    }

    /**
     * The first permitted moment from {@code wanted} on.
     *
     * @param email key of the email; emails due at the same moment are distributed over {@link NurtureSettings#spread} by it
     */
    public Instant over(Contact contact, Instant wanted, String email) {
        var window = window(contact, wanted);
        var from = wanted.isAfter(window.start()) ? wanted : window.start();
        var room = Math.min(
                settings.spread().toSeconds(),
                Duration.between(from, window.end()).toSeconds() - 1);
        return room <= 0 ? from : from.plusSeconds(Math.floorMod(number(email), room));
    }

    private WorkingInterval window(Contact contact, Instant at) {
        return calendar(contact)
                .nextWorkingInterval(at)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "No hour for nurture emails within a year; see handoff.nurture.days and handoff.nurture.hours"));
    }

    private WorkingCalendar calendar(Contact contact) {
        var ours = teams.companyCalendar();
        var country = country(contact);
        var zone = CountryZones.of(country).orElse(ours.zone());
        var week = settings.days().stream()
                .collect(Collectors.toMap(day -> day, day -> List.of(settings.window()), (one, same) -> one));
        return withHolidays(CountryCodes.of(country), ours, zone, week);
    }

    private static WorkingCalendar withHolidays(
            String country, WorkingCalendar ours, ZoneId zone, Map<DayOfWeek, List<TimeRange>> week) {
        if (country != null && !belongsTo(country, ours)) {
            try {
                return new WorkingCalendar("nurture", zone, week, country, List.of(), List.of());
            } catch (IllegalArgumentException unknownRegion) {
                return new WorkingCalendar("nurture", zone, week, null, List.of(), List.of());
            }
        }
        return new WorkingCalendar("nurture", zone, week, ours.holidays(), ours.off(), List.of());
    }

    /** Whether our own calendar applies: it also has the region's holidays and the company's days off. */
    private static boolean belongsTo(String country, WorkingCalendar ours) {
        return ours.holidays() != null
                && ours.holidays().toUpperCase(Locale.ROOT).startsWith(country);
    }

    private String country(Contact contact) {
        return contact.country() != null
                ? contact.country()
                : contacts.companyOf(contact).map(Company::country).orElse(null);
    }

    private static long number(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
    }
}
