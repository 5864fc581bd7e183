package io.handoff.team.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Year;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The holidays of a region by rule: Jollyday's, without those named in {@code holidays/replaced.properties}, and with those of our file
 * {@code holidays/<country>.xml}, which has Jollyday's format.
 */
record HolidayLists(String country, List<String> parts) {

    private static final String ALL = "*";
    /** Of our files: what holds for the whole country, but not in each of its parts. */
    private static final String NATIONAL = "national";

    static HolidayLists of(String region) {
        var names = region.toLowerCase(Locale.ROOT).split("-");
        return new HolidayLists(names[0], List.of(names).subList(1, names.length));
    }

    boolean exist() {
        if (!HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))) {
            return false;
        }
        var node = shipped().getCalendarHierarchy();
        for (int i = 0; i < parts.size() && node != null; i++) {
            node = node.getChildren().get(parts.get(i));
        }
        return node != null;
    }

    List<Holiday> of(Year year) {
        var replaced = replaced();
        var right = shipped().getHolidays(year, HolidayType.PUBLIC_HOLIDAY, parts.toArray(String[]::new)).stream()
                .filter(holiday -> !replaced.contains(ALL) && !replaced.contains(holiday.getPropertiesKey()));
        var names = parts.isEmpty() ? new String[] {NATIONAL} : parts.toArray(String[]::new);
        var ours = ours().stream()
                .flatMap(manager -> manager.getHolidays(year, HolidayType.PUBLIC_HOLIDAY, names).stream());
        return Stream.concat(right, ours).toList();
    }

    private HolidayManager shipped() {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private Optional<HolidayManager> ours() {
        return Optional.of(new ClassPathResource("holidays/" + country + ".xml"))
                .filter(ClassPathResource::exists)
                .map(HolidayLists::manager);
    }

    private static HolidayManager manager(ClassPathResource file) {
        try {
            return HolidayManager.getInstance(ManagerParameters.create(file.getURL()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> replaced() {
        try {
            var byRegion = PropertiesLoaderUtils.loadProperties(new ClassPathResource("holidays/replaced.properties"));
            var keys = new HashSet<String>();
            for (int depth = 0; depth <= parts.size(); depth++) {
                var region = String.join(
                        "-",
                        Stream.concat(Stream.of(country), parts.stream().limit(depth))
                                .toList());
                keys.addAll(Arrays.asList(byRegion.getProperty(region, "").split(",")));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
