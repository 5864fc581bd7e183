package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.lifecycle.Stage;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a lead that sales gave back may come to sales again, and when it must not. */
class SameFactsSpec extends ProcessTest {

    private static final String FIX_DATA = "Task_FixContactData";

    @Test
    @DisplayName("G9 A score that swings between 59 and 61 day by day makes one MQL, also after it was rejected")
    void a_score_that_swings() {
        scores(61);
        assertThat(mql().pass()).isEqualTo(1);
        for (int day = 19; day <= 22; day++) {
            at("2026-05-%dT10:00".formatted(day));
            scores(day % 2 == 0 ? 61 : 59);
        }
        assertThat(mqls.of(contact)).hasSize(1);
        assertThat(mql().isOpen()).isTrue();

        decides(SalesDecision.Kind.REJECTED, "TIMING");
        at("2026-05-26T10:00");
        scores(59);
        handoffs.reevaluate(mql().id());
        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.LEAD);
        for (int day = 27; day <= 29; day++) {
            at("2026-05-%dT10:00".formatted(day));
            scores(day % 2 == 0 ? 59 : 61);
        }
        assertThat(mqls.of(contact)).as("never below 45").hasSize(1);
    }

    @Test
    @DisplayName("G9 A score from outside that was below 45 since the last MQL counts again, however it came back up")
    void a_score_that_was_low() {
        scores(61);
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        handoffs.reevaluate(mql().id());
        at("2026-05-19T10:00");
        upsert(Map.of("externalScore", 44));
        at("2026-05-20T10:00");
        upsert(Map.of("externalScore", 58));
        at("2026-05-21T10:00");
        assertThat(mqls.of(contact)).hasSize(1);

        scores(61);

        assertThat(mql().pass()).isEqualTo(2);
        assertThat(mql().reasonCode()).isEqualTo("SCORE_REACHED");
    }

    @Test
    @DisplayName("G8 When the cool-off is over the same score may come to sales again; not a day before")
    void the_cool_off_ends() {
        scores(80);
        decides(SalesDecision.Kind.REJECTED, "TIMING");
        at("2026-08-16T08:59");
        engages("CONTENT_DOWNLOAD");
        assertThat(mqls.of(contact)).hasSize(1);

        at("2026-08-16T09:00");

        assertThat(mql().pass()).isEqualTo(2);
        assertThat(mql().isOpen()).isTrue();
        assertThat(stages()).containsExactly("MQL", "LEAD", "MQL");
    }

    @Test
    @DisplayName("G8 Rejected for the title: a new job at another company is the fact that was waited for")
    void another_company() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "WRONG_TITLE");
        at("2026-06-18T10:00");
        upsert(Map.of("phone", "+1 212 555 0100"));
        assertThat(mqls.of(contact)).hasSize(1);

        upsert(Map.of("company", Map.of("domain", "new-" + contact + ".io", "name", "Initech", "employees", 300)));

        assertThat(mql().pass()).isEqualTo(2);
        assertThat(tasks.getVariable(task(ACCEPT_OR_REJECT).getId(), "company")).isEqualTo("Initech");
    }

    @Test
    @DisplayName("Who is with sales and changes the company stays with the rep who has them")
    void another_company_while_with_sales() {
        engages("DEMO_REQUEST");
        var before = mql();

        upsert(Map.of("company", Map.of("domain", "new-" + contact + ".io", "name", "Initech", "employees", 9000)));

        assertThat(mql()).isEqualTo(before);
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isEqualTo(before.ownerId());
    }

    @Test
    @DisplayName("Data that was corrected in the CRM counts when operations say it is right, with an empty form")
    void data_corrected_elsewhere() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "BAD_DATA");
        upsert(Map.of("externalScore", 12, "consent", "GRANTED"));
        upsert(Map.of("jobTitle", "VP Sales"));
        assertThat(task(FIX_DATA)).as("whoever has it says when it is right").isNotNull();
        assertThat(tasks.getVariable(task(FIX_DATA).getId(), "rejectNote")).isEqualTo("said so on the phone");

        tasks.complete(task(FIX_DATA).getId(), Map.of("jobTitle", "Head of Sales", "country", ""));

        assertThat(contacts.find(contact).orElseThrow().jobTitle())
                .as("what the form showed and nobody touched does not undo it")
                .isEqualTo("VP Sales");
        assertThat(mql().pass()).isEqualTo(2);
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
    }

    @Test
    @DisplayName("G8 A score or a consent is no correction of wrong data")
    void what_corrects_nothing() {
        engages("DEMO_REQUEST");
        decides(SalesDecision.Kind.REJECTED, "BAD_DATA");
        upsert(Map.of("externalScore", 12, "consent", "GRANTED", "source", "a fair"));

        tasks.complete(task(FIX_DATA).getId(), Map.of("jobTitle", "Head of Sales"));

        assertThat(mqls.of(contact)).hasSize(1);
        assertEndedAt("EndEvent_StaysWithMarketing");
    }

    /** Told by the CRM, and something worth a look on the same day. */
    private void scores(int score) {
        upsert(Map.of("externalScore", score));
        engages("CONTENT_DOWNLOAD");
    }
}
