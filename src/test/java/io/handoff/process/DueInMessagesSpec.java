package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever gets something to do reads by when, in their own time. */
class DueInMessagesSpec extends ProcessTest {

    @Autowired
    private Notifications notifications;

    @Test
    @DisplayName("A new owner reads by when the first response is due: four working hours from nine")
    void a_new_owner() {
        engages("DEMO_REQUEST");
        assertThat(bodyOf(NotificationKind.MQL_ASSIGNED, mql().ownerId()))
                .contains("First response due: Mon 18 May, 13:00 EDT");
    }

    @Test
    @DisplayName("F3 Who takes over reads their own due, not the one that was missed")
    void who_takes_over() {
        engages("DEMO_REQUEST");
        at("2026-05-18T10:00");
        handoffs.reassign(mql().id(), "sdr5", "manager", "knows the account");
        assertThat(bodyOf(NotificationKind.MQL_REASSIGNED, "sdr5"))
                .contains("First response due: Mon 18 May, 14:00 EDT");
    }

    @Test
    @DisplayName("Who takes over what is answered already has no response to give, and reads of none")
    void who_takes_over_an_answered_one() {
        engages("DEMO_REQUEST");
        called(mql().ownerId());
        at("2026-05-18T10:00");
        handoffs.reassign(mql().id(), "sdr5", "manager", "knows the account");
        assertThat(bodyOf(NotificationKind.MQL_REASSIGNED, "sdr5")).doesNotContain("due:");
    }

    @Test
    @DisplayName("An account executive reads by when the deal should be there, and after that, that it was due then")
    void an_account_executive() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        var executive = mql().ownerId();
        assertThat(bodyOf(NotificationKind.SQL_ASSIGNED, executive)).contains("Due: Tue 19 May, 16:00 EDT");

        at("2026-05-19T17:00");
        assertThat(bodyOf(NotificationKind.DEAL_OVERDUE, executive)).contains("It was due: Tue 19 May, 16:00 EDT");
    }

    private String bodyOf(NotificationKind kind, String recipient) {
        return notifications.about(contact).stream()
                .filter(message -> message.kind() == kind)
                .filter(message -> message.recipient().equals(recipient))
                .map(Notification::bodyText)
                .findFirst()
                .orElseThrow();
    }
}
