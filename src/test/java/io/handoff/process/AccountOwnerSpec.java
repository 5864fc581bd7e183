package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.assignment.OwnerSegments;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who owns a company's account, and who works its MQL, are two things. */
class AccountOwnerSpec extends ProcessTest {

    private static final String ACCOUNT_OWNER = "sdr5";

    @Autowired
    private OwnerSegments segments;

    private void a_named_account() {
        upsert(Map.of(
                "company",
                Map.of("domain", contact + ".io", "abmTier", "1", "ownerEmail", ACCOUNT_OWNER + "@acme.example")));
    }

    @Test
    @DisplayName("G15 A rejection takes the owner of the MQL away and leaves the owner of the account")
    void a_rejection_leaves_the_account_its_owner() {
        a_named_account();
        engages("DEMO_REQUEST");
        assertThat(mql().ownerId()).isEqualTo(ACCOUNT_OWNER);

        decides(SalesDecision.Kind.REJECTED, "WRONG_TITLE");

        assertThat(segments.current(mql().id())).as("nobody holds the MQL").isEmpty();
        var company = contacts.find(contact).flatMap(contacts::companyOf).orElseThrow();
        assertThat(company.ownerEmail()).isEqualTo(ACCOUNT_OWNER + "@acme.example");
    }

    @Test
    @DisplayName(
            "G7 G15 The next pass of a named account comes to its owner again, also when it was the owner who rejected")
    void the_next_pass_is_sticky_to_the_account() {
        a_named_account();
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        at("2026-05-19T10:00");

        engages("DEMO_REQUEST");

        assertThat(mql().pass()).isEqualTo(2);
        assertThat(mql().ownerId()).isEqualTo(ACCOUNT_OWNER);
    }
}
