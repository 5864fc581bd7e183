package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.deal.Deal;
import io.handoff.lifecycle.Stage;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code customer-request}: a customer asks, stays a customer, and is answered by who won them. */
class CustomerRequestSpec extends ProcessTest {

    private static final String FOLLOW_UP = "Task_FollowUpCustomerRequest";

    @Autowired
    private Notifications notifications;

    private String seller;

    @BeforeEach
    void a_customer() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.ACCEPTED, null);
        seller = mql().ownerId();
        dealCreated("deal-" + contact);
        dealClosed("deal-" + contact, Deal.Status.WON);
        at("2026-05-20T10:00");
    }

    @AfterEach
    void the_seller_is_back() {
        teams.setActive(seller, true);
    }

    @Test
    @DisplayName("D21 A customer asks for a demo: stays a customer, and the account executive who won them has a task")
    void a_customer_asks() {
        asks("DEMO_REQUEST", "a second workspace");

        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.CUSTOMER);
        assertThat(mqls.of(contact)).hasSize(1);
        var task = task(FOLLOW_UP);
        assertThat(task.getAssignee()).isEqualTo(seller);
        assertThat(tasks.getVariable(task.getId(), "asked").toString()).contains("demo request: a second workspace");
        assertThat(tasks.getVariable(task.getId(), "contactName")).isEqualTo("Mia");
        assertThat(notifications.about(contact))
                .anyMatch(message -> message.kind() == NotificationKind.CUSTOMER_REQUEST
                        && message.recipient().equals(seller));
    }

    @Test
    @DisplayName("D21 A second request is noted in the open one, not doubled; after the answer it begins anew")
    void asks_again() {
        asks("DEMO_REQUEST", "a second workspace");
        at("2026-05-20T11:00");
        asks("CONTACT_SALES", "and a price");

        var task = task(FOLLOW_UP);
        assertThat(tasks.getVariable(task.getId(), "asked").toString())
                .contains("a second workspace")
                .contains("and a price");
        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of())).hasMessageContaining("Choose what came of");
        tasks.complete(task.getId(), Map.of("requestOutcome", "ANSWERED"));
        assertThat(task(FOLLOW_UP)).isNull();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("asked")
                        .count())
                .as("free text of a person is not history")
                .isZero();

        at("2026-05-21T11:00");
        asks("DEMO_REQUEST", "a third one");
        assertThat(tasks.getVariable(task(FOLLOW_UP).getId(), "asked").toString())
                .isEqualTo("demo request: a third one");
    }

    @Test
    @DisplayName("D21 D6 Who won them is gone: the request goes to the team's queue")
    void the_seller_is_gone() {
        asks("DEMO_REQUEST", null);
        teams.setActive(seller, false);
        assertThat(task(FOLLOW_UP).getAssignee()).isNull();
        tasks.complete(task(FOLLOW_UP).getId(), Map.of("requestOutcome", "NOTHING"));

        at("2026-05-21T10:00");
        asks("DEMO_REQUEST", null);
        assertThat(task(FOLLOW_UP).getAssignee()).isNull();
        assertThat(tasks.getIdentityLinksForTask(task(FOLLOW_UP).getId()))
                .anyMatch(link -> link.getGroupId() != null && link.getGroupId().startsWith("ae-"));
    }

    @Test
    void what_shows_no_intent_bothers_nobody() {
        asks("PAGE_VIEW", null);
        assertThat(task(FOLLOW_UP)).isNull();
    }

    @Test
    @DisplayName("I6 An erased customer leaves no request")
    void erased() {
        asks("DEMO_REQUEST", null);
        erasures.erase(contact, now(), "admin", "asked to");
        assertThat(task(FOLLOW_UP)).isNull();
    }

    private void asks(String kind, String detail) {
        handoffs.engaged(contact, contacts.recordEngagement(contact, kind, detail, now(), now()));
    }
}
