package io.handoff.intake;

import static io.handoff.intake.EventAnswer.Status.APPLIED;
import static io.handoff.intake.EventAnswer.Status.DUPLICATE;
import static io.handoff.intake.EventAnswer.Status.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.handoff.activity.Activities;
import io.handoff.contact.Contact;
import io.handoff.engine.RefusedByRule;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;

/** What is applied at once, what never is, and what the sender is told. */
abstract class AnswersOnADatabase extends IntakeOnADatabase {

    @Test
    void an_engagement_is_kept_and_told_to_the_handoff() {
        upsert();

        assertThat(send("engagement.recorded", contact, "{'kind':'demo request'}")
                        .status())
                .isEqualTo(APPLIED);

        var engagement = contacts.engagementsOf(contact).get(0);
        assertThat(engagement.kind()).isEqualTo("DEMO_REQUEST");
        verify(handoffs).engaged(contact, engagement);
    }

    @Test
    @DisplayName("C1 the same event three times has one effect")
    void at_most_once() {
        upsert();
        var event = Events.event("engagement.recorded", contact, NOON, "{'kind':'PAGE_VIEW'}");

        var answers = List.of(receive(event), receive(event), receive(event));

        assertThat(answers).extracting(EventAnswer::status).containsExactly(APPLIED, DUPLICATE, DUPLICATE);
        assertThat(contacts.engagementsOf(contact)).hasSize(1);
    }

    @Test
    @DisplayName("B11 the same call told twice by its webhook is one call")
    void one_call_told_twice() {
        upsert();
        var call = Events.event("activity.logged", contact, NOON, "{'kind':'CALL','by':'sdr1@acme.example'}");
        receive(call);
        receive(call);

        assertThat(context.getBean(Activities.class).of(contact)).hasSize(1);
        verify(handoffs, times(1)).responded(eq(contact), any());
    }

