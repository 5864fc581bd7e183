package io.handoff.reporting.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.reporting.health.Alert;
import io.handoff.reporting.health.Alert.Severity;
import io.handoff.reporting.health.HealthReport.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each boundary from both sides. */
class AlertsTest {

    private static final Target SLA = new Target(0.90, null, null, 1, 20, 8, 0.10, "SLA_COMPLIANCE");
    private static final Target MQL_TO_SQL = new Target(0.30, 0.50, null, 1, 20, 8, 0.25, "MQL_TO_SQL");
    private static final Target REASON = new Target(null, null, 0.40, 4, 20, 0, 0, "ONE_REASON_DOMINATES");
    private static final Target REP = new Target(null, null, 0.30, 4, 10, 0, 0, "REP_MISSES_OFTEN");

    @ParameterizedTest
    @CsvSource({"899, 1000, BELOW_TARGET", "900, 1000, ", "1000, 1000, "})
    void at_least_is_in_the_range_itself(long met, long judged, String kind) {
        assertThat(kinds(SLA, new Ratio(met, judged))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"299, 1000, BELOW_TARGET", "300, 1000, ", "500, 1000, ", "501, 1000, ABOVE_TARGET"})
    void at_most_is_in_the_range_itself(long sqls, long mqls, String kind) {
        assertThat(kinds(MQL_TO_SQL, new Ratio(sqls, mqls))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"0, 19, ", "0, 20, BELOW_TARGET", "0, 0, "})
    void fewer_than_the_minimum_are_never_told(long met, long judged, String kind) {
        assertThat(kinds(SLA, new Ratio(met, judged))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"301, ", "300, FELL", "299, BELOW_TARGET"})
    void a_fall_is_told_from_exactly_the_agreed_share_on(long sqls, String kind) {
        // 40 % in the eight weeks before: a quarter less is 30 %, still in the range
        var before = new ArrayList<Ratio>();
        for (int week = 0; week < 8; week++) {
            before.add(new Ratio(400, 1_000));
        }
        before.add(new Ratio(sqls, 1_000));
        assertThat(kinds(MQL_TO_SQL, before.toArray(Ratio[]::new))).isEqualTo(kind);
    }

    @Test
    void the_baseline_is_the_weeks_right_before_and_no_more() {
        var weeks = new ArrayList<Ratio>();
        weeks.add(new Ratio(10_000, 10_000)); // nine weeks ago
        for (int week = 0; week < 8; week++) {
            weeks.add(new Ratio(40, 100));
        }
        weeks.add(new Ratio(40, 100));
        assertThat(kinds(MQL_TO_SQL, weeks.toArray(Ratio[]::new))).isNull();
    }

    @Test
    void weeks_before_with_too_few_are_no_baseline() {
        assertThat(kinds(MQL_TO_SQL, new Ratio(19, 19), new Ratio(31, 100))).isNull();
        assertThat(kinds(MQL_TO_SQL, new Ratio(20, 20), new Ratio(31, 100))).isEqualTo("FELL");
    }

    @Test
    void an_alert_says_what_was_agreed_what_was_and_what_is_usual() {
        var alert = alert(SLA, new Ratio(95, 100), new Ratio(33, 41)).orElseThrow();
        assertThat(alert.severity()).isEqualTo(Severity.BAD);
        assertThat(alert.title()).isEqualTo("SLA compliance is below target");
        assertThat(alert.text())
                .isEqualTo("SLA compliance was 33 of 41 (80.5 %) in week 2. The target is at least 90 %. "
                        + "In the weeks before it was 95 of 100 (95 %).");
        assertThat(alert.evidence()).hasSize(3);
        assertThat(alert.link()).isEqualTo("/week/2");
    }

    @Test
    void too_good_to_be_true_is_only_to_be_watched() {
        assertThat(alert(MQL_TO_SQL, new Ratio(60, 100)).orElseThrow().severity())
                .isEqualTo(Severity.WATCH);
    }

    @Test
    void several_weeks_are_added_up_not_averaged() {
        var target = new Target(0.90, null, null, 2, 20, 0, 0, "");
        assertThat(kinds(target, new Ratio(1, 2), new Ratio(98, 98))).isNull();
    }

    @Test
    void nothing_measured_is_no_alert() {
        assertThat(Alerts.of(new WeeklyRatio("SLA_COMPLIANCE", "SLA compliance", List.of()), SLA))
                .isEmpty();
        assertThat(kinds(Target.NONE, new Ratio(0, 100))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"399, 1000, 0", "400, 1000, 1", "8, 20, 1", "19, 19, 0"})
    void one_reason_is_told_from_exactly_its_share_on(long count, long rejected, int alerts) {
        var reason = new Reason("WRONG_TITLE", "Wrong title", count, null, "/behind");
        assertThat(Alerts.ofReasons(List.of(reason), rejected, REASON, "the last 4 weeks"))
                .hasSize(alerts)
                .allSatisfy(alert -> assertThat(alert.text()).contains("'Wrong title'", "the last 4 weeks"));
    }

    @Test
    void other_has_a_target_of_its_own() {
        var other = new Reason("OTHER", "Other", 90, null, "");
        assertThat(Alerts.ofReasons(List.of(other), 100, REASON, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "299, 1000, false",
        "300, 1000, true",
        "3, 10, true",
        "2, 10, false",
        // fewer than ten: not even all of them
        "9, 9, false",
        "0, 10, false",
        "0, 0, false"
    })
    @DisplayName("K5 A rep is coached from a share and a number on; 1 of 2 is no reason")
    void a_rep_needs_coaching(long missed, long judged, boolean coaching) {
        assertThat(Alerts.needsCoaching(missed, judged, REP)).isEqualTo(coaching);
        assertThat(Alerts.needsCoaching(1, 2, REP)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.9, 90 %", "0.899, 89.9 %", "0.8996, 90 %", "0.3333, 33.3 %", "0, 0 %", "1, 100 %"})
    void a_share_beside_a_target_is_not_rounded_onto_it(double share, String words) {
        assertThat(Percent.of(share)).isEqualTo(words);
    }

    private static String kinds(Target target, Ratio... weeks) {
        return alert(target, weeks).map(Alert::kind).orElse(null);
    }

    private static Optional<Alert> alert(Target target, Ratio... ratios) {
        var weeks = new ArrayList<WeeklyRatio.Week>();
        for (var ratio : ratios) {
            var no = weeks.size() + 1;
            weeks.add(new WeeklyRatio.Week("week " + no, ratio, "/week/" + no));
        }
        return Alerts.of(new WeeklyRatio("SLA_COMPLIANCE", "SLA compliance", weeks), target);
    }
}
