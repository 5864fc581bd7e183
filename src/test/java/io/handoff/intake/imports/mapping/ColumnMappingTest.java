package io.handoff.intake.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.handoff.intake.imports.store.ImportJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Headers as the usual programs export them. */
class ColumnMappingTest {

    static final List<String> HUBSPOT = List.of(
            "Record ID",
            "First Name",
            "Last Name",
            "Email",
            "Phone Number",
            "Contact owner",
            "Job Title",
            "Company Name",
            "Number of Employees",
            "Industry",
            "Country/Region",
            "Lifecycle Stage",
            "Lead Status",
            "HubSpot Score",
            "Original Source",
            "Recent Conversion",
            "Recent Conversion Date",
            "Unsubscribed from all email",
            "Last Modified Date");

    static final List<String> SALESFORCE = List.of(
            "Lead ID",
            "First Name",
            "Last Name",
            "Title",
            "Company",
            "Email",
            "Phone",
            "Lead Source",
            "Lead Status",
            "Industry",
            "No. of Employees",
            "Country",
            "Email Opt Out",
            "Website",
            "Last Modified Date");

    @Test
    void hubspots_export_is_read_without_a_word() {
        var mapping = guess(HUBSPOT).checked();

        assertThat(mapping.fields())
                .containsOnly(
                        entry("Record ID", ImportField.CONTACT_ID),
                        entry("First Name", ImportField.FIRST_NAME),
                        entry("Last Name", ImportField.LAST_NAME),
                        entry("Email", ImportField.EMAIL),
                        entry("Phone Number", ImportField.PHONE),
                        entry("Job Title", ImportField.JOB_TITLE),
                        entry("Company Name", ImportField.COMPANY_NAME),
                        entry("Number of Employees", ImportField.COMPANY_EMPLOYEES),
                        entry("Industry", ImportField.COMPANY_INDUSTRY),
                        entry("Country/Region", ImportField.COUNTRY),
                        entry("Lifecycle Stage", ImportField.STAGE),
                        entry("HubSpot Score", ImportField.EXTERNAL_SCORE),
                        entry("Original Source", ImportField.SOURCE),
                        entry("Recent Conversion", ImportField.ENGAGEMENT_KIND),
                        entry("Recent Conversion Date", ImportField.ENGAGEMENT_AT),
                        entry("Unsubscribed from all email", ImportField.UNSUBSCRIBED),
                        entry("Last Modified Date", ImportField.MODIFIED_AT));
        assertThat(mapping.leftOver(HUBSPOT)).containsExactly("Contact owner", "Lead Status");
    }

    @Test
    void salesforces_export_is_read_without_a_word() {
        var mapping = guess(SALESFORCE).checked();

        assertThat(mapping.fields())
                .containsEntry("Lead ID", ImportField.CONTACT_ID)
                .containsEntry("Title", ImportField.JOB_TITLE)
                .containsEntry("Company", ImportField.COMPANY_NAME)
                .containsEntry("No. of Employees", ImportField.COMPANY_EMPLOYEES)
                .containsEntry("Email Opt Out", ImportField.UNSUBSCRIBED)
                .containsEntry("Website", ImportField.COMPANY_DOMAIN);
        assertThat(mapping.leftOver(SALESFORCE)).containsExactly("Lead Status");
        assertThat(guess(List.of("NumberOfEmployees", "Contact ID")).fields())
                .containsValues(ImportField.COMPANY_EMPLOYEES, ImportField.CONTACT_ID);
    }

    @Test
    void of_two_columns_that_could_be_one_field_the_likelier_is_read() {
        var header = List.of("Mobile Phone", "Phone Number", "Work email", "Email");
        assertThat(guess(header).fields())
                .containsOnly(
                        entry("Phone Number", ImportField.PHONE),
                        entry("Work email", ImportField.OTHER_EMAILS),
                        entry("Email", ImportField.EMAIL));
    }

    @Test
    void a_person_knows_better_than_a_guess() {
        var header = List.of("Email", "Work email", "Shoe size");
        var mapping = guess(header).with(header, Map.of("Work email", "email", "Shoe size", ""));

        assertThat(mapping.fields()).containsOnly(entry("Work email", ImportField.EMAIL));
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence() {
        var header = List.of("Email", "Work email", "Name");
        var guess = guess(header);

        assertThatThrownBy(() -> guess.with(header, Map.of("E-mail", "email")))
                .hasMessageContaining("a column 'E-mail', which the file does not have");
        assertThatThrownBy(() -> guess.with(header, Map.of("Name", "shoeSize")))
                .hasMessageStartingWith("'shoeSize' is no field of a contact. The fields are: contactId, email");
        assertThatThrownBy(() -> guess.with(header, Map.of("Email", "email", "Work email", "email"))
                        .checked())
                .hasMessage(
                        "The columns 'Email' and 'Work email' are both mapped to Email. Map one of them, and leave the other out.");
        assertThatThrownBy(() -> guess(List.of("Name")).checked())
                .hasMessageContaining("the person of a line would be unknown");
    }

    @Test
    void a_mapping_is_the_same_after_it_was_kept() {
        var mapping = guess(HUBSPOT).reading(true, true, "Europe/Berlin");
        assertThat(ImportJson.mapping(ImportJson.write(mapping))).isEqualTo(mapping);
    }

    private static ColumnMapping guess(List<String> header) {
        return ColumnMapping.guessed(header, false);
    }
}
