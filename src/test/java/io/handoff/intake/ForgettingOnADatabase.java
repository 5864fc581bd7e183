package io.handoff.intake;

import static io.handoff.intake.EventAnswer.Status.APPLIED;
import static io.handoff.intake.EventAnswer.Status.DUPLICATE;
import static io.handoff.intake.EventAnswer.Status.PARKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import io.handoff.activity.Activities;
import io.handoff.contact.Contact;
import io.handoff.contact.ContactIdentities;
import io.handoff.engine.ConflictRetry;
import io.handoff.intake.inbox.FailedEvents;
import io.handoff.intake.inbox.InboxQueries;
import io.handoff.mql.NotAwaited;
import io.handoff.privacy.RetentionDue;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;

/** After an erasure nothing of the person comes back or stays. */
abstract class ForgettingOnADatabase extends IntakeOnADatabase {

    @Test
    @DisplayName("I6 an erased contact is forgotten: earlier events are dropped, a later one makes a new contact")
    void erased() {
        upsert();
        assertThat(receive(Events.event("contact.erased", contact, NOON.plusSeconds(10), "{}"))
                        .status())
                .isEqualTo(APPLIED);
        verify(erasures).erase(contact, NOON.plusSeconds(10), "event of /test", null);
        assertThat(contacts.find(contact)).isEmpty();

        assertThat(send("contact.upserted", contact, "{'firstName':'Late'}").problem())
                .startsWith("Dropped");
        assertThat(send("engagement.recorded", contact, "{'kind':'PAGE_VIEW'}").problem())
                .startsWith("Dropped");
        assertThat(send("deal.won", "d-" + contact, "{'contactIds':['" + contact + "']}")
                        .problem())
                .startsWith("Dropped");
        assertThat(contacts.find(contact)).isEmpty();

        receive(Events.event("contact.upserted", contact, NOON.plusSeconds(11), "{'firstName':'New'}"));
        assertThat(contacts.find(contact)).map(Contact::firstName).contains("New");
        assertThat(send("engagement.recorded", contact, "{'kind':'PAGE_VIEW'}").problem())
                .startsWith("Dropped");
    }

    @Test
    @DisplayName("I6 what is parked for a contact is dropped when it is erased, and the inbox no longer names it")
    void erasure_empties_the_inbox() {
        send("activity.logged", contact, "{'kind':'CALL'}");
        receive(Events.event("contact.erased", contact, NOON.plusSeconds(10), "{}"));
        upsertAt(NOON.plusSeconds(20));
        receive(Events.event("contact.erased", contact, NOON.plusSeconds(30), "{}"));

        assertThat(inbox.page(null, PageRequest.of(0, 1000)))
                .extracting(InboxEvent::subject)
                .doesNotContain(contact);
        assertThat(context.getBean(Activities.class).of(contact)).isEmpty();
    }

    @Test
    @DisplayName("I6 what waits and names the person by another address than the present one is dropped, too")
    void another_address_is_the_persons_too() {
        upsert();
        var another = "private-" + contact + "@example.com";
        context.getBean(ContactIdentities.class)
                .addAddresses(contacts.find(contact).orElseThrow(), List.of(another));
        send("activity.logged", "somebody-else", "{'kind':'EMAIL','note':'also " + another.toUpperCase() + "'}");
        var id = newest(PARKED).id();
        var waiting = context.getBean(InboxQueries.class);
        assertThat(waiting.keptData(id).orElseThrow().values().get("note")).isNotNull();

        receive(Events.event("contact.erased", contact, NOON.plusSeconds(10), "{}"));

        assertThat(waiting.keptData(id).orElseThrow().values().get("note")).isNull();
    }

    @Test
    @DisplayName("I6 An event that failed just before the person was erased is not written down again")
    void what_failed_meanwhile_stays_forgotten() {
        upsert();
        doThrow(new NotAwaited("not an MQL")).when(handoffs).decide(any(), any());
        send("decision.made", contact, "{'decision':'REJECTED','reason':'OTHER','note':'told me so'}");
        var id = newest(PARKED).id();
        var waiting = context.getBean(InboxQueries.class);
        var seen =
                context.getBean(ConflictRetry.class).run(() -> waiting.lock(id).orElseThrow());
        receive(Events.event("contact.erased", contact, NOON.plusSeconds(10), "{}"));

        context.getBean(FailedEvents.class).keepAgain(seen, new IllegalStateException("a deadlock"));

        assertThat(inbox.find(id).orElseThrow().status()).isEqualTo(APPLIED);
        assertThat(inbox.find(id).orElseThrow().subject()).isNull();
        assertThat(waiting.keptData(id)).isEmpty();
    }

    @Test
    @DisplayName("I3 after a merge is undone, events of the separated contact may come again and are no duplicates")
    void events_of_a_separated_contact() {
        send("contact.upserted", contact, "{'firstName':'Ann'}");
        var other = "other-" + contact;
        var data = Events.event("contact.upserted", other, NOON, "{'firstName':'Olga'}");
        var engaged = Events.event("engagement.recorded", other, NOON, "{'kind':'DEMO_REQUEST'}");
        receive(data);
        receive(engaged);
        assertThat(send("contact.merged", contact, "{'mergedIds':['%s']}".formatted(other))
                        .status())
                .isEqualTo(APPLIED);
        var late = Events.event("contact.upserted", other, NOON.plusSeconds(5), "{'jobTitle':'Buyer'}");
        receive(late);
        assertThat(receive(data).status()).isEqualTo(DUPLICATE);

        assertThat(context.getBean(ContactIdentities.class).separate(contact, other, NOON))
                .isTrue();

        assertThat(List.of(receive(data), receive(engaged), receive(late)))
                .extracting(EventAnswer::status)
                .containsOnly(APPLIED);
        assertThat(contacts.find(other)).map(Contact::jobTitle).contains("Buyer");
        assertThat(contacts.engagementsOf(other)).hasSize(1);
        assertThat(contacts.engagementsOf(contact)).isEmpty();
    }

    @Test
    @DisplayName("I8 an event that retention gave up may be sent again; one that was applied stays a duplicate")
    void what_was_given_up_may_come_again() {
        var waiting = Events.event("engagement.recorded", contact, NOON, "{'kind':'PAGE_VIEW'}");
        assertThat(receive(waiting).status()).isEqualTo(PARKED);
        var applied = Events.event("contact.upserted", "other-" + contact, NOON, "{'firstName':'Ann'}");
        assertThat(receive(applied).status()).isEqualTo(APPLIED);
        var later = clock.instant().plusSeconds(1);

        context.publishEvent(new RetentionDue(later, later, later));

        send("contact.upserted", contact, "{'firstName':'Bea'}");
        assertThat(receive(waiting).status()).isEqualTo(APPLIED);
        assertThat(contacts.engagementsOf(contact)).hasSize(1);
        assertThat(receive(applied).status()).isEqualTo(DUPLICATE);
    }
}
