package io.handoff.intake;

import static io.handoff.intake.EventAnswer.Status.APPLIED;
import static io.handoff.intake.EventAnswer.Status.DUPLICATE;
import static io.handoff.intake.EventAnswer.Status.FAILED;
import static io.handoff.intake.EventAnswer.Status.PARKED;
import static io.handoff.intake.EventAnswer.Status.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.NotAwaited;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.data.domain.PageRequest;

/** What cannot be applied yet is kept, and applied by itself. */
abstract class ParkingOnADatabase extends IntakeOnADatabase {

    @Test
    @DisplayName("C13 what happened to an unknown contact waits for it, and is applied in the order it happened")
    void an_unknown_contact_parks_the_event() {
        var late = receive(Events.event("engagement.recorded", contact, NOON, "{'kind':'DEMO_REQUEST'}"));
        var early = receive(
                Events.event("engagement.recorded", contact, NOON.minusSeconds(1), "{'kind':'PRICING_PAGE_VIEW'}"));
        assertThat(List.of(late, early)).extracting(EventAnswer::status).containsExactly(PARKED, PARKED);
        assertThat(late.problem()).isEqualTo("Contact " + contact + " is not known yet");
        verifyNoInteractions(handoffs);

        upsert();

        assertThat(contacts.engagementsOf(contact)).hasSize(2);
        var order = inOrder(handoffs);
        order.verify(handoffs).engaged(eq(contact), argThat(e -> e.kind().equals("PRICING_PAGE_VIEW")));
        order.verify(handoffs).engaged(eq(contact), argThat(e -> e.kind().equals("DEMO_REQUEST")));
    }

    @Test
    @DisplayName("C13 a parked event that fails when its contact arrives is tried again by itself")
    void a_parked_event_that_fails_is_tried_again() {
        send("engagement.recorded", contact, "{'kind':'DEMO_REQUEST'}");
        doThrow(new IllegalStateException("a table throws")).when(handoffs).engaged(eq(contact), any());
        upsert();

        var failed = newest(FAILED);
        assertThat(failed.problem()).contains("a table throws");
        verify(processes).start(eq("event-retry"), eq(failed.id()), any());
    }

    @Test
    @DisplayName("C4 won before created with a known contact: the deal is there at once, flagged implied")
    void won_before_created() {
        upsert();

        assertThat(send(
                                "deal.won",
                                "deal-" + contact,
                                "{'contactIds':['" + contact + "'],'amount':7.125,'currency':'usd'}")
                        .status())
                .isEqualTo(APPLIED);

        var deal = context.getBean(Deals.class).find("deal-" + contact).orElseThrow();
        assertThat(deal.implied()).isTrue();
        assertThat(deal.status()).isEqualTo(Deal.Status.WON);
        assertThat(deal.amount()).isEqualByComparingTo("7.13");
        assertThat(deal.currency()).isEqualTo("USD");
        verify(handoffs).dealClosed(deal, NOON);
        verify(handoffs, never()).dealCreated(any(), any());
    }

    @Test
    @DisplayName("C4 won before created with unknown contacts only: parked, and applied when one of them arrives")
    void won_for_unknown_contacts() {
        var ids = "{'contactIds':['%s-1','%s-2']}".formatted(contact, contact);
        assertThat(send("deal.won", "deal-" + contact, ids).status()).isEqualTo(PARKED);
        assertThat(newest(PARKED).waitsFor())
                .isEqualTo(Set.of("contact:" + contact + "-1", "contact:" + contact + "-2"));

        send("contact.upserted", contact + "-2", "{}");

        assertThat(context.getBean(Deals.class).find("deal-" + contact))
                .map(Deal::contactIds)
                .contains(List.of(contact + "-2"));
    }

    @Test
    @DisplayName(
            "M6 a deal that names one known and one unknown contact is applied, says so, and gets the other on arrival")
    void a_deal_of_a_known_and_an_unknown_contact() {
        upsert();
        var unknown = "later-" + contact;
        var event = Events.event(
                "deal.created", "deal-" + contact, NOON, "{'contactIds':['%s','%s']}".formatted(unknown, contact));
        var answer = receive(event);
        assertThat(answer.status()).isEqualTo(APPLIED);
        assertThat(answer.problem())
                .isEqualTo("contact %s is not known yet and joins the deal on arrival; the rest was applied"
                        .formatted(unknown));
        assertThat(newest(PARKED).waitsFor()).isEqualTo(Set.of("contact:" + unknown));
        assertThat(receive(event).status()).isEqualTo(DUPLICATE);
        assertThat(contactsOfDeal()).containsExactly(contact);

        send("deal.updated", "deal-" + contact, "{'amount':5}");
        send("contact.upserted", unknown, "{}");

        assertThat(contactsOfDeal()).containsExactly(unknown, contact);
        assertThat(inbox.page(PARKED, PageRequest.of(0, 1000)))
                .extracting(InboxEvent::subject)
                .doesNotContain("deal-" + contact);
    }

