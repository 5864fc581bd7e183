package io.handoff.notification.nurture;

import io.handoff.input.CountryCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Time zones of countries that have only one; see {@code country-zones.properties} for the source. */
final class CountryZones {

    private static final Map<String, ZoneId> ZONES = read();

    private CountryZones() {}

    static Optional<ZoneId> of(String country) {
        return Optional.ofNullable(CountryCodes.of(country)).map(ZONES::get);
    }

    private static Map<String, ZoneId> read() {
        var zones = new Properties();
        try (var file = CountryZones.class.getResourceAsStream("country-zones.properties")) {
            zones.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zones.stringPropertyNames().stream()
                .filter(country -> ZoneId.getAvailableZoneIds().contains(zones.getProperty(country)))
                .collect(Collectors.toUnmodifiableMap(
                        country -> country, country -> ZoneId.of(zones.getProperty(country))));
    }
}
