package io.handoff.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.contact.upsert.EmailDomains;
import io.handoff.contact.upsert.SharedHosts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    @DisplayName("D18 an address below a company's domain belongs to it, the longest match wins, a public suffix never"
            + " matches")
    void sub_domains() {
        upsert(id, MONDAY, "company", Map.of("domain", domain, "name", "Acme"));
        var european = upsert(id + "-2", MONDAY, "email", "jo@eu." + domain).contact();
        assertThat(contacts.companyOf(european)).map(Company::name).contains("Acme");
        assertThat(contacts.runnerUpOf(european)).isEmpty();

        upsert(id + "-3", MONDAY, "company", Map.of("domain", "eu." + domain, "name", "Acme Europe"));
        var later = upsert(id + "-4", TUESDAY, "email", "al@mail.eu." + domain).contact();
        assertThat(contacts.companyOf(later)).map(Company::name).contains("Acme Europe");
        assertThat(contacts.runnerUpOf(later))
                .map(other -> other.company().name())
                .contains("Acme");

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
        assertThat(contacts.runnerUpOf(contact))
                .map(other -> other.company().name())
                .contains("Beta");
    }

    @Test
    void an_older_event_does_not_overwrite_a_newer_company_either() {
        upsert(id, TUESDAY, "company", Map.of("domain", domain, "employees", 500));

        upsert(id + "-2", MONDAY, "company", Map.of("domain", domain, "employees", 5, "industry", "SOFTWARE"));

        var company = contacts.companyOf(contacts.find(id).orElseThrow()).orElseThrow();
        assertThat(company.employees()).isEqualTo(500);
        assertThat(company.industry()).isEqualTo("SOFTWARE");
    }

    @Test
    @DisplayName("M4 a page on a social network names no company; the name does")
    void pages_on_shared_hosts() {
        var alpha = upsert(
                id,
                MONDAY,
                "email",
                "a@alpha-" + domain,
                "company",
                page("https://www.linkedin.com/company/alpha", "Alpha"));
        var beta = upsert(
                id + "-2",
                MONDAY,
                "email",
                "b@beta-" + domain,
                "company",
                page("de.linkedin.com/company/beta", "Beta"));

        assertThat(alpha.contact().companyId()).isNotEqualTo(beta.contact().companyId());
        assertThat(contacts.companyOf(alpha.contact())).hasValueSatisfying(company -> {
            assertThat(company.domain()).isNull();
            assertThat(company.name()).startsWith("Alpha");
            assertThat(company.employees()).isEqualTo(120);
        });
        assertThat(alpha.notes())
                .containsExactly(
                        "domain 'linkedin.com' is shared by many and names no company; it was left out, the rest was"
                                + " applied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linktr.ee/alpha",
                "https://alpha.typeform.com/to/x",
                "https://forms.gle/x",
                "https://www.google.com/maps/x",
                "facebook.com"
            })
    @DisplayName("M4 neither does one on a link list or a form host")
    void pages_on_other_shared_hosts(String website) {
        assertThat(contacts.companyOf(
                        upsert(id, MONDAY, "company", page(website, "Alpha")).contact()))
                .hasValueSatisfying(company -> assertThat(company.domain()).isNull());
    }

    @Test
    @DisplayName("M4 who writes from the host works for the company that runs it")
    void staff_of_a_shared_host() {
        var contact = upsert(id, MONDAY, "email", id + "@linkedin.com", "company", page("linkedin.com", "LinkedIn"))
                .contact();

        assertThat(contacts.companyOf(contact)).map(Company::domain).contains("linkedin.com");
    }

    @Test
    @DisplayName("M4 operations extend the list of hosts")
    void more_shared_hosts() {
        var hosts = new SharedHosts("pages.example, https://www.forms.example/");

        assertThat(hosts.isShared("acme.pages.example", null)).isTrue();
        assertThat(hosts.isShared("forms.example", "jane@acme.example")).isTrue();
        assertThat(hosts.isShared("acme.example", null)).isFalse();
        assertThat(hosts.isShared("linkedin.com", null)).isTrue();
        assertThatThrownBy(() -> new SharedHosts("nowhere")).hasMessageContaining("'nowhere' is no host");
    }

    @Test
    @DisplayName("M9 what is no domain, and an owner without an address, are left out and noted; the rest is applied")
    void not_understood() {
        var outcome =
                upsert(id, MONDAY, "company", Map.of("domain", "n/a", "ownerEmail", "Jane Doe", "name", "Acme " + id));

        assertThat(contacts.companyOf(outcome.contact())).hasValueSatisfying(company -> {
            assertThat(company.domain()).isNull();
            assertThat(company.ownerEmail()).isNull();
            assertThat(company.name()).isEqualTo("Acme " + id);
        });
        assertThat(outcome.notes())
                .containsExactly(
                        "domain 'n/a' is no domain and was left out; the rest was applied",
                        "ownerEmail 'Jane Doe' is no email address and was left out; the rest was applied");
    }

    private Map<String, Object> page(String website, String name) {
        return Map.of("domain", website, "name", name + " " + id, "employees", 120);
    }
}
