package io.handoff.team.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Public holidays by region (US, US-NY, DE-BE, …), cached per region and year. */
public final class PublicHolidays {

    /** Later years have no holidays: not all calendars of the world can be computed that far. */
    private static final int LAST_YEAR = 2099;

    private record RegionYear(String region, int year) {}

    private static final Map<RegionYear, Set<LocalDate>> CACHE = new ConcurrentHashMap<>();
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private PublicHolidays() {}

    static boolean isHoliday(String region, LocalDate day) {
        return region != null
                && day.getYear() <= LAST_YEAR
                && CACHE.computeIfAbsent(new RegionYear(region, day.getYear()), PublicHolidays::daysOf)
                        .contains(day);
    }

    public static void requireKnown(String region) {
        if (KNOWN.contains(region)) {
            return;
        }
        if (!isKnown(region)) {
            throw new IllegalArgumentException("No public holidays are known for the region \"" + region
                    + "\"; regions look like US, US-NY or DE-BE");
        }
        KNOWN.add(region);
    }

    private static boolean isKnown(String region) {
        var parts = parts(region);
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            return false;
        }
        var node = manager(parts[0]).getCalendarHierarchy();
        for (int i = 1; i < parts.length && node != null; i++) {
            node = node.getChildren().get(parts[i]);
        }
        return node != null;
    }

    /** For holidays moved from a weekend, the day on which they are observed. */
    private static Set<LocalDate> daysOf(RegionYear key) {
        var parts = parts(key.region());
        return manager(parts[0])
                .getHolidays(
                        Year.of(key.year()), HolidayType.PUBLIC_HOLIDAY, Arrays.copyOfRange(parts, 1, parts.length))
                .stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static String[] parts(String region) {
        return region.toLowerCase(Locale.ROOT).split("-");
    }
}
