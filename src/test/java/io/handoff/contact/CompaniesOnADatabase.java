package io.handoff.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a contact comes to its company. */
abstract class CompaniesOnADatabase extends ContactFixture {

    @Test
    void company_data_makes_a_company() {
        var company = Map.of("domain", "https://www." + domain + "/about", "name", "Acme", "employees", "51-200");

        var outcome = upsert(id, MONDAY, "company", company);

        assertThat(contacts.companyOf(outcome.contact())).hasValueSatisfying(acme -> {
            assertThat(acme.domain()).isEqualTo(domain);
            assertThat(acme.employees()).isEqualTo(51);
        });
        assertThat(outcome.changed()).contains("company", "employees");
    }

    @Test
    void a_colleague_is_found_by_the_domain_of_the_address() {
        upsert(id, MONDAY, "company", Map.of("domain", domain, "name", "Acme"));

        var colleague = upsert(id + "-2", TUESDAY, "email", "john@" + domain).contact();

        assertThat(contacts.companyOf(colleague)).map(Company::name).contains("Acme");
        assertThat(contacts.atCompany(colleague.companyId()))
                .extracting(Contact::id)
                .containsExactly(id, id + "-2");
    }

    @Test
    void a_colleague_heard_of_before_the_company_joins_it_later() {
        upsert(id, MONDAY, "email", "john@" + domain);

        upsert(id + "-2", TUESDAY, "company", Map.of("domain", domain, "name", "Acme"));

        assertThat(contacts.companyOf(contacts.find(id).orElseThrow()))
                .map(Company::name)
                .contains("Acme");
    }

    @Test
    @DisplayName("D18 free-mail domains and example.com never lead to a company")
    void free_mail_and_example_com_never_match() {
        for (var free : List.of("gmail.com", "example.com")) {
            upsert(id, MONDAY, "email", "boss@" + free, "company", Map.of("domain", free, "name", "Acme " + id));
            var other = upsert(UUID.randomUUID().toString(), MONDAY, "email", "jane@" + free)
                    .contact();

            assertThat(contacts.companyOf(contacts.find(id).orElseThrow()))
                    .map(Company::domain)
                    .isEmpty();
            assertThat(other.companyId()).isNull();
        }
    }

    @Test
    void an_older_event_does_not_overwrite_a_newer_company_either() {
        upsert(id, TUESDAY, "company", Map.of("domain", domain, "employees", 500));

        upsert(id + "-2", MONDAY, "company", Map.of("domain", domain, "employees", 5, "industry", "SOFTWARE"));

        var company = contacts.companyOf(contacts.find(id).orElseThrow()).orElseThrow();
        assertThat(company.employees()).isEqualTo(500);
        assertThat(company.industry()).isEqualTo("SOFTWARE");
    }
}
