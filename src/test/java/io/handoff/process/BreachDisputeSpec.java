package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.engine.ConflictRetry;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.NotAwaited;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.process.clock.DisputeBreach;
import io.handoff.sla.ClockSegment;
import io.handoff.sla.DisputeState;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.SegmentOutcome;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code breach-dispute}: a rep objects to a miss, a manager decides, the ledger gets a line. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BreachDisputeSpec extends ProcessTest {

    private static final String REASON = "The phones were down from noon on";

    @Autowired
    private DisputeBreach disputes;

    @Autowired
    private ConflictRetry attempts;

    @Autowired
    private ResponseClocks clocks;

    @Autowired
    private Notifications notifications;

    @Autowired
    private WalkedPaths walked;

    @Autowired
    private RepositoryService repository;

    private String rep;

    @BeforeEach
    void a_missed_response_time() {
        engages("DEMO_REQUEST");
        rep = mql().ownerId();
        at("2026-05-18T13:30");
    }

    @Test
    void the_manager_reads_who_what_and_why() {
        disputes();

        var shown = tasks.getVariablesLocal(task().getId());
        assertThat(shown)
                .containsEntry("repName", rep)
                .containsEntry("company", "Globex")
                .containsEntry("disputeReason", REASON);
        assertThat(shown.get("ledger").toString())
                .contains("Mon 18 May, 09:00 EDT: with " + rep + "; due Mon 18 May, 13:00 EDT")
                .contains("no response by the due time");
        assertThat(tasks.getIdentityLinksForTask(task().getId()))
                .anyMatch(link -> "manager".equals(link.getUserId()))
                .noneMatch(link -> rep.equals(link.getUserId()));
        assertThat(told(NotificationKind.BREACH_DISPUTED)).containsExactly("manager");
    }

    @Test
    void excused_it_is_not_counted_and_the_lead_s_number_stays() {
        disputes();
        decides("EXCUSED", "They were, all day");

        assertThat(segment().judgement()).isEqualTo(SegmentOutcome.NOT_COUNTED);
        assertThat(segment().dispute()).isEqualTo(DisputeState.EXCUSED);
        assertThat(ledger().judgement()).isEqualTo(SegmentOutcome.MISSED);
        assertThat(told(NotificationKind.DISPUTE_DECIDED)).containsExactly(rep);
        assertThat(task()).isNull();
    }

    @Test
    void upheld_the_miss_stays() {
        disputes();
        decides("UPHELD", "They worked for everybody else");

        assertThat(clocks.of(mql().id()).orElseThrow().segments(now()).get(0).judgement())
                .isEqualTo(SegmentOutcome.MISSED);
        assertThat(segment().dispute()).isEqualTo(DisputeState.UPHELD);
    }

    @Test
    void what_is_not_right_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> disputes.begin(mql(), rep, "Unfair")).hasMessageContaining("at least 10 characters");
        assertThatThrownBy(() -> disputes.begin(mql(), "sdr5", REASON)).hasMessageContaining("never yours");
        disputes();
        assertThatThrownBy(this::disputes).isInstanceOf(NotAwaited.class);
        assertThatThrownBy(() -> decides("MAYBE", "They were, all day")).hasMessageContaining("excused or upheld");
        assertThatThrownBy(() -> decides("EXCUSED", "yes")).hasMessageContaining("at least 10 characters");
        assertThatThrownBy(() -> as(rep, () -> decides("EXCUSED", "I say so myself")));
        assertThat(segment().dispute()).isEqualTo(DisputeState.OPEN);
    }

    @Test
    void what_was_not_missed_cannot_be_disputed() {
        a_contact(contact + "-2");
        engages("DEMO_REQUEST");
        assertThatThrownBy(() -> disputes.begin(mql(), mql().ownerId(), REASON))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("does not count as missed");
    }

    @Test
    void who_lost_it_to_the_backup_may_still_dispute() {
        at("2026-05-18T17:00");
        assertThat(mql().ownerId()).isNotEqualTo(rep);
        disputes();
        decides("EXCUSED", "They were, all day");
        assertThat(ledger().segments())
                .extracting(segment -> segment.judgement())
                .containsExactly(SegmentOutcome.NOT_COUNTED, SegmentOutcome.PENDING);
    }

    @Test
    @DisplayName("I1 A dispute outlives a merge")
    void a_dispute_outlives_a_merge() {
        disputes();
        var mqlId = mql().id();
        var survivor = contact + "-s";
        var merged = contact;
        a_contact(survivor);
        contacts.merge(survivor, List.of(merged), now());
        handoffs.merged(survivor, merged);
        contact = survivor;
        assertThat(mql().id()).isEqualTo(mqlId);
        decides("EXCUSED", "They were, all day");
        assertThat(segment().dispute()).isEqualTo(DisputeState.EXCUSED);
    }

    @Test
    @DisplayName("I6 An erased contact leaves no dispute and nothing that was written about it")
    void an_erased_contact_ends_the_dispute() {
        disputes();
        var mqlId = mql().id();
        erasures.erase(contact, now(), "admin", "asked to");

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("breach-dispute")
                        .processInstanceBusinessKey(mqlId)
                        .count())
                .isZero();
        assertThat(clocks.of(mqlId).orElseThrow().entries())
                .noneMatch(entry -> REASON.equals(entry.note()))
                .noneMatch(entry -> contact.equals(entry.contactId()));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void every_node_and_every_flow_is_walked() {
        assertThat(walked.missed("breach-dispute", repository, history)).isEmpty();
    }

    private void disputes() {
        attempts.run(() -> disputes.begin(mql(), rep, REASON));
    }

    private void decides(String outcome, String note) {
        tasks.complete(task().getId(), Map.of("disputeOutcome", outcome, "note", note));
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(mql().id())
                .taskDefinitionKey("Task_DecideBreachDispute")
                .singleResult();
    }

    private List<String> told(NotificationKind kind) {
        return notifications.about(contact).stream()
                .filter(message -> message.kind() == kind)
                .map(Notification::recipient)
                .toList();
    }

    private ResponseClock ledger() {
        return clocks.of(mql().id()).orElseThrow();
    }

    private ClockSegment segment() {
        return ledger().segments().get(0);
    }
}
