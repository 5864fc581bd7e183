package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.deal.Deal;
import io.handoff.deal.DealContacts;
import io.handoff.deal.DealTerms;
import io.handoff.deal.DealUpdate;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.MqlStatus;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several deals of one contact, several contacts of one deal, and deals where nobody looks for them. */
class SeveralDealsSpec extends ProcessTest {

    private static final String CREATE_DEAL = "Task_CreateDeal";

    @Autowired
    private Notifications notifications;

    @Test
    @DisplayName("'Create deal' ends by itself when the CRM has the deal, and nobody is reminded of it")
    void the_task_ends_by_itself() {
        accepted();
        assertThat(task(CREATE_DEAL)).isNotNull();

        dealCreated("deal-" + contact);

        assertThat(task(CREATE_DEAL)).isNull();
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.OPPORTUNITY);
        at("2026-06-30T09:00");
        assertThat(told(NotificationKind.DEAL_OVERDUE)).isEmpty();
    }

    @Test
    @DisplayName("An amount that was not entered is not known, never zero; it is told with the company's currency")
    void no_amount_is_not_zero() {
        accepted();
        var form = task(CREATE_DEAL).getId();
        assertThatThrownBy(() ->
                        tasks.complete(form, Map.of("dealDecision", "CREATED", "amount", "100", "currency", "Euro")))
                .hasMessageContaining("'Euro' is not a currency");
        tasks.complete(form, Map.of("dealDecision", "CREATED", "amount", " "));

        assertThat(deals.of(contact)).singleElement().satisfies(deal -> {
            assertThat(deal.amount()).isNull();
            assertThat(deal.currency()).isEqualTo("USD");
        });

        var told = new DealUpdate(
                "deal-" + contact,
                DealContacts.of(contact),
                new DealTerms(null, new BigDecimal("0"), "EUR"),
                null,
                null,
                now());
        handoffs.dealCreated(deals.create(told), now());
        assertThat(deals.of(contact))
                .singleElement()
                .satisfies(deal -> assertThat(deal.amount())
                        .as("a zero that was told is one")
                        .isEqualByComparingTo("0"));
    }

    @Test
    @DisplayName("H5 A deal that is lost says nothing while another one is open; the last one decides")
    void lost_while_another_is_open() {
        accepted();
        dealCreated("first-" + contact);
        dealCreated("second-" + contact);

        dealClosed("first-" + contact, Deal.Status.LOST);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.OPPORTUNITY);
        assertThat(openHandoffs.of(contact)).isPresent();

        dealClosed("second-" + contact, Deal.Status.WON);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.CUSTOMER);
        assertThat(mqls.of(contact)).hasSize(1);
    }

    @Test
    @DisplayName("H9 Of two on a deal the primary contact moves; the other stays with the SDR who works them")
    void a_buying_group() {
        var primary = contact;
        engages("DEMO_REQUEST");
        a_contact("second-" + UUID.randomUUID());
        var second = contact;
        engages("DEMO_REQUEST");
        var worked = mql();

        var both = new DealUpdate(
                "deal-" + primary, DealContacts.of(primary, second), DealTerms.NOT_TOLD, null, null, now());
        handoffs.dealCreated(deals.create(both), now());
        handoffs.dealClosed(deals.close(Deal.Status.WON, both), now());

        assertThat(lifecycle.stageOf(primary)).isEqualTo(Stage.CUSTOMER);
        assertThat(lifecycle.stageOf(second)).isEqualTo(Stage.MQL);
        assertThat(mql()).isEqualTo(worked);
        decides(SalesDecision.Kind.ACCEPTED, null);
        assertThat(mql().status()).isEqualTo(MqlStatus.ACCEPTED);
    }

    @Test
    @DisplayName(
            "H5 The deal of somebody who is disqualified moves no stage, and operations are told, once more when it is won")
    void a_deal_of_somebody_disqualified() {
        accepted();
        decides(SalesDecision.Kind.REJECTED, "NO_BUDGET");
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.DISQUALIFIED);

        dealCreated("deal-" + contact);
        dealCreated("deal-" + contact);
        assertThat(told(NotificationKind.DEAL_OF_DISQUALIFIED)).singleElement().satisfies(message -> {
            assertThat(message.recipient()).isEqualTo("revops");
            assertThat(message.bodyText())
                    .contains("Mia, who is disqualified here")
                    .doesNotContain("is won");
        });

        dealClosed("deal-" + contact, Deal.Status.WON);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.DISQUALIFIED);
        assertThat(told(NotificationKind.DEAL_OF_DISQUALIFIED))
                .hasSize(2)
                .anyMatch(message -> message.bodyText().contains("a deal that is won of Mia"));
        handoffs.setStage(contact, Stage.CUSTOMER, "they bought after all", "admin");
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.CUSTOMER);
    }

    private void accepted() {
        engages("DEMO_REQUEST");
        called(mql().ownerId());
        decides(SalesDecision.Kind.ACCEPTED, null);
    }

    private List<Notification> told(NotificationKind kind) {
        return notifications.about(contact).stream()
                .filter(message -> message.kind() == kind)
                .toList();
    }
}
