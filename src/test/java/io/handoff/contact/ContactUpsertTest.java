package io.handoff.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactUpsertTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "250|250",
                "50|50",
                "51-200|51",
                "51 – 200|51",
                "1,001-5,000|1001",
                "1.001 bis 5.000|1001",
                "1,000+|1000",
                "200+|200",
                "> 200|200",
                "10K+|10000",
                "1.5k|1500",
                "1,5k|1500",
                "5-10k|5000",
                "5k-10k|5000",
                "2 million|2000000",
                "1 200|1200",
                "1\u00a0200|1200",
                "1.000|1000",
                "1'200|1200",
                "about 30 people|30",
                "12.6|13",
                "< 50|1",
                "up to 50|1",
                "self-employed|1",
                "0|0"
            })
    @DisplayName("D16 a size is read as the least that is certain")
    void a_size_is_read_as_the_least_that_is_certain(String sent, int employees) {
        var upsert = ContactUpsert.of("c", Map.of("company", Map.of("employees", sent)));

        assertThat(upsert.company().fields()).containsEntry(CompanyField.EMPLOYEES, employees);
        assertThat(upsert.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-5", "99999999999", "n/a"})
    @DisplayName("D16 a size that nobody can read is left out and told, and fails nothing")
    void a_size_that_nobody_can_read(String sent) {
        var upsert = ContactUpsert.of("c", Map.of("company", Map.of("employees", sent, "name", "Acme")));

        assertThat(upsert.company().fields()).containsOnlyKeys(CompanyField.NAME);
        assertThat(upsert.notes())
                .containsExactly(
                        "employees '%s' is not understood and was left out; the rest was applied".formatted(sent));
    }

    @Test
    @DisplayName("D16 a size sent as null is cleared, one sent as a number is that number")
    void a_size_as_null_or_number() {
        var none = new HashMap<String, Object>();
        none.put("employees", null);

        assertThat(ContactUpsert.of("c", Map.of("company", none)).company().fields())
                .containsEntry(CompanyField.EMPLOYEES, null);
        assertThat(ContactUpsert.of("c", Map.of("company", Map.of("employees", 50.0)))
                        .company()
                        .fields())
                .containsEntry(CompanyField.EMPLOYEES, 50);
        assertThat(ContactUpsert.of("c", Map.of("company", Map.of("employees", -1)))
                        .company()
                        .fields())
                .isEmpty();
    }

    @Test
    void unknown_names_are_ignored_and_blank_is_null() {
        var upsert = ContactUpsert.of("c", Map.of("shoeSize", 43, "phone", "  "));

        assertThat(upsert.fields()).containsOnlyKeys(ContactField.PHONE).containsEntry(ContactField.PHONE, null);
        assertThat(upsert.company()).isNull();
    }

    @Test
    void a_value_that_a_field_cannot_hold_is_refused_with_its_name() {
        assertThatThrownBy(() -> ContactUpsert.of("c", Map.of("phone", List.of(1, 2))))
                .hasMessage("phone must be a single value");
        assertThatThrownBy(() -> ContactUpsert.of("c", Map.of("externalScore", "high")))
                .hasMessage("externalScore 'high' is not a number");
        assertThatThrownBy(() -> ContactUpsert.of("c", Map.of("company", "Acme")))
                .hasMessage("company must be an object with the company's fields");
        assertThatThrownBy(() -> ContactUpsert.of("c", Map.of("jobTitle", "x".repeat(256))))
                .hasMessage("jobTitle is longer than 255 characters");
    }
}
