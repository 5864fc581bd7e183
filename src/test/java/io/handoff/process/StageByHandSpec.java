package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.deal.Deal;
import io.handoff.engine.RefusedByRule;
import io.handoff.lifecycle.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StageByHandSpec extends ProcessTest {

    @Test
    @DisplayName("H4 nobody becomes a customer by hand without a won deal")
    void a_customer_needs_a_won_deal() {
        assertThatThrownBy(() -> handoffs.setStage(contact, Stage.CUSTOMER, "the board said so", "admin"))
                .isInstanceOf(RefusedByRule.class)
                .hasMessageContaining("needs a won deal");
        assertThat(stages()).isEmpty();
    }

    @Test
    @DisplayName("H3 an admin may take a customer back and again make one of the deal that is won")
    void a_customer_with_a_won_deal() {
        dealCreated("deal-" + contact);
        dealClosed("deal-" + contact, Deal.Status.WON);
        handoffs.setStage(contact, Stage.LEAD, "wrong contact of the company", "admin");
        handoffs.setStage(contact, Stage.CUSTOMER, "it was right", "admin");

        assertThat(stages()).containsExactly("MQL", "SQL", "OPPORTUNITY", "CUSTOMER", "LEAD", "CUSTOMER");
    }
}
