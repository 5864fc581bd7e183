package io.handoff.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is told of a contact, in any order. */
abstract class ContactsOnADatabase extends ContactFixture {

    @Test
    void a_contact_is_created_when_it_is_first_heard_of() {
        var outcome = upsert(id, MONDAY, "email", "jane@" + domain, "firstName", "Jane", "lastName", "Doe");

        assertThat(outcome.created()).isTrue();
        assertThat(contacts.find(id)).hasValueSatisfying(contact -> {
            assertThat(contact.displayName()).isEqualTo("Jane Doe");
            assertThat(contact.createdAt()).isEqualTo(MONDAY);
            assertThat(contact.emailDomain()).isEqualTo(domain);
        });
        assertThat(onActivity.events).isEmpty();
    }

    @Test
    void an_older_event_never_overwrites_a_newer_field() {
        upsert(id, TUESDAY, "jobTitle", "VP Sales");

        var outcome = upsert(id, MONDAY, "jobTitle", "Sales Rep", "phone", "+1 555 0100");

        assertThat(outcome.contact().jobTitle()).isEqualTo("VP Sales");
        assertThat(outcome.contact().phone()).isEqualTo("+1 555 0100");
        assertThat(outcome.changed()).containsExactly("phone");
        assertThat(onActivity.events).containsExactly(new ContactChanged(id, Set.of("phone")));
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
        assertThat(onActivity.events).isEmpty();
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
    void the_first_unsubscription_stays() {
        upsert(id, MONDAY);
        contacts.unsubscribe(id, MONDAY);
        contacts.unsubscribe(id, TUESDAY);

        assertThat(contacts.find(id)).map(Contact::unsubscribedAt).contains(MONDAY);
    }

    @Test
    @DisplayName("M35 phone and country end in the same number, whichever is told first")
    void phone_and_country_in_any_order() {
        upsert(id, MONDAY, "phone", "030 901820");
        assertThat(contacts.find(id).orElseThrow().phone()).isEqualTo("030 901820");
        var known = upsert(id, TUESDAY, "country", "Germany");
        var other = upsert(id + "-2", MONDAY, "country", "Germany", "phone", "030/901820");

        assertThat(known.contact().phone()).isEqualTo(other.contact().phone()).isEqualTo("+4930901820");
        assertThat(known.changed()).containsExactlyInAnyOrder("country", "phone");
        assertThat(contacts.find(id).orElseThrow().phone()).isEqualTo("+4930901820");
    }

    @Test
    @DisplayName("M35 a corrected country corrects the number; the same number once more changes nothing")
    void corrected_country() {
        upsert(id, MONDAY, "phone", "020 7946 0018", "country", "DE");

        assertThat(upsert(id, TUESDAY, "country", "GB").contact().phone()).isEqualTo("+442079460018");
        assertThat(upsert(id, TUESDAY, "phone", "020 7946 0018").changed()).isEmpty();
    }

    @Test
    @DisplayName(
            "M35 without a country of their own it is the company's; a number that is not certain is kept and noted")
    void country_of_the_company() {
        var company = Map.of("name", "Acme " + id, "country", "Germany");

        assertThat(upsert(id, MONDAY, "phone", "030 901820", "company", company)
                        .contact()
                        .phone())
                .isEqualTo("+4930901820");
        var uncertain = upsert(id, TUESDAY, "phone", "call the front desk");
        assertThat(uncertain.contact().phone()).isEqualTo("call the front desk");
        assertThat(uncertain.notes()).singleElement().asString().startsWith("phone is not certainly a phone number");
    }

    @Test
    @DisplayName("M35 a survivor takes over a number and reads it in its own country")
    void merged_phone() {
        upsert(id, MONDAY, "country", "Germany");
        upsert(id + "-2", MONDAY, "phone", "030 901820");

        contacts.merge(id, Set.of(id + "-2"), TUESDAY);

        assertThat(contacts.find(id).orElseThrow().phone()).isEqualTo("+4930901820");
    }

    @Test
    @DisplayName("M1 a score is stored as told, with its decimals and up to both ends of its range")
    void scores() {
        for (var told : List.of("-80", "6.5", "59.6", "-999999999", "999999999", "0.0001", "80")) {
            upsert(id, TUESDAY, "externalScore", told);
            assertThat(contacts.find(id).orElseThrow().externalScore()).isEqualTo(told);
        }
        assertThat(upsert(id, TUESDAY, "externalScore", new BigDecimal("80.00")).changed())
                .isEmpty();
    }

    @Test
    @DisplayName("M13 the largest head count is stored")
    void largest_head_count() {
        var contact = upsert(id, MONDAY, "company", Map.of("name", "Acme " + id, "employees", 100_000_000))
                .contact();

        assertThat(contacts.companyOf(contact)).map(Company::employees).contains(100_000_000);
    }

    @Test
    @DisplayName("M9 an address finds its people however it is written")
    void one_address() {
        upsert(id, MONDAY, "email", "\u200bMAILTO:Jane@" + domain + ".\u00a0");

        assertThat(contacts.withEmail("jane@" + domain)).extracting(Contact::id).containsExactly(id);
        assertThat(contacts.withEmail("<Jane@" + domain + ">")).hasSize(1);
    }

    @Test
    @DisplayName("M9 names are kept in one normal form")
    void one_name() {
        upsert(id, MONDAY, "firstName", " Rene\u0301\u200b ");

        assertThat(contacts.find(id).orElseThrow().firstName()).isEqualTo("Ren\u00e9");
        assertThat(upsert(id, TUESDAY, "firstName", "Ren\u00e9").changed()).isEmpty();
    }

    @Test
    @DisplayName("M14 what is no country is kept and noted")
    void no_country() {
        var outcome = upsert(id, MONDAY, "country", "Wonderland");

        assertThat(outcome.contact().country()).isEqualTo("Wonderland");
        assertThat(outcome.notes()).singleElement().asString().startsWith("country 'Wonderland' is no country we know");
    }
}
