package io.handoff.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.ModuleContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContactsOnADatabase {

    private static final Instant MONDAY = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    private AnnotationConfigApplicationContext context;
    private Contacts contacts;
    private Heard heard;
    private String id;
    private String domain;

    abstract DataSource database();

    @BeforeAll
    void start() {
        context = ModuleContext.of(database(), c -> c.registerBean(Heard.class), "contact");
        contacts = context.getBean(Contacts.class);
        heard = context.getBean(Heard.class);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @BeforeEach
    void somebodyNew() {
        id = UUID.randomUUID().toString();
        domain = id.substring(0, 8) + ".example.org";
        heard.events.clear();
    }

    @Test
    void a_contact_is_created_when_it_is_first_heard_of() {
        var outcome = upsert(id, MONDAY, "email", "jane@" + domain, "firstName", "Jane", "lastName", "Doe");

        assertThat(outcome.created()).isTrue();
        assertThat(contacts.find(id)).hasValueSatisfying(contact -> {
            assertThat(contact.displayName()).isEqualTo("Jane Doe");
            assertThat(contact.createdAt()).isEqualTo(MONDAY);
            assertThat(contact.emailDomain()).isEqualTo(domain);
        });
        assertThat(heard.events).isEmpty();
    }

    @Test
    void an_older_event_never_overwrites_a_newer_field() {
        upsert(id, TUESDAY, "jobTitle", "VP Sales");

        var outcome = upsert(id, MONDAY, "jobTitle", "Sales Rep", "phone", "+1 555 0100");

        assertThat(outcome.contact().jobTitle()).isEqualTo("VP Sales");
        assertThat(outcome.contact().phone()).isEqualTo("+1 555 0100");
        assertThat(outcome.changed()).containsExactly("phone");
        assertThat(heard.events).containsExactly(new ContactChanged(id, Set.of("phone")));
    }

    @Test
    void a_field_cleared_later_is_not_filled_by_what_was_told_before() {
        upsert(id, TUESDAY, "phone", null);

        assertThat(upsert(id, MONDAY, "phone", "+1 555 0100").contact().phone()).isNull();
    }

    @Test
    void absent_keeps_and_null_clears() {
        upsert(id, MONDAY, "jobTitle", "VP Sales", "phone", "+1 555 0100");

        var contact = upsert(id, TUESDAY, "phone", null).contact();

        assertThat(contact.jobTitle()).isEqualTo("VP Sales");
        assertThat(contact.phone()).isNull();
    }

    @Test
    void hearing_the_same_again_changes_nothing() {
        upsert(id, MONDAY, "jobTitle", "VP Sales");

        assertThat(upsert(id, TUESDAY, "jobTitle", "VP Sales").changed()).isEmpty();
        assertThat(heard.events).isEmpty();
    }

    @Test
    @DisplayName("I4 an address is compared in lower case; plus tags stay, and nobody is merged because of an address")
    void addresses_are_normalised_and_nobody_is_merged_blindly() {
        var other = UUID.randomUUID().toString();
        upsert(id, MONDAY, "email", " A.B+x@Gmail.COM ");
        upsert(other, MONDAY, "email", "a.b+x@gmail.com");

        assertThat(contacts.find(id)).map(Contact::email).contains("a.b+x@gmail.com");
        assertThat(contacts.find(other)).map(Contact::id).contains(other);
    }

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

    @Test
    void engagements_come_in_the_order_they_happened() {
        upsert(id, MONDAY);
        contacts.recordEngagement(id, "demo_request", null, TUESDAY, TUESDAY);
        contacts.recordEngagement(id, "PAGE_VIEW", "/pricing", MONDAY, TUESDAY);

        assertThat(contacts.engagementsOf(id))
                .extracting(Engagement::kind)
                .containsExactly("PAGE_VIEW", "DEMO_REQUEST");
    }

    @Test
    void what_claims_to_come_from_the_future_happened_when_it_was_received() {
        upsert(id, MONDAY);

        assertThat(contacts.recordEngagement(id, "PAGE_VIEW", null, TUESDAY, MONDAY)
                        .occurredAt())
                .isEqualTo(MONDAY);
    }

    @Test
    void a_merged_id_leads_to_the_survivor_and_brings_what_only_it_knew() {
        upsert(id, MONDAY, "firstName", "Jane");
        upsert("dup-" + id, MONDAY, "firstName", "J.", "phone", "+1 555 0100");
        contacts.recordEngagement("dup-" + id, "DEMO_REQUEST", null, MONDAY, MONDAY);

        contacts.merge(id, List.of("dup-" + id), TUESDAY);

        var found = contacts.find("dup-" + id).orElseThrow();
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.firstName()).isEqualTo("Jane");
        assertThat(found.phone()).isEqualTo("+1 555 0100");
        assertThat(contacts.engagementsOf(id)).hasSize(1);
        assertThat(heard.events).containsExactly(new ContactMerged(id, "dup-" + id));
    }

    @Test
    void an_alias_never_leads_to_another_alias() {
        List.of("a-", "b-", "").forEach(prefix -> upsert(prefix + id, MONDAY));

        contacts.merge("b-" + id, List.of("a-" + id), TUESDAY);
        contacts.merge(id, List.of("b-" + id), TUESDAY);

        assertThat(contacts.find("a-" + id)).map(Contact::id).contains(id);
    }

    @Test
    void an_erased_contact_is_gone_and_its_earlier_events_are_known_to_be_late() {
        upsert(id, MONDAY, "email", "jane@" + domain);
        contacts.recordEngagement(id, "DEMO_REQUEST", null, MONDAY, MONDAY);

        contacts.erase(id, TUESDAY);

        assertThat(contacts.find(id)).isEmpty();
        assertThat(contacts.engagementsOf(id)).isEmpty();
        assertThat(contacts.erasedAt(id)).contains(TUESDAY);
        assertThat(heard.events).containsExactly(new ContactErased(id));
        assertThatThrownBy(() -> contacts.lock(id)).isInstanceOf(UnknownContact.class);
    }

    @Test
    void an_erased_contact_that_comes_back_is_new_and_remembers_only_that_it_was_erased() {
        upsert(id, MONDAY, "email", "jane@" + domain, "phone", "+1 555 0100");
        contacts.erase(id, TUESDAY);

        var back = upsert(id, TUESDAY.plusSeconds(1), "email", "jane@" + domain);

        assertThat(back.created()).isTrue();
        assertThat(back.contact().phone()).isNull();
        assertThat(contacts.erasedAt(id)).contains(TUESDAY);
    }

    @Test
    void a_merged_id_is_erased_with_its_survivor() {
        upsert(id, MONDAY);
        upsert("dup-" + id, MONDAY);
        contacts.merge(id, List.of("dup-" + id), MONDAY);

        contacts.erase(id, TUESDAY);

        assertThat(contacts.find("dup-" + id)).isEmpty();
        assertThat(contacts.erasedAt("dup-" + id)).contains(TUESDAY);
    }

    @Test
    void the_first_unsubscription_stays() {
        upsert(id, MONDAY);
        contacts.unsubscribe(id, MONDAY);
        contacts.unsubscribe(id, TUESDAY);

        assertThat(contacts.find(id)).map(Contact::unsubscribedAt).contains(MONDAY);
    }

    private UpsertOutcome upsert(String contactId, Instant at, Object... namesAndValues) {
        var data = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            data.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return contacts.upsert(ContactUpsert.of(contactId, data), at, TUESDAY.plus(Duration.ofDays(1)));
    }

    static class Heard {

        final List<Object> events = new ArrayList<>();

        @EventListener({ContactChanged.class, ContactMerged.class, ContactErased.class})
        void on(Object event) {
            events.add(event);
        }
    }
}
