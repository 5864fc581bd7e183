package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponseClocks;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two contacts turn out to be one person. */
class MergeSpec extends ProcessTest {

    @Autowired
    private OwnerSegments segments;

    @Autowired
    private ResponseClocks clocks;

    @Autowired
    private Notifications notifications;

    @Test
    @DisplayName("I1 The handoff of the merged contact goes on as the survivor's, in Cockpit too")
    void the_merged_handoff_goes_on_with_the_survivor() {
        engages("DEMO_REQUEST");
        var merged = contact;
        a_contact("survivor-" + UUID.randomUUID());
        var survivor = contact;
        merge(survivor, merged);

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(merged)
                        .count())
                .isZero();
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(survivor)
                        .count())
                .isEqualTo(1);
        assertThat(segments.current(mql().id())).map(OwnerSegment::contactId).contains(survivor);
        assertThat(clocks.of(mql().id())).map(ResponseClock::contactId).contains(survivor);
    }

    @Test
    @DisplayName("I2 No timer of the losing contact escalates a ghost")
    void no_ghost_is_escalated() {
        engages("DEMO_REQUEST");
        var survivor = contact;
        at("2026-05-18T10:00");
        a_contact("contact-" + UUID.randomUUID());
        engages("DEMO_REQUEST");
        var losing = mql().id();
        merge(survivor, contact);

        at("2026-05-22T10:00");
        assertThat(mqls.find(losing).orElseThrow().escalatedAt()).isNull();
        contact = survivor;
        at("2026-05-22T10:01");
        assertThat(mqls.of(survivor))
                .hasSize(2)
                .filteredOn(mql -> mql.escalatedAt() != null)
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "I1 Of two open MQLs the one with the earliest mqlAt goes on, also where the other contact's handoff is older")
    void the_earlier_mql_goes_on() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        var older = contact;
        at("2026-05-19T10:00");
        a_contact("contact-" + UUID.randomUUID());
        var younger = contact;
        engages("DEMO_REQUEST");
        var earlier = mql().id();
        at("2026-05-20T10:00");
        contact = older;
        engages("DEMO_REQUEST");
        var later = mql().id();
        merge(older, younger);

        assertThat(mql().id()).isEqualTo(earlier);
        assertThat(mqls.find(earlier).orElseThrow().isOpen()).isTrue();
        assertThat(mqls.find(later).orElseThrow().status()).isEqualTo(MqlStatus.ENDED);
        assertThat(mqls.find(later).orElseThrow().outcome()).isEqualTo("MERGED");
        assertThat(mqls.of(older)).extracting(Mql::pass).containsExactly(1, 2, 3);
    }

    @Test
    @DisplayName("I1 Merged into somebody who is disqualified: the deal that comes along is told to operations")
    void a_deal_that_comes_along() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        decides(SalesDecision.Kind.REJECTED, "NO_BUDGET");
        var survivor = contact;
        a_contact("contact-" + UUID.randomUUID());
        dealCreated("deal-" + contact);
        merge(survivor, contact);

        assertThat(lifecycle.stageOf(survivor)).isEqualTo(Stage.DISQUALIFIED);
        assertThat(notifications.about(survivor))
                .anyMatch(message -> message.kind() == NotificationKind.DEAL_OF_DISQUALIFIED);
    }

    private void merge(String survivor, String merged) {
        contacts.merge(survivor, List.of(merged), now());
        handoffs.merged(survivor, merged);
    }
}
