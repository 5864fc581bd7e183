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
    @DisplayName(
            "D18 an address below a company's domain belongs to it, the longest match wins, a public suffix never matches")
    void sub_domains() {
        upsert(id, MONDAY, "company", Map.of("domain", domain, "name", "Acme"));
        var european = upsert(id + "-2", MONDAY, "email", "jo@eu." + domain).contact();
        assertThat(contacts.companyOf(european)).map(Company::name).contains("Acme");
        assertThat(contacts.runnerUpOf(european)).isEmpty();

        upsert(id + "-3", MONDAY, "company", Map.of("domain", "eu." + domain, "name", "Acme Europe"));
        var later = upsert(id + "-4", TUESDAY, "email", "al@mail.eu." + domain).contact();
        assertThat(contacts.companyOf(later)).map(Company::name).contains("Acme Europe");
        assertThat(contacts.runnerUpOf(later)).map(Company::name).contains("Acme");

        upsert(id + "-5", MONDAY, "company", Map.of("domain", "co.uk", "name", "Nobody " + id));
        assertThat(upsert(id + "-6", TUESDAY, "email", "x@" + id + ".co.uk")
                        .contact()
                        .companyId())
                .isNull();
        assertThat(EmailDomains.companiesOf("eu.acme.co.uk")).containsExactly("eu.acme.co.uk", "acme.co.uk");
        assertThat(EmailDomains.companiesOf("shop.myshopify.com")).containsExactly("shop.myshopify.com");
        assertThat(EmailDomains.companiesOf("gmail.com")).isEmpty();
        assertThat(EmailDomains.companiesOf(null)).isEmpty();
    }

    @Test
    void where_data_and_address_disagree_data_wins_and_the_other_company_is_the_runner_up() {
        upsert(id, MONDAY, "company", Map.of("domain", domain, "name", "Beta"));
        var contact = upsert(
                        id + "-2",
                        TUESDAY,
                        "email",
                        "jo@" + domain,
                        "company",
                        Map.of("domain", "other-" + domain, "name", "Acme"))
                .contact();

        assertThat(contacts.companyOf(contact)).map(Company::name).contains("Acme");
        assertThat(contacts.runnerUpOf(contact)).map(Company::name).contains("Beta");
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
