package io.handoff.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.reporting.health.Figure.Unit;
import io.handoff.reporting.review.Restatement.Line;
import io.handoff.reporting.review.Restatement.Why;
import io.handoff.reporting.review.WeekFigures.Measure;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RestatementTest {

    @Test
    void nothing_changed_is_said_of_each_number() {
        var week = List.of(mqls(41), pending(0));
        assertThat(Restatement.of(week, week))
                .allSatisfy(line -> assertThat(line.why()).isNull())
                .extracting(Line::text)
                .containsExactly("unchanged", "unchanged");
    }

    @Test
    @DisplayName("K9 MQLs told after the week was frozen restate it visibly")
    void an_mql_told_late_restates_the_week() {
        var lines = Restatement.of(List.of(mqls(41), met(30)), List.of(mqls(43), met(31)));
        assertThat(lines).extracting(Line::why).containsOnly(Why.LATE);
        assertThat(lines.get(0).text())
                .isEqualTo("MQLs: 43 now, 41 when the week was frozen: reported or corrected late");
    }

    @Test
    @DisplayName("K3 A clock that ran when the week was frozen ends later: no restatement")
    void what_was_pending_becomes_final() {
        var lines = Restatement.of(List.of(mqls(41), met(30), pending(2)), List.of(mqls(41), met(32), pending(0)));
        assertThat(lines).extracting(Line::why).containsExactly(null, Why.MATURED, Why.MATURED);
        assertThat(lines.get(1).text()).isEqualTo("Answered in time: 32 now, 30 when the week was frozen");
    }

    @Test
    void what_was_judged_and_reads_differently_was_corrected() {
        assertThat(Restatement.of(List.of(mqls(41), met(30), pending(0)), List.of(mqls(41), met(29), pending(0))))
                .extracting(Line::why)
                .containsExactly(null, Why.LATE, null);
    }

    @Test
    @DisplayName("K2 A cohort matures")
    void a_cohort_matures() {
        var then = SomeWeeks.measure("MQL_TO_SQL", "MQL→SQL", Unit.SHARE, 0.12, null, null, null);
        var now = SomeWeeks.measure("MQL_TO_SQL", "MQL→SQL", Unit.SHARE, 0.275, null, null, null);
        assertThat(Restatement.of(List.of(then), List.of(now))).singleElement().satisfies(line -> {
            assertThat(line.why()).isEqualTo(Why.MATURED);
            assertThat(line.text()).isEqualTo("MQL→SQL: 27.5 % now, 12 % when the week was frozen");
        });
    }

    @Test
    void a_number_that_was_not_there_counts_from_nothing() {
        var reason = count("REASON:TIMING", "Rejected as 'Timing'", 2);
        assertThat(Restatement.of(List.of(), List.of(reason)).get(0).text())
                .isEqualTo("Rejected as 'Timing': 2 now, 0 when the week was frozen");
        assertThat(Restatement.of(List.of(reason), List.of()).get(0).now()).isZero();
    }

    @Test
    void a_share_that_nothing_could_be_divided_for_is_a_dash() {
        var then = SomeWeeks.measure("SLA_COMPLIANCE", "SLA compliance", Unit.SHARE, null, null, null, null);
        var now = SomeWeeks.measure("SLA_COMPLIANCE", "SLA compliance", Unit.SHARE, 1.0, null, null, null);
        assertThat(Restatement.of(List.of(then), List.of(now)).get(0).text())
                .contains("100 % now, – when the week was frozen");
    }

    private static Measure mqls(int value) {
        return count("MQLS", "MQLs", value);
    }

    private static Measure met(int value) {
        return count("MET", "Answered in time", value);
    }

    private static Measure pending(int value) {
        return count("PENDING", "Clock still running", value);
    }

    private static Measure count(String id, String label, int value) {
        return SomeWeeks.measure(id, label, Unit.COUNT, (double) value, null, null, null);
    }
}
