package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionHandlingSpec extends DecisionSpec {

    RejectionHandlingSpec() {
        super("rejection-handling", "rejection-handling", "action", "track", "coolOffDays", "waitsFor", "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WRONG_COMPANY_SIZE | WrongCompanySize | NURTURE COMPANY_GROWTH null employees,company WAITS_FOR_SIZE
            WRONG_TITLE        | WrongTitle       | NURTURE ROLE_CHANGE null jobTitle,seniority,company WAITS_FOR_TITLE
            NO_BUDGET          | NoBudget         | NURTURE BUDGET_CYCLE 90 null WAITS_FOR_BUDGET
            BAD_DATA           | BadData          | FIX_DATA null null email,phone DATA_TO_FIX
            TIMING             | Timing           | NURTURE STAY_IN_TOUCH 90 null WAITS_FOR_TIMING
            UNREACHABLE        | Unreachable      | NURTURE RE_ENGAGE 90 null WAITS_TO_BE_REACHED
            OTHER              | Other            | NURTURE STAY_IN_TOUCH 90 null OTHER_REASON
            DOG_ATE_IT         | UnknownReason    | NURTURE STAY_IN_TOUCH 90 null UNKNOWN_REASON
            null               | UnknownReason    | NURTURE STAY_IN_TOUCH 90 null UNKNOWN_REASON
            """)
    void a_rejected_lead_goes_back_to_marketing(String reason, String rule, String answer) {
        for (var pass : new String[] {"1", "3", "null"}) {
            expect("outcome=REJECTED, rejectReason=" + reason + ", pass=" + pass, rule, answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMING", "BAD_DATA", "DOG_ATE_IT", "null"})
    @DisplayName("G12 the fourth rejection ends in Disqualified, whatever the reason")
    void pass_limit(String reason) {
        expect("outcome=REJECTED, pass=4, rejectReason=" + reason, "PassLimit", "DISQUALIFY null null null PASS_LIMIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMING", "BAD_DATA", "null"})
    @DisplayName("G4 an SQL that is given up is disqualified, and counted apart")
    void sql_disqualified(String reason) {
        expect(
                "outcome=DISQUALIFIED_SQL, pass=1, rejectReason=" + reason,
                "SqlDisqualified",
                "DISQUALIFY null null null SQL_DISQUALIFIED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rejectReason=TIMING, pass=3      | LostForNow         | NURTURE WIN_BACK 180 null LOST_FOR_NOW
            rejectReason=NO_BUDGET, pass=1   | LostForNow         | NURTURE WIN_BACK 180 null LOST_FOR_NOW
            rejectReason=TIMING, pass=4      | LostForNowOnceMore | CLOSE null null null PASS_LIMIT
            rejectReason=OTHER, pass=1       | Lost               | CLOSE null null null LOST
            rejectReason=null, pass=4        | Lost               | CLOSE null null null LOST
            """)
    @DisplayName("H5 a lost deal is recycled or closed")
    void lost(String facts, String rule, String answer) {
        expect("outcome=LOST, " + facts, rule, answer);
    }

    @Test
    void an_outcome_that_nobody_foresaw_is_never_dropped() {
        var answer = "NURTURE STAY_IN_TOUCH 90 null UNKNOWN_OUTCOME";
        expect("outcome=EVAPORATED, rejectReason=TIMING, pass=1", "UnknownOutcome", answer);
        expect(null, "UnknownOutcome", answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONG_COMPANY_SIZE", "WRONG_TITLE", "BAD_DATA"})
    @DisplayName("G8 what waits for a fact has no time limit: the same facts never qualify again")
    void waits_for_a_fact(String reason) {
        var answer = ask("outcome=REJECTED, pass=1, rejectReason=" + reason).outputs();
        assertThat(answer.get("waitsFor")).isNotNull();
        assertThat(answer.get("coolOffDays")).isNull();
    }
}
