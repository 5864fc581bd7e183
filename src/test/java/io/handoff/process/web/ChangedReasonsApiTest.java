package io.handoff.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import io.handoff.decision.ReasonLabels;
import io.handoff.intake.BrokenTables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** G3: ops rename, remove and add reject reasons while MQLs are open. */
class ChangedReasonsApiTest extends ApiTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ReasonLabels labels;

    private BrokenTables reasons;
    private BrokenTables handling;

    @BeforeEach
    void the_tables() {
        reasons = new BrokenTables(repository, "reject-reasons");
        handling = new BrokenTables(repository, "rejection-handling");
    }

    @AfterEach
    void as_before() {
        reasons.repair();
        handling.repair();
    }

    @Test
    @DisplayName(
            "G3 A renamed reason: an old rejection keeps its label, a new one gets the new label, and the code is one")
    void a_reason_is_renamed() {
        rejected("NO_BUDGET");
        var earlier = contact;
        reasons.withAnswer("Rule_NoBudget", "label", "\"Budget frozen\"");
        contact = "contact-" + UUID.randomUUID();
        var later = rejected("Budget frozen");

        assertThat(later.text("/rejectReason")).isEqualTo("NO_BUDGET");
        assertThat(timeline(earlier))
                .anyMatch(line -> line.matches("Rejected by .*: No budget signal"))
                .noneMatch(line -> line.contains("frozen"));
        assertThat(timeline(earlier)).contains("Stage MQL → Lead: No budget signal");
        assertThat(timeline(contact)).anyMatch(line -> line.matches("Rejected by .*: Budget frozen"));
        assertThat(labels.labelOf("NO_BUDGET")).isEqualTo("Budget frozen");
    }

    @Test
    @DisplayName(
            "G3 A removed reason: it cannot be given any more, and what was rejected with it is still read in words")
    void a_reason_is_removed() {
        rejected("WRONG_TITLE");
        var earlier = contact;
        reasons.withoutRow("Rule_WrongTitle");
        contact = "contact-" + UUID.randomUUID();
        var id = mql().text("/mql/id");

        assertThat(decides(id, "WRONG_TITLE").expecting(422).text("/detail")).contains("is not a reject reason");
        assertThat(timeline(earlier)).anyMatch(line -> line.matches("Rejected by .*: Wrong title"));
        assertThat(labels.labelOf("WRONG_TITLE")).isEqualTo("Wrong title");
    }

    @Test
    @DisplayName(
            "G3 A new reason for an MQL that began before: the live table says what follows, not the row for unknown reasons")
    void a_reason_is_newer_than_the_handoff() {
        var id = mql().text("/mql/id");
        reasons.withCondition("Rule_WrongTitle", 0, "\"NOT_A_BUYER\"");
        handling.withCondition("Rule_WrongTitle", 1, "\"NOT_A_BUYER\"");

        assertThat(decides(id, "NOT_A_BUYER").expecting(200).text("/track")).isEqualTo("ROLE_CHANGE");
    }

    @Test
    @DisplayName("G3 A new reason that no table of what follows knows yet is handled by its row for unknown reasons")
    void a_reason_that_no_table_knows() {
        var id = mql().text("/mql/id");
        reasons.withCondition("Rule_WrongTitle", 0, "\"NOT_A_BUYER\"");

        assertThat(decides(id, "NOT_A_BUYER").expecting(200).text("/track")).isEqualTo("STAY_IN_TOUCH");
    }

    private Answer rejected(String reason) {
        return decides(mql().text("/mql/id"), reason).expecting(200);
    }

    private Answer decides(String mqlId, String reason) {
        return write("revops", "/api/mqls/{id}/decision", Map.of("decision", "REJECTED", "reason", reason), mqlId);
    }

    private List<String> timeline(String contactId) {
        return read("marketing", "/api/contacts/{id}/timeline?size=100", contactId)
                .expecting(200)
                .body()
                .at("/content")
                .findValuesAsString("text");
    }
}
