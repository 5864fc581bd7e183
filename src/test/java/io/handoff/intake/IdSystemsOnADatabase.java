package io.handoff.intake;

import static io.handoff.intake.EventAnswer.Status.APPLIED;
import static io.handoff.intake.EventAnswer.Status.PARKED;
import static io.handoff.intake.EventAnswer.Status.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.handoff.contact.Contact;
import io.handoff.contact.ContactIdentities;
import io.handoff.deal.Deals;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two sources that number their people from 1 speak of two people; one person may have an id in each of them. */
abstract class IdSystemsOnADatabase extends IntakeOnADatabase {

    private String number;
    private ContactIdentities identities;

    @BeforeEach
    void aNumber() {
        number = UUID.randomUUID().toString().substring(0, 8);
        identities = context.getBean(ContactIdentities.class);
    }

    @Test
    @DisplayName("M30 an id belongs to the system of its source: the same number of another system is another person")
    void same_number_other_person() {
        from("/crm", "contact.upserted", number, "{'email':'ann@%s.example'}");
        from("/zoho", "contact.upserted", number, "{'email':'bob@%s.example'}");
        from("/billing", "contact.upserted", number, "{'firstName':'Cid'}");

        assertThat(contacts.find(number)).map(Contact::email).contains("ann@" + number + ".example");
        assertThat(contacts.find("zoho:" + number)).map(Contact::email).contains("bob@" + number + ".example");
        assertThat(contacts.find("billing:" + number)).map(Contact::firstName).contains("Cid");
    }

    @Test
    @DisplayName("M30 sources that are not mapped share one system")
    void one_shared_system() {
        from("/crm", "contact.upserted", number, "{'email':'ann@%s.example'}");
        from("/forms", "contact.upserted", number, "{'firstName':'Ann'}");

        assertThat(contacts.find(number)).map(Contact::firstName).contains("Ann");
    }

    @Test
    @DisplayName("M30 a person whom one other system knows by the same address has an id in both, and each finds them")
    void one_person_in_two_systems() {
        from("/crm", "contact.upserted", "c-" + number, "{'email':'ann@%s.example'}");
        from("/zoho", "contact.upserted", number, "{'email':'Ann@%s.example','firstName':'Ann'}");
        from("/zoho", "engagement.recorded", number, "{'kind':'PAGE_VIEW'}");

        assertThat(contacts.find("zoho:" + number)).map(Contact::id).contains("c-" + number);
        assertThat(contacts.find("c-" + number)).map(Contact::firstName).contains("Ann");
        assertThat(contacts.engagementsOf("c-" + number)).hasSize(1);
    }

    @Test
    @DisplayName("M35 two ids of one system with one address stay two contacts")
    void two_ids_of_one_system() {
        from("/zoho", "contact.upserted", "1-" + number, "{'email':'info@%s.example'}");
        from("/zoho", "contact.upserted", "2-" + number, "{'email':'info@%s.example'}");

        assertThat(contacts.find("zoho:2-" + number)).map(Contact::id).contains("zoho:2-" + number);
    }

    @Test
    @DisplayName("M30 what waits for a number of another system is applied when that person comes")
    void waiting_for_a_number() {
        var engaged = from("/zoho", "engagement.recorded", number, "{'kind':'DEMO_REQUEST'}");
        assertThat(engaged.status()).isEqualTo(PARKED);
        from("/crm", "contact.upserted", number, "{'email':'ann@%s.example'}");
        assertThat(contacts.engagementsOf(number)).isEmpty();

        from("/zoho", "contact.upserted", number, "{'email':'bob@%s.example'}");
        assertThat(contacts.engagementsOf("zoho:" + number)).hasSize(1);
    }

    @Test
    @DisplayName("M30 deals and merged ids of a source are numbered by its system, too")
    void deals_and_merges() {
        from("/zoho", "contact.upserted", number, "{'email':'bob@%s.example'}");
        from("/zoho", "contact.merged", number, "{'mergedIds':['x-%s']}");
        from("/zoho", "deal.created", number, "{'contactIds':['%s']}");

        assertThat(contacts.find("zoho:x-" + number)).map(Contact::id).contains("zoho:" + number);
        assertThat(contacts.find("x-" + number)).isEmpty();
        assertThat(context.getBean(Deals.class).find("zoho:" + number))
                .hasValueSatisfying(deal -> assertThat(deal.contactIds()).containsExactly("zoho:" + number));
        assertThat(context.getBean(Deals.class).find(number)).isEmpty();
    }

    @Test
    @DisplayName("M30 a number that only a file has given is no proof: an event about somebody else is refused")
    void a_number_of_a_file() {
        from("/crm", "contact.upserted", number, "{'email':'ann@%s.example','lastName':'Lee'}");
        identities.markGuessed(number, "shared");

        var other = from("/crm", "contact.upserted", number, "{'email':'bob@%s.example','lastName':'Ray'}");
        assertThat(other.status()).isEqualTo(REJECTED);
        assertThat(other.problem()).contains("is another person").contains("handoff.ids.sources");
        assertThat(contacts.find(number)).map(Contact::lastName).contains("Lee");

        assertThat(from("/crm", "contact.upserted", number, "{'email':'new@%s.example','lastName':'LEE'}")
                        .status())
                .as("the name says who it is")
                .isEqualTo(APPLIED);
        assertThat(from("/crm", "contact.upserted", number, "{'email':'newest@%s.example'}")
                        .status())
                .as("from then on the number is proven")
                .isEqualTo(APPLIED);
    }

    @Test
    @DisplayName("M30 a contact that a file of a system made is the one of that system's events")
    void a_file_of_a_system() {
        from("/crm", "contact.upserted", number, "{'email':'ann@%s.example'}");
        identities.markGuessed(number, "zoho");

        from("/zoho", "engagement.recorded", number, "{'kind':'PAGE_VIEW'}");
        assertThat(contacts.engagementsOf(number)).hasSize(1);
        assertThat(contacts.find("zoho:" + number)).map(Contact::id).contains(number);
    }

    private EventAnswer from(String source, String type, String subject, String data) {
        var event = Events.event(type, subject, NOON, data.replace("%s", number));
        return receive(
                CloudEventBuilder.from(event).withSource(URI.create(source)).build());
    }
}
