package io.handoff.models;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectReasonsSpec extends DecisionSpec {

    RejectReasonsSpec() {
        super("reject-reasons", "reject-reasons", "label", "needsNote", "creditBack", "minAttempts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reason=WRONG_COMPANY_SIZE | WrongCompanySize | Wrong company size false false 0
            reason=WRONG_TITLE        | WrongTitle       | Wrong title false false 0
            reason=NO_BUDGET          | NoBudget         | No budget signal false false 0
            reason=BAD_DATA           | BadData          | Bad data quality false true 0
            reason=TIMING             | Timing           | Timing not right – nurture false false 0
            reason=UNREACHABLE        | Unreachable      | Unable to reach false false 3
            reason=OTHER              | Other            | Other true false 0
            """)
    void has_a_label_and_says_whether_a_note_is_needed_and_the_turn_goes_back(
            String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }
}
