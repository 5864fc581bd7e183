package io.handoff.organisation;

import io.handoff.input.YamlValue;
import io.handoff.team.SpecialDays;
import io.handoff.team.TimeRange;
import io.handoff.team.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code calendars:}: zone, weekly hours, public holidays, days off and on. */
class CalendarSection {

    /** A later day would close a calendar for good. */
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    static Optional<WorkingCalendar> read(YamlValue value) {
        var entry = FileEntry.of("A calendar", value, "id", "zone", "weekly", "holidays", "off", "on");
        var before = value.problems().size();
        var id = entry.id();
        var zone = entry.required("zone").flatMap(CalendarSection::zone);
        var weekly = entry.required("weekly").map(CalendarSection::weekly).orElse(Map.of());
        var holidays = entry.text("holidays").orElse(null);
        var off = days(entry, "off");
        var on = days(entry, "on");
        if (value.problems().size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WorkingCalendar(id, zone.orElseThrow(), weekly, holidays, off, on));
        } catch (IllegalArgumentException e) {
            value.problem(e.getMessage());
            return Optional.empty();
        }
    }

    /** An IANA region such as America/New_York; a bare offset is refused because it has no daylight saving time. */
    static Optional<ZoneId> zone(YamlValue value) {
        return value.read("zone", text -> {
            if (!ZoneId.getAvailableZoneIds().contains(text)) {
                throw new IllegalArgumentException(
                        "unknown zone \"" + text + "\"; zones look like America/New_York or Europe/Berlin");
            }
            return ZoneId.of(text);
        });
    }

    private static List<SpecialDays> days(FileEntry entry, String field) {
        return entry.get(field)
                .map(list -> list.readAll(field, CalendarSection::specialDays))
                .orElse(List.of());
    }

    private static SpecialDays specialDays(String text) {
        var days = SpecialDays.parse(text);
        if (days.to().isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "\"%s\" ends after %s. Name the last day, or give the people another calendar"
                            .formatted(text, LATEST));
        }
        return days;
    }

    private static Map<DayOfWeek, List<TimeRange>> weekly(YamlValue value) {
        var week = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        value.map("weekly", Set.of()).forEach((days, hours) -> {
            var ranges = hours.readAll("hours", TimeRange::parse);
            for (var day : daysOf(days, hours)) {
                if (week.put(day, ranges) != null) {
                    hours.problem("%s has hours twice".formatted(day.name().toLowerCase(Locale.ROOT)));
                }
            }
        });
        return week;
    }

    private static List<DayOfWeek> daysOf(String days, YamlValue value) {
        try {
            return Stream.of(days.split(",")).flatMap(CalendarSection::span).toList();
        } catch (IllegalArgumentException e) {
            value.problem("\"%s\" is no day of the week: write mon, mon-fri or mon,wed".formatted(days));
            return List.of();
        }
    }

    private static Stream<DayOfWeek> span(String text) {
        var ends = text.strip().split("-", 2);
        var last = day(ends[ends.length - 1]);
        var result = new ArrayList<DayOfWeek>();
        for (var day = day(ends[0]); ; day = day.plus(1)) {
            result.add(day);
            if (day == last) {
                return result.stream();
            }
        }
    }

    private static DayOfWeek day(String text) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> text.strip().length() >= 3
                        && day.name().startsWith(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }
}
