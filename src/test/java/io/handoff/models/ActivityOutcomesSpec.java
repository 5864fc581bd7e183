package io.handoff.models;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityOutcomesSpec extends DecisionSpec {

    ActivityOutcomesSpec() {
        super("activity-outcomes", "activity-outcomes", "countsAs", "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kind=CALL, outcome=WRONG_NUMBER | WrongNumber | NOTHING WRONG_NUMBER
        kind=CALL, outcome=NUMBER_NOT_IN_SERVICE, duration=12 | WrongNumber | NOTHING WRONG_NUMBER
        kind=EMAIL, outcome=BOUNCED | NotDelivered | NOTHING NOT_DELIVERED
        kind=EMAIL, outcome=UNDELIVERABLE | NotDelivered | NOTHING NOT_DELIVERED
        kind=MEETING, outcome=NO_SHOW | NotHeld | NOTHING NOT_HELD
        kind=MEETING, outcome=CANCELLED | NotHeld | NOTHING NOT_HELD
        kind=CALL, outcome=CANCELED | NotHeld | NOTHING NOT_HELD
        kind=EMAIL, outcome=SCHEDULED | NotSentYet | NOTHING NOT_SENT_YET
        kind=CALL, outcome=VOICEMAIL | NotReached | ATTEMPT NOT_REACHED
        kind=CALL, outcome=NO_ANSWER, duration=0 | NotReached | ATTEMPT NOT_REACHED
        kind=CALL, outcome=ANSWERED, duration=0 | CallOfNoSeconds | ATTEMPT NOBODY_SPOKE
        kind=CALL, outcome=null, duration=0 | CallOfNoSeconds | ATTEMPT NOBODY_SPOKE
        kind=CALL, outcome=ANSWERED, duration=1 | Reached | RESPONSE REACHED
        kind=CALL, outcome=ANSWERED | Reached | RESPONSE REACHED
        kind=CALL, outcome=CONNECTED, duration=null | Reached | RESPONSE REACHED
        kind=EMAIL, outcome=SENT, duration=0 | Reached | RESPONSE REACHED
        kind=MEETING, outcome=HELD | Reached | RESPONSE REACHED
        kind=MEETING, outcome=SCHEDULED | MeetingArranged | RESPONSE MEETING_ARRANGED
        kind=CALL, outcome=null | NoOutcome | RESPONSE NO_OUTCOME
        kind=EMAIL | NoOutcome | RESPONSE NO_OUTCOME
        kind=CALL, outcome=null, duration=1 | NoOutcome | RESPONSE NO_OUTCOME
        kind=CALL, outcome=SPOKE_WITH_THE_ASSISTANT | AnyOtherOutcome | RESPONSE UNKNOWN_OUTCOME
        """)
    @DisplayName("B9 M27 what a call, an email or a meeting counts for")
    void counts(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }
}
