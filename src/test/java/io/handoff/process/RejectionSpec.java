package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.lifecycle.Stage;
import io.handoff.mql.MqlStatus;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a rejection asks of who rejects, whom it tells, and what it leaves alone. */
class RejectionSpec extends ProcessTest {

    private static final String REVIEW = "Task_ReviewUnworkedMql";
    private static final String CREATE_DEAL = "Task_CreateDeal";

    @Autowired
    private Notifications notifications;

    @Test
    @DisplayName("G1 G2 G4 An account executive gives a reason too, and a note with Other")
    void an_sql_is_disqualified_for_a_reason() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        var task = task(CREATE_DEAL).getId();

        assertThatThrownBy(() -> tasks.complete(task, Map.of("dealDecision", "DISQUALIFY")))
                .hasMessageContaining("choose a reason");
        assertThatThrownBy(() -> tasks.complete(
                        task, Map.of("dealDecision", "DISQUALIFY", "rejectReason", "OTHER", "note", "no")))
                .hasMessageContaining("at least 10 characters");
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.SQL);
        assertThat(mql().outcome()).isNull();
    }

    @Test
    @DisplayName("G1 'Unable to reach' needs three attempts in every form, not only over the API")
    void unable_to_reach_is_proved_in_forms() {
        engages("DEMO_REQUEST");
        var unreachable = Map.<String, Object>of("decision", "REJECTED", "rejectReason", "UNREACHABLE");
        assertThatThrownBy(() -> tasks.complete(task(ACCEPT_OR_REJECT).getId(), unreachable))
                .hasMessageContaining("needs 3 attempts, and 0 are logged");
        at("2026-05-21T10:00");
        assertThatThrownBy(() -> tasks.complete(
                        task(REVIEW).getId(), Map.of("reviewOutcome", "RETURN", "rejectReason", "UNREACHABLE")))
                .hasMessageContaining("needs 3 attempts");
        decides(SalesDecision.Kind.ACCEPTED, null);
        assertThatThrownBy(() -> tasks.complete(
                        task(CREATE_DEAL).getId(), Map.of("dealDecision", "DISQUALIFY", "rejectReason", "UNREACHABLE")))
                .hasMessageContaining("needs 3 attempts");

        for (int attempt = 0; attempt < 3; attempt++) {
            called("sdr1");
        }
        tasks.complete(task(CREATE_DEAL).getId(), Map.of("dealDecision", "DISQUALIFY", "rejectReason", "UNREACHABLE"));
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.DISQUALIFIED);
    }

    @Test
    @DisplayName("The third attempt may be logged in the same step as the rejection")
    void the_last_attempt_is_logged_with_the_decision() {
        engages("DEMO_REQUEST");
        called("sdr1");
        called("sdr1");

        tasks.complete(
                task(ACCEPT_OR_REJECT).getId(),
                Map.of("decision", "REJECTED", "rejectReason", "UNREACHABLE", "responseKind", "CALL"));

        assertThat(mql().status()).isEqualTo(MqlStatus.REJECTED);
        assertThat(mql().track()).isEqualTo("RE_ENGAGE");
    }

    @Test
    @DisplayName("A rejection leaves the rep's other MQLs as they are: owner, task, clock and timers")
    void other_work_is_untouched() {
        engages("DEMO_REQUEST");
        var owner = mql().ownerId();
        var other = contact;
        do {
            a_contact("contact-" + UUID.randomUUID());
            engages("DEMO_REQUEST");
        } while (!mql().ownerId().equals(owner));
        var rejected = contact;
        contact = other;
        var mql = mql();
        var task = task(ACCEPT_OR_REJECT);
        var timers = timers();

        contact = rejected;
        decides(SalesDecision.Kind.REJECTED, "TIMING");

        contact = other;
        assertThat(mql()).isEqualTo(mql);
        var now = task(ACCEPT_OR_REJECT);
        assertThat(now.getId()).isEqualTo(task.getId());
        assertThat(now.getAssignee()).isEqualTo(owner);
        assertThat(now.getDueDate()).isEqualTo(task.getDueDate());
        assertThat(timers()).isEqualTo(timers).hasSize(3);
        at("2026-05-18T13:00");
        assertThat(mql().escalatedAt()).as("its ladder goes on").isNotNull();
    }

    @Test
    @DisplayName("Who rejects is told what follows: nurture, data to correct, or the end")
    void sales_is_told_what_follows() {
        engages("DEMO_REQUEST");
        var owner = mql().ownerId();
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        assertThat(told()).extracting(Notification::recipient).containsExactly(owner);
        assertThat(told().get(0).bodyText())
                .contains("was rejected by " + owner, "Timing not right", "Marketing nurtures the contact")
                .doesNotContain("@");

        a_contact("contact-" + UUID.randomUUID());
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "BAD_DATA");
        assertThat(told().get(0).bodyText()).contains("Operations corrects the data");

        a_contact("contact-" + UUID.randomUUID());
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        var executive = mql().ownerId();
        var sdr = mql().decidedBy();
        decides(SalesDecision.Kind.REJECTED, "NO_BUDGET");
        assertThat(told()).extracting(Notification::recipient).containsExactlyInAnyOrder(sdr, executive);
        assertThat(told()).allMatch(message -> message.bodyText().contains("The contact is disqualified"));
    }

    @Test
    @DisplayName("Who had an MQL that operations or a teammate gives back is told, too: it is off their list")
    void the_owner_is_told_when_somebody_else_rejects() {
        engages("DEMO_REQUEST");
        at("2026-05-21T10:00");
        var owner = mql().ownerId();
        tasks.complete(task(REVIEW).getId(), Map.of("reviewOutcome", "RETURN", "rejectReason", "NO_BUDGET"));
        assertThat(task(ACCEPT_OR_REJECT)).isNull();

        assertThat(told()).extracting(Notification::recipient).containsExactlyInAnyOrder("revops", owner);
        assertThat(told()).allMatch(message -> message.bodyText().contains("No budget signal"));
    }

    private List<Notification> told() {
        return notifications.about(contact).stream()
                .filter(message -> message.kind() == NotificationKind.REJECTION_RECORDED)
                .toList();
    }

    private Map<String, Object> timers() {
        var due = new java.util.TreeMap<String, Object>();
        management
                .createJobQuery()
                .processInstanceId(openHandoffs.of(contact).orElseThrow().processInstanceId())
                .timers()
                .list()
                .forEach(job -> due.put(job.getId(), job.getDuedate()));
        return due;
    }
}
