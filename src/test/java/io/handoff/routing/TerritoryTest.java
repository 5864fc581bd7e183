package io.handoff.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryTest {

    @ParameterizedTest
    @CsvSource({"US,AMER", "CA,AMER", "BR,LATAM", "MX,LATAM", "GB,EMEA", "ZA,EMEA", "AE,EMEA", "JP,APAC", "IN,APAC"})
    void a_country_is_in_one_territory(String country, Territory territory) {
        assertThat(Territory.of(country)).isEqualTo(territory);
    }

    @Test
    void what_is_no_country_is_nowhere() {
        assertThat(Territory.of("NARNIA")).isNull();
        assertThat(Territory.of(null)).isNull();
    }

    @Test
    void every_country_is_somewhere() {
        assertThat(Arrays.stream(Locale.getISOCountries()).map(Territory::of)).doesNotContainNull();
    }
}
