package io.handoff.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactUpsertTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"250|250", "51-200|51", "1,000+|1000", "1.000|1000", "about 30 people|30", "12.6|13", "0|0"})
    void a_size_is_read_as_the_least_that_is_certain(String sent, int employees) {
        var upsert = ContactUpsert.of("c", Map.of("company", Map.of("employees", sent)));

        assertThat(upsert.company().fields()).containsEntry(CompanyField.EMPLOYEES, employees);
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
                .hasMessage("externalScore must be a number, not 'high'");
        assertThatThrownBy(() -> ContactUpsert.of("c", Map.of("company", "Acme")))
                .hasMessage("company must be an object with the company's fields");
        assertThatThrownBy(() -> ContactUpsert.of("c", Map.of("jobTitle", "x".repeat(256))))
                .hasMessage("jobTitle is longer than 255 characters");
    }
}
