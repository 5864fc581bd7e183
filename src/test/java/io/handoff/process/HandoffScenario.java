package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.deal.Deal;
import io.handoff.mql.MqlStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whole journeys of one contact, dated. */
class HandoffScenario extends ProcessTest {

    @Test
    @DisplayName("A1 A demo request on Friday evening before a long weekend is due on Tuesday, and escalates there")
    void demo_request_on_friday_evening() {
        at("2026-05-22T17:30");
        engages("DEMO_REQUEST");

        assertThat(mql().respondBy()).isEqualTo(newYork("2026-05-26T12:30"));
        assertThat(task(ACCEPT_OR_REJECT).getDueDate().toInstant()).isEqualTo(newYork("2026-05-26T12:30"));
        var first = mql().ownerId();

        at("2026-05-26T12:29");
        assertThat(mql().escalatedAt()).isNull();

        at("2026-05-26T16:29");
        assertThat(mql().escalatedAt()).isEqualTo(newYork("2026-05-26T12:30"));
        assertThat(mql().ownerId()).isEqualTo(first);

        at("2026-05-26T16:30");
        assertThat(mql().reassignedAt()).isEqualTo(newYork("2026-05-26T16:30"));
        assertThat(mql().ownerId()).isNotEqualTo(first);
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isEqualTo(mql().ownerId());

        at("2026-05-28T14:30");
        assertThat(task("Task_ReviewUnworkedMql")).isNotNull();

        called(mql().ownerId());
        assertThat(task("Task_ReviewUnworkedMql")).isNull();
        decides(SalesDecision.Kind.ACCEPTED, null);
        dealCreated("deal-" + contact);
        dealClosed("deal-" + contact, Deal.Status.WON);

        assertThat(stages()).containsExactly("MQL", "SQL", "OPPORTUNITY", "CUSTOMER");
        assertEndedAt("EndEvent_CustomerWon");
    }

    @Test
    @DisplayName("G7 Rejected for timing, nurtured, books a demo: an MQL again, pass 2")
    void rejected_for_timing_and_back_by_a_demo() {
        engages("DEMO_REQUEST");
        called(mql().ownerId());
        decides(SalesDecision.Kind.REJECTED, "Timing not right - nurture");

        var first = mql();
        assertThat(first.status()).isEqualTo(MqlStatus.REJECTED);
        assertThat(stages()).containsExactly("MQL", "LEAD");
        assertThat(task(ACCEPT_OR_REJECT)).isNull();

        at("2026-06-01T10:00");
        engages("DEMO_REQUEST");

        assertThat(mql().pass()).isEqualTo(2);
        assertThat(mql().ownerId()).isNotEqualTo(first.decidedBy());
        assertThat(stages()).containsExactly("MQL", "LEAD", "MQL");
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isEqualTo(mql().ownerId());
    }
}