    @Test
    @DisplayName("M6 two unknown contacts of a deal join it one by one; one who is erased is waited for no longer")
    void several_unknown_contacts() {
        upsert();
        var ids = "{'contactIds':['%1$s','b-%1$s','c-%1$s','d-%1$s']}".formatted(contact);
        send("deal.won", "deal-" + contact, ids);

        send("contact.upserted", "c-" + contact, "{}");
        assertThat(contactsOfDeal()).containsExactly(contact, "c-" + contact);
        send("contact.erased", "d-" + contact, "{}");
        send("contact.upserted", "b-" + contact, "{}");

        assertThat(contactsOfDeal()).containsExactly(contact, "b-" + contact, "c-" + contact);
        assertThat(inbox.page(PARKED, PageRequest.of(0, 1000)))
                .extracting(InboxEvent::subject)
                .doesNotContain("deal-" + contact);
    }

    private List<String> contactsOfDeal() {
        return context.getBean(Deals.class)
                .find("deal-" + contact)
                .orElseThrow()
                .contactIds();
    }

    @Test
    @DisplayName("C4 won without contacts before created: parked, and applied when the deal is created")
    void won_without_contacts() {
        upsert();
        assertThat(send("deal.won", "deal-" + contact, "{}").status()).isEqualTo(PARKED);

        send("deal.created", "deal-" + contact, "{'contactIds':['" + contact + "']}");

        assertThat(context.getBean(Deals.class).find("deal-" + contact))
                .map(Deal::status)
                .contains(Deal.Status.WON);
        verify(handoffs).dealCreated(any(), any());
        verify(handoffs).dealClosed(any(), any());
    }

    @Test
    @DisplayName("C7 a decision that overtakes its MQL waits for it")
    void a_decision_before_the_mql() {
        upsert();
        doThrow(new NotAwaited("not an MQL")).when(handoffs).decide(any(), any());
        assertThat(send("decision.made", contact, "{'decision':'ACCEPTED'}").status())
                .isEqualTo(PARKED);

        doNothing().when(handoffs).decide(any(), any());
        send("engagement.recorded", contact, "{'kind':'DEMO_REQUEST'}");

        verify(handoffs, times(3)).decide(eq(contact), any());
        assertThat(newest(null).status()).isEqualTo(APPLIED);
    }

    @Test
    void a_decision_after_the_mql_is_over_is_rejected_with_the_present_state() {
        upsert();
        var lifecycle = context.getBean(Lifecycle.class);
        lifecycle.move(contact, Stage.MQL, MoveCause.step("test", null), NOON);
        lifecycle.move(contact, Stage.LEAD, MoveCause.step("test", null), NOON);
        doThrow(new NotAwaited("in nurture since noon")).when(handoffs).decide(any(), any());

        var answer = send("decision.made", contact, "{'decision':'ACCEPTED'}");

        assertThat(answer.status()).isEqualTo(REJECTED);
        assertThat(answer.problem()).isEqualTo("in nurture since noon");
    }

    @Test
    @DisplayName("J8 what fails for a reason of ours is kept, and tried again by itself")
    void failed_is_kept_and_retried() {
        upsert();
        doThrow(new IllegalStateException("table throws")).when(handoffs).engaged(any(), any());
        var event = Events.event("engagement.recorded", contact, NOON, "{'kind':'DEMO_REQUEST'}");

        var answer = receive(event);

        assertThat(answer.status()).isEqualTo(FAILED);
        assertThat(answer.problem()).isEqualTo("table throws");
        assertThat(receive(event).problem()).isEqualTo("Received before and FAILED");
        assertThat(contacts.engagementsOf(contact)).isEmpty();

        var kept = newest(FAILED).id();
        verify(processes).start("event-retry", kept, Map.of("inboxId", kept));
        assertThatThrownBy(() -> inbox.applyAgain(kept)).hasMessage("table throws");
        assertThat(newest(FAILED).attempts()).isEqualTo(2);

        doReturn(true).when(handoffs).engaged(any(), any());
        assertThat(inbox.retry(newest(FAILED).id()).status()).isEqualTo(APPLIED);
        assertThat(contacts.engagementsOf(contact)).hasSize(1);
    }

    @Test
    @DisplayName("C3 who meets another transaction tries again, three times, then the event is kept as failed")
    void lost_races_are_run_again() {
        upsert();
        var race = new CannotAcquireLockException("deadlock");
        doThrow(race).doThrow(race).doThrow(race).doReturn(true).when(handoffs).engaged(any(), any());
        assertThat(send("engagement.recorded", contact, "{'kind':'DEMO_REQUEST'}")
                        .status())
                .isEqualTo(APPLIED);
        assertThat(contacts.engagementsOf(contact)).hasSize(1);

        doThrow(race).when(handoffs).engaged(any(), any());
        assertThat(send("engagement.recorded", contact, "{'kind':'CONTACT_SALES'}")
                        .status())
                .isEqualTo(FAILED);
        inbox.page(FAILED, PageRequest.of(0, 1)).forEach(failed -> {
            doReturn(true).when(handoffs).engaged(any(), any());
            inbox.retry(failed.id());
        });
    }
}
