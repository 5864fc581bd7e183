package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.qualification.DecisionSnapshot;
import io.handoff.qualification.DecisionSnapshots;
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

    @Autowired
    private DecisionSnapshots snapshots;

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

    @Test
    @DisplayName(
            "M17 page views that make an MQL only together do so when their contacts are merged; why is of the survivor")
    void together_they_are_an_mql() {
        var survivor = contact;
        engages("PRICING_PAGE_VIEW");
        engages("PRICING_PAGE_VIEW");
        assertThat(mqls.of(survivor)).isEmpty();
        a_contact("contact-" + UUID.randomUUID());
        engages("PRICING_PAGE_VIEW");

        merge(survivor, contact);

        contact = survivor;
        assertThat(mql().isOpen()).isTrue();
        assertThat(mql().type()).isEqualTo("BEHAVIORAL");
        assertThat(lastLook().outputs()).containsEntry("verdict", "MQL");
    }

    @Test
    @DisplayName("M17 what is not enough for an MQL together, either, is explained by the facts of both")
    void not_enough_together() {
        var survivor = contact;
        engages("CONTENT_DOWNLOAD");
        at("2026-05-18T10:00");
        a_contact("contact-" + UUID.randomUUID());
        engages("PRICING_PAGE_VIEW");
        var merged = contact;

        merge(survivor, merged);

        contact = survivor;
        assertThat(mqls.of(survivor)).isEmpty();
        assertThat(snapshots.of(survivor))
                .filteredOn(one -> one.table().equals("mql-criteria"))
                .hasSize(3);
        assertThat(lastLook().decidedAt()).isEqualTo(now());
        assertThat(snapshots.explaining(survivor, null, null))
                .filteredOn(one -> one.table().equals("mql-criteria"))
                .as("the merged contact's answer explains nothing any more")
                .hasSize(2);
    }

    @Test
    @DisplayName("M17 the survivor's open MQL stays explained when a contact without an MQL is merged into it")
    void the_open_mql_stays_explained() {
        var survivor = contact;
        engages("DEMO_REQUEST");
        at("2026-05-18T10:00");
        a_contact("contact-" + UUID.randomUUID());
        engages("PRICING_PAGE_VIEW");

        merge(survivor, contact);

        contact = survivor;
        assertThat(lastLook().outputs()).containsEntry("verdict", "MQL");
    }

    @Test
    @DisplayName("M17 an MQL that goes on as the survivor's stays explained by what made it one")
    void the_merged_mql_stays_explained() {
        var survivor = contact;
        a_contact("contact-" + UUID.randomUUID());
        engages("DEMO_REQUEST");
        var merged = contact;
        at("2026-05-18T10:00");
        contact = survivor;
        engages("PRICING_PAGE_VIEW");
        assertThat(lastLook().outputs()).containsEntry("verdict", "NOT_YET");

        merge(survivor, merged);

        assertThat(lastLook().outputs()).containsEntry("verdict", "MQL");
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        assertThat(lastLook().outputs()).containsEntry("verdict", "MQL");
    }

    private DecisionSnapshot lastLook() {
        var mql = mqls.latestOf(contact);
        return snapshots
                .explaining(
                        contact,
                        mql.map(Mql::id).orElse(null),
                        mql.map(Mql::decidedAt).orElse(null))
                .stream()
                .filter(one -> one.table().equals("mql-criteria"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void merge(String survivor, String merged) {
        contacts.merge(survivor, List.of(merged), now());
        handoffs.merged(survivor, merged);
    }
}
