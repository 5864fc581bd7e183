package io.handoff.models;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTargetsSpec extends DecisionSpec {

    FunnelTargetsSpec() {
        super(
                "funnel-targets",
                "funnel-targets",
                "low",
                "high",
                "alertFrom",
                "weeks",
                "minimumN",
                "baselineWeeks",
                "fallShare",
                "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            measure=SLA_COMPLIANCE  | SlaCompliance | 0.9 null null 1 20 8 0.1 SLA_COMPLIANCE
            measure=WITHIN_TARGET   | WithinTarget  | null null null 1 20 8 0.25 WITHIN_TARGET
            measure=MQL_TO_SQL      | MqlToSql      | 0.3 0.5 null 1 20 8 0.25 MQL_TO_SQL
            measure=SQL_TO_CUSTOMER | SqlToCustomer | null null null 1 20 8 0.25 SQL_TO_CUSTOMER
            measure=OTHER_SHARE     | OtherShare    | null 0.15 null 4 20 null null OTHER_SHARE
            measure=REASON_SHARE    | ReasonShare   | null null 0.4 4 20 null null ONE_REASON_DOMINATES
            measure=REP_MISS_SHARE  | RepMissShare  | null null 0.3 4 10 null null REP_MISSES_OFTEN
            measure=MQLS            | NoTarget      | null null null 1 0 null null NO_TARGET
            """)
    void says_which_range_both_teams_agreed_on_and_what_is_told(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }
}
