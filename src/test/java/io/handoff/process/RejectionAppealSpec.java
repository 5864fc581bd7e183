package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.engine.RefusedByRule;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Appeal;
import io.handoff.mql.Appeals;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.NotAwaited;
import io.handoff.process.salesdecision.AppealRejection;
import io.handoff.sla.ResponseClocks;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code rejection-appeal}: marketing objects, a third person decides. */
class RejectionAppealSpec extends ProcessTest {

    @Autowired
    private AppealRejection appealRejection;

    @Autowired
    private Appeals appeals;

    @Autowired
    private ResponseClocks clocks;

    @Autowired
    private TransactionTemplate transaction;

    private Mql rejected;

    @BeforeEach
    void a_rejected_mql() {
        engages("DEMO_REQUEST");
        called(mql().ownerId());
        decides(SalesDecision.Kind.REJECTED, "NO_BUDGET");
        rejected = mql();
    }

    @Test
    @DisplayName("G13 Overturned: the same MQL opens again for another rep, what was counted first is kept")
    void overturned() {
        var clock = clocks.of(rejected.id()).orElseThrow();
        appealed();
        decided("OVERTURNED", "sales-leader");

        var again = mql();
        assertThat(again.id()).isEqualTo(rejected.id());
        assertThat(again.pass()).isEqualTo(1);
        assertThat(again.status()).isEqualTo(MqlStatus.OPEN);
        assertThat(again.ownerId()).isNotNull().isNotEqualTo(rejected.ownerId());
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isEqualTo(again.ownerId());
        assertThat(stages()).containsExactly("MQL", "LEAD", "MQL");
        assertThat(clocks.of(rejected.id()).orElseThrow().judgement()).isEqualTo(clock.judgement());
        assertThat(appeals.of(contact)).singleElement().satisfies(appeal -> {
            assertThat(appeal.rejectReason()).isEqualTo("NO_BUDGET");
            assertThat(appeal.rejectedBy()).isEqualTo(rejected.decidedBy());
            assertThat(appeal.outcome()).isEqualTo(Appeal.Outcome.OVERTURNED);
        });

        decides(SalesDecision.Kind.ACCEPTED, null);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.SQL);
    }

    @Test
    @DisplayName("G13 Upheld: the rejection and what follows it stand")
    void upheld() {
        appealed();
        decided("UPHELD", "sales-leader");

        assertThat(mql().status()).isEqualTo(MqlStatus.REJECTED);
        assertThat(stages()).containsExactly("MQL", "LEAD");
        assertThat(openHandoffs.of(contact)).isPresent();
        assertThatThrownBy(this::appealed).isInstanceOf(NotAwaited.class).hasMessageContaining("looked at once");
    }

    @Test
    void who_rejected_or_appealed_does_not_decide() {
        appealed();

        assertThatThrownBy(() -> decided("OVERTURNED", "marketing"))
                .rootCause()
                .hasMessageContaining("neither rejected the MQL nor appealed");
        assertThatThrownBy(() -> decided("UPHELD", rejected.decidedBy()))
                .rootCause()
                .hasMessageContaining("neither rejected the MQL nor appealed");
        assertThatThrownBy(() -> decided("MAYBE", "sales-leader"))
                .rootCause()
                .hasMessageContaining("upheld or overturned");
    }

    @Test
    void after_two_weeks_it_is_too_late_and_without_words_too() {
        assertThatThrownBy(() -> appealRejection.begin(rejected, "no", "marketing"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("Say why");
        at("2026-06-02T10:00");
        assertThatThrownBy(this::appealed).isInstanceOf(RefusedByRule.class).hasMessageContaining("for 14 days");
    }

    @Test
    void who_came_back_by_themselves_are_not_reopened() {
        appealed();
        at("2026-05-19T10:00");
        engages("DEMO_REQUEST");
        decided("OVERTURNED", "sales-leader");

        assertThat(mql().pass()).isEqualTo(2);
        assertThat(mqls.find(rejected.id()).orElseThrow().status()).isEqualTo(MqlStatus.REJECTED);
    }

    @Test
    @DisplayName("I6 The appeal of an erased contact is dropped, without its words")
    void erased() {
        appealed();
        erasures.erase(contact, now(), "admin", "asked to");

        assertThat(decision()).isNull();
        assertThat(appeals.of(contact)).isEmpty();
    }

    private void appealed() {
        transaction.executeWithoutResult(
                status -> appealRejection.begin(rejected, "they told us their budget", "marketing"));
    }

    private Task decision() {
        return tasks.createTaskQuery()
                .taskDefinitionKey("Task_DecideRejectionAppeal")
                .processInstanceBusinessKey(rejected.id())
                .singleResult();
    }

    private void decided(String outcome, String by) {
        var task = decision().getId();
        identity.setAuthentication(by, List.of("revops"));
        try {
            tasks.complete(task, Map.of("appealOutcome", outcome, "note", "we looked at it together"));
        } finally {
            identity.clearAuthentication();
        }
    }
}
