package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.deal.Deal;
import io.handoff.lifecycle.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the CRM takes back again. */
class DealsChangeSpec extends ProcessTest {

    private String deal;

    @BeforeEach
    void an_accepted_mql_with_a_deal() {
        engages("DEMO_REQUEST");
        called(mql().ownerId());
        decides(SalesDecision.Kind.ACCEPTED, null);
        deal = "deal-" + contact;
        dealCreated(deal);
    }

    @Test
    @DisplayName("H5 a lost deal that is reopened makes an opportunity again, also out of a nurture")
    void lost_and_open_again() {
        closes(deal, Deal.Status.LOST, "TIMING");
        assertThat(lifecycle.stageOf(contact)).isIn(Stage.LEAD, Stage.OPPORTUNITY);

        reopens(deal);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.OPPORTUNITY);

        closes(deal, Deal.Status.WON, null);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.CUSTOMER);
        assertEndedAt("EndEvent_CustomerWon");
    }

    @Test
    @DisplayName("H5 a won deal that is reopened makes no fake customer, and is won again by the same MQL")
    void won_and_open_again() {
        closes(deal, Deal.Status.WON, null);
        var winner = mql();
        reopens(deal);

        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.OPPORTUNITY);
        assertThat(mql().customerAt()).isNull();

        closes(deal, Deal.Status.WON, null);
        assertThat(mql().id()).isEqualTo(winner.id());
        assertThat(mql().customerAt()).isNotNull();
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.CUSTOMER);
    }

    @Test
    @DisplayName("H5 the only won deal is deleted: the account executive is asked for a deal again")
    void won_and_deleted() {
        closes(deal, Deal.Status.WON, null);
        handoffs.dealDeleted(deals.delete(news(deal, null)), now());

        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.SQL);
        assertThat(task("Task_CreateDeal")).isNotNull();
    }

    @Test
    @DisplayName("H5 a deal that was won and is lost after all leaves no fake customer")
    void won_and_then_lost() {
        closes(deal, Deal.Status.WON, null);
        at("2026-05-19T10:00");
        closes(deal, Deal.Status.LOST, "NO_BUDGET");

        assertThat(lifecycle.stageOf(contact)).isNotEqualTo(Stage.CUSTOMER);
        assertThat(mqls.of(contact)).allMatch(mql -> mql.customerAt() == null);
    }

    @Test
    @DisplayName("H9 who has a second won deal stays a customer when the first is reopened")
    void one_of_two_won_deals_reopened() {
        dealCreated("second-" + contact);
        closes("second-" + contact, Deal.Status.WON, null);
        closes(deal, Deal.Status.WON, null);
        reopens(deal);

        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.CUSTOMER);
    }

    private void closes(String id, Deal.Status outcome, String reason) {
        handoffs.dealClosed(deals.close(outcome, news(id, reason)), now());
    }

    private void reopens(String id) {
        at("2026-05-19T10:00");
        handoffs.dealReopened(deals.reopen(news(id, null)), now());
        at("2026-05-20T10:00");
    }
}