    @Test
    @DisplayName("C1 also when it comes on many threads at once")
    void at_most_once_on_many_threads() throws Exception {
        upsert();
        var event = Events.event("engagement.recorded", contact, NOON, "{'kind':'PAGE_VIEW'}");
        var pool = Executors.newFixedThreadPool(8);
        try {
            var all = new ArrayList<Future<EventAnswer>>();
            for (int i = 0; i < 16; i++) {
                all.add(pool.submit((Callable<EventAnswer>) () -> receive(event)));
            }
            var applied = 0;
            for (var answer : all) {
                applied += answer.get().status() == APPLIED ? 1 : 0;
            }
            assertThat(applied).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(contacts.engagementsOf(contact)).hasSize(1);
    }

    @Test
    @DisplayName(
            "C8 unknown type, missing subject, missing or malformed data: rejected with a sentence, and not remembered")
    void rejected() {
        upsert();
        clearInvocations(handoffs);
        assertRejected("shout.heard", contact, "{}", "type 'io.handoff.shout.heard' is not known");
        assertRejected("contact.upserted", null, "{}", "subject is required: the id of the contact or deal");
        assertRejected("engagement.recorded", contact, "{}", "kind is required");
        assertRejected("activity.logged", contact, "{'by':'x'}", "kind is required");
        assertRejected("decision.made", contact, "{}", "decision is required");
        assertRejected("decision.made", contact, "{'decision':'MAYBE'}", "decision must be ACCEPTED or REJECTED");
        assertRejected(
                "decision.made", contact, "{'decision':'REJECTED'}", "reason is required when an MQL is rejected");
        assertRejected("deal.created", contact, "{}", "contactIds is required for a deal that is not known yet");
        assertRejected("deal.won", "d", "{'contactIds':'c'}", "contactIds must be a list of ids");
        assertRejected("deal.won", "d", "{'amount':'much'}", "amount 'much' is not a number");
        assertRejected(
                "deal.won",
                "d",
                "{'currency':'Taler'}",
                "currency 'Taler' is not a currency: write the code of ISO 4217, such as USD");
        assertRejected("contact.merged", contact, "{}", "mergedIds is required");
        assertRejected("contact.upserted", contact, "[1]", "data must be a JSON object");
        assertRejected("contact.upserted", contact, "{no json", "data must be a JSON object");
        assertRejected("contact.upserted", contact, "{'phone':{}}", "phone must be a single value");
        assertRejected(
                "contact.upserted",
                contact,
                "{'phone':'\\u0000'}",
                "The event has a null character, which cannot be stored");
        verifyNoInteractions(handoffs);
    }

    @Test
    void a_rejected_event_may_be_sent_again_corrected() {
        upsert();
        receive(Events.event(contact + "-1", "engagement.recorded", contact, NOON, "{}"));

        assertThat(receive(Events.event(
                                contact + "-1", "engagement.recorded", contact, NOON, "{'kind':'DEMO_REQUEST'}"))
                        .status())
                .isEqualTo(APPLIED);
    }

    @Test
    void what_a_rule_refuses_is_rejected_with_its_sentence_and_leaves_nothing_behind() {
        upsert();
        doThrow(new RefusedByRule("no")).when(handoffs).responded(any(), any());

        var answer = send("activity.logged", contact, "{'kind':'CALL'}");

        assertThat(answer.status()).isEqualTo(REJECTED);
        assertThat(answer.problem()).isEqualTo("no");
        assertThat(context.getBean(Activities.class).of(contact)).isEmpty();
    }

    @Test
    void unknown_words_are_kept_and_reported() {
        upsert();

        var answer = send("engagement.recorded", contact, "{'kind':'VR_TOUR'}");

        assertThat(answer.status()).isEqualTo(APPLIED);
        assertThat(answer.problem()).isEqualTo("kind 'VR_TOUR' is not known; it is kept and counts for nothing");
        assertThat(inbox.page(APPLIED, PageRequest.of(0, 1)).getContent())
                .extracting(InboxEvent::problem)
                .containsExactly(answer.problem());
    }

    @Test
    @DisplayName("B4 an event from the future counts from its receipt, with a warning")
    void from_the_future() {
        upsert();

        var answer = receive(
                Events.event("engagement.recorded", contact, clock.instant().plusSeconds(61), "{'kind':'PAGE_VIEW'}"));

        assertThat(answer.problem()).isEqualTo("time lies in the future; the event counts from its receipt");
        assertThat(contacts.engagementsOf(contact))
                .singleElement()
                .matches(e -> e.occurredAt().equals(clock.instant()));
    }

    @Test
    void a_new_contact_may_begin_as_a_subscriber_but_no_one_is_made_a_customer_from_outside() {
        var stages = context.getBean(Lifecycle.class);
        send("contact.upserted", contact, "{'stage':'SUBSCRIBER'}");
        assertThat(stages.stageOf(contact)).isEqualTo(Stage.SUBSCRIBER);
        send("contact.upserted", contact, "{'stage':'lead'}");
        send("contact.upserted", contact, "{'stage':'SUBSCRIBER'}");
        assertThat(stages.stageOf(contact)).isEqualTo(Stage.LEAD);

        var answer = send("contact.upserted", contact + "-2", "{'stage':'CUSTOMER','firstName':'Jane'}");

        assertThat(answer.status()).isEqualTo(APPLIED);
        assertThat(answer.problem()).startsWith("stage CUSTOMER is not taken from outside");
        assertThat(stages.stageOf(contact + "-2")).isEqualTo(Stage.LEAD);
        assertThat(contacts.find(contact + "-2")).map(Contact::firstName).contains("Jane");
    }

    @Test
    void two_contacts_become_one() {
        upsert();
        send("contact.upserted", "dup-" + contact, "{'phone':'1'}");

        assertThat(send("contact.merged", contact, "{'mergedIds':['dup-" + contact + "']}")
                        .status())
                .isEqualTo(APPLIED);

        verify(handoffs).merged(contact, "dup-" + contact);
        send("engagement.recorded", "dup-" + contact, "{'kind':'PAGE_VIEW'}");
        assertThat(contacts.engagementsOf(contact)).hasSize(1);
    }

    void assertRejected(String type, String subject, String data, String problem) {
        var event = Events.event(type, subject, NOON, data);
        assertThat(receive(event)).isEqualTo(new EventAnswer("/test", event.getId(), REJECTED, problem));
        assertThat(receive(event).status()).isEqualTo(REJECTED);
    }
}
