package io.handoff.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
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
}
