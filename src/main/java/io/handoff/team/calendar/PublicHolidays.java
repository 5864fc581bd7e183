package io.handoff.team.calendar;

import de.focus_shift.jollyday.core.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Public holidays by region (US, US-NY, DE-BE, …), cached per region and year. */
public final class PublicHolidays {

    /** Later years have no holidays: not all calendars of the world can be computed that far. */
    private static final int LAST_YEAR = 2099;

    private record RegionYear(String region, int year) {}

    private static final Map<RegionYear, SortedMap<LocalDate, PublicHoliday>> CACHE = new ConcurrentHashMap<>();
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private PublicHolidays() {}

    static boolean isHoliday(String region, LocalDate day) {
        return region != null
                && day.getYear() <= LAST_YEAR
                && days(region, day.getYear()).containsKey(day);
    }

    /** The days of a year that are free, ascending, those on a weekend included. */
    public static List<PublicHoliday> of(String region, int year) {
        return List.copyOf(days(region, year).values());
    }

    public static void requireKnown(String region) {
        if (KNOWN.contains(region)) {
            return;
        }
        if (!HolidayLists.of(region).exist()) {
            throw new IllegalArgumentException("No public holidays are known for the region \"" + region
                    + "\"; regions look like US, US-NY or DE-BE");
        }
        KNOWN.add(region);
    }

    private static SortedMap<LocalDate, PublicHoliday> days(String region, int year) {
        return CACHE.computeIfAbsent(new RegionYear(region, year), PublicHolidays::daysOf);
    }

    /** Asks the neighbouring years too: New Year's Day may be kept on 31 December. */
    private static SortedMap<LocalDate, PublicHoliday> daysOf(RegionYear key) {
        var lists = HolidayLists.of(key.region());
        var days = new TreeMap<LocalDate, PublicHoliday>();
        for (int year = key.year() - 1; year <= key.year() + 1; year++) {
            for (var holiday : lists.of(Year.of(year))) {
                var kept = holiday.getDate();
                var own = holiday.getActualDate();
                add(days, key.year(), new PublicHoliday(kept, name(holiday), kept.equals(own) ? null : own));
                if (isWeekend(own) && !isWeekend(kept)) {
                    add(days, key.year(), new PublicHoliday(own, name(holiday), null));
                }
            }
        }
        return Collections.unmodifiableSortedMap(days);
    }

    /** Of two on one day, the one whose own date it is gives the name. */
    private static void add(Map<LocalDate, PublicHoliday> days, int year, PublicHoliday holiday) {
        if (holiday.day().getYear() == year) {
            days.merge(holiday.day(), holiday, (one, other) -> one.keptFor() == null ? one : other);
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static String name(Holiday holiday) {
        var key = holiday.getPropertiesKey();
        var text = holiday.getDescription(Locale.ENGLISH);
        if (text != null && !text.isBlank() && !"undefined".equals(text)) {
            return text;
        }
        var words = key.substring(key.indexOf('.') + 1).replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
