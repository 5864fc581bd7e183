package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.MqlStatus;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.sla.ClockSegment;
import io.handoff.sla.ResponseClocks;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is deactivated: what they hold goes to others in the same transaction, or visibly waits. */
class PeopleLeaveSpec extends ProcessTest {

    private static final String CREATE_DEAL = "Task_CreateDeal";

    @Autowired
    private OwnerSegments segments;

    @Autowired
    private ResponseClocks clocks;

    @Autowired
    private Notifications notifications;

    @AfterEach
    void everybody_is_back() {
        teams.apply(Acme.plan());
        Stream.of("sdr1", "sdr2", "ae1", "ae3").forEach(rep -> teams.setActive(rep, true));
    }

    @Test
    @DisplayName("D6 Who leaves gives every open MQL to others: owner, task, clock, turn and notices move together")
    void an_sdr_leaves() {
        engages("DEMO_REQUEST");
        var gone = mql().ownerId();
        var other = other(gone);
        var due = mql().respondBy();
        at("2026-05-18T10:00");

        teams.setActive(gone, false);

        assertThat(mql().ownerId()).isEqualTo(other);
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isEqualTo(other);
        assertThat(task(ACCEPT_OR_REJECT).getDueDate().toInstant()).isEqualTo(due);
        assertThat(variable("owner")).isEqualTo(other);
        assertThat(segments.openOf(gone)).isEmpty();
        assertThat(segments.of(mql().id()))
                .extracting(OwnerSegment::closedBecause)
                .containsExactly(gone + " is deactivated", null);
        assertThat(clocks.of(mql().id()).orElseThrow().segments())
                .extracting(ClockSegment::repId)
                .containsExactly(gone, other);
        assertThat(told(NotificationKind.MQL_REASSIGNED)).containsExactlyInAnyOrder("manager", gone, other);
        assertThat(tasks.createTaskQuery().taskAssignee(gone).count()).isZero();
    }

    @Test
    @DisplayName("D6 D25 Deactivation also moves what a manager gave by hand")
    void by_hand_or_not() {
        engages("DEMO_REQUEST");
        handoffs.reassign(mql().id(), "sdr5", "manager", "knows the account");
        teams.setActive("sdr5", false);
        try {
            assertThat(mql().ownerId()).isNotEqualTo("sdr5");
        } finally {
            teams.setActive("sdr5", true);
        }
    }

    @Test
    @DisplayName(
            "D6 With nobody left the MQL waits for an owner in the team's queue, the managers know, and a teammate can take it")
    void nobody_is_left() {
        engages("DEMO_REQUEST");
        var gone = mql().ownerId();
        teams.setActive(other(gone), false);
        teams.setActive(gone, false);

        assertThat(mql().ownerId()).isNull();
        assertThat(mql().isOpen()).isTrue();
        var task = task(ACCEPT_OR_REJECT);
        assertThat(task.getAssignee()).isNull();
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .anyMatch(link -> "sdr-inbound".equals(link.getGroupId()));
        assertThat(told(NotificationKind.NO_REP_AVAILABLE)).containsExactly("manager");
        assertThat(clocks.of(mql().id()).orElseThrow().segments())
                .singleElement()
                .satisfies(segment -> assertThat(segment.to())
                        .as("nobody's time is not the leaver's")
                        .isNotNull());

        teams.setActive(gone, true);
        tasks.claim(task.getId(), gone);
        assertThat(mql().ownerId()).isEqualTo(gone);
        assertThat(segments.current(mql().id()).orElseThrow().repId()).isEqualTo(gone);
        called(gone);
        decides(SalesDecision.Kind.ACCEPTED, null);
        assertThat(mql().status()).isEqualTo(MqlStatus.ACCEPTED);
    }

    @Test
    @DisplayName(
            "D6 F3 Who takes over just before the ladder takes it on has their own time first; the lead's due stays")
    void who_takes_over_late_has_their_own_time() {
        engages("DEMO_REQUEST");
        var gone = mql().ownerId();
        var due = mql().respondBy();
        at("2026-05-18T16:00");

        teams.setActive(gone, false);

        assertThat(variable("reassignAt")).isEqualTo(Date.from(newYork("2026-05-19T11:00")));
        assertThat(mql().respondBy()).isEqualTo(due);
        teams.setActive(gone, true);
        at("2026-05-19T10:59");
        assertThat(mql().ownerId()).isEqualTo(other(gone));
        at("2026-05-19T11:00");
        assertThat(mql().ownerId()).as("four hours of their own were enough").isEqualTo(gone);
    }

    @Test
    @DisplayName("D6 An MQL in the queue is given to somebody by the ladder, when there is somebody again")
    void the_ladder_finds_an_owner() {
        engages("DEMO_REQUEST");
        var gone = mql().ownerId();
        teams.setActive(other(gone), false);
        teams.setActive(gone, false);
        teams.setActive(other(gone), true);

        at("2026-05-18T17:00");

        assertThat(mql().ownerId()).isEqualTo(other(gone));
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isEqualTo(other(gone));
    }

    @Test
    void a_manager_gives_what_waits_to_somebody_with_a_reason() {
        engages("DEMO_REQUEST");
        var gone = mql().ownerId();
        teams.setActive(other(gone), false);
        teams.setActive(gone, false);

        handoffs.reassign(mql().id(), "sdr5", "manager", "inbound is empty");

        assertThat(mql().ownerId()).isEqualTo("sdr5");
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isEqualTo("sdr5");
    }

    @Test
    @DisplayName("D6 An account executive leaves: nobody else in the team, so the deal waits in its queue")
    void an_account_executive_leaves() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        var gone = mql().ownerId();
        assertThat(task(CREATE_DEAL).getAssignee()).isEqualTo(gone);

        teams.setActive(gone, false);

        assertThat(mql().ownerId()).isNull();
        assertThat(task(CREATE_DEAL).getAssignee()).isNull();
        assertThat(variable("accountExecutive")).isNull();
        assertThat(told(NotificationKind.NO_ACCOUNT_EXECUTIVE)).containsExactly("manager");
        dealCreated("deal-" + contact);
        assertThat(stages()).endsWith("OPPORTUNITY");
    }

    @Test
    @DisplayName("D6 Who disappears from the organisation file gives everything away when it is applied")
    void everybody_disappears_from_the_file() {
        engages("DEMO_REQUEST");
        teams.apply(Acme.withoutReps());
        assertThat(mql().ownerId()).isNull();
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isNull();
    }

    @Test
    @DisplayName("D7 Who is gone is never picked and cannot be chosen")
    void who_is_gone_gets_nothing() {
        teams.setActive("sdr1", false);
        engages("DEMO_REQUEST");
        assertThat(mql().ownerId()).isEqualTo("sdr2");
        assertThatThrownBy(() -> handoffs.reassign(mql().id(), "sdr1", "manager", "knows the account"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("is deactivated");
    }

    private static String other(String sdr) {
        return sdr.equals("sdr1") ? "sdr2" : "sdr1";
    }

    private Object variable(String name) {
        return runtime.getVariable(openHandoffs.of(contact).orElseThrow().processInstanceId(), name);
    }

    private List<String> told(NotificationKind kind) {
        return notifications.about(contact).stream()
                .filter(message -> message.kind() == kind)
                .map(Notification::recipient)
                .toList();
    }
}
