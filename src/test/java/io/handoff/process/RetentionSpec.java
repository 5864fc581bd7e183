package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.mql.Funnel;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.privacy.Retention;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is old is forgotten in the night; what is counted stays. */
class RetentionSpec extends ProcessTest {

    @Autowired
    private Retention retention;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Funnel funnel;

    @BeforeEach
    void a_rejected_mql_that_was_called() {
        engages("DEMO_REQUEST");
        called(mql().ownerId());
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        assertThat(contacts.engagementsOf(contact)).isNotEmpty();
        assertThat(activities.of(contact)).isNotEmpty();
        assertThat(texts()).isNotEmpty();
    }

    @Test
    @DisplayName(
            "I8 After 25 months nobody knows what a contact did or what was said; stages, MQLs and the funnel stay")
    void old_things_are_forgotten_and_counts_survive() {
        var stages = stages();
        var mql = mql();
        itIs("2028-07-01T02:00");
        var figures = funnel.figures();
        retention.deleteExpired();

        assertThat(contacts.engagementsOf(contact)).isEmpty();
        assertThat(activities.of(contact)).isEmpty();
        assertThat(texts()).isEmpty();
        assertThat(stages()).isEqualTo(stages);
        assertThat(mql()).isEqualTo(mql);
        assertThat(funnel.figures()).isEqualTo(figures);
    }

    @Test
    @DisplayName("I8 After 24 months what was done is still known, only the texts of messages are gone")
    void younger_things_stay() {
        itIs("2028-05-18T02:00");
        retention.deleteExpired();

        assertThat(contacts.engagementsOf(contact)).isNotEmpty();
        assertThat(activities.of(contact)).isNotEmpty();
        assertThat(texts()).isEmpty();
    }

    @Test
    @DisplayName(
            "An accepted lead without a deal: its account executive is reminded, once, and not after the deal is there")
    void a_stale_sql_is_reminded_of() {
        a_contact("stale-" + contact);
        engages("DEMO_REQUEST");
        called(mql().ownerId());
        decides(SalesDecision.Kind.ACCEPTED, null);
        var owner = mql().ownerId();
        at("2026-07-30T09:00");
        assertThat(remindedOfDeal()).containsExactly(owner);

        a_contact("quick-" + contact);
        engages("DEMO_REQUEST");
        called(mql().ownerId());
        decides(SalesDecision.Kind.ACCEPTED, null);
        dealCreated("deal-" + contact);
        at("2026-10-30T09:00");
        assertThat(remindedOfDeal()).isEmpty();
    }

    private List<String> remindedOfDeal() {
        return notifications.about(contact).stream()
                .filter(message -> message.kind() == NotificationKind.DEAL_OVERDUE)
                .map(Notification::recipient)
                .toList();
    }

    private List<String> texts() {
        return notifications.about(contact).stream()
                .map(Notification::bodyText)
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    private static void itIs(String newYork) {
        ClockUtil.setCurrentTime(Date.from(newYork(newYork)));
    }
}
