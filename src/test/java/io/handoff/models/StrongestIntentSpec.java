package io.handoff.models;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrongestIntentSpec extends DecisionSpec {

    StrongestIntentSpec() {
        super("mql-criteria", "strongest-intent", "strongestIntent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            demoRequested=true, contactSales=true, outboundReply=true, trialStarted=true       | HasRequestedDemo     | DEMO_REQUEST
            demoRequested=false, contactSales=true, outboundReply=true, trialStarted=true      | HasContactedSales    | CONTACT_SALES
            contactSales=false, outboundReply=true, trialStarted=true                          | HasRepliedToOutbound | OUTBOUND_REPLY
            outboundReply=null, trialStarted=true                                              | HasStartedTrial      | TRIAL_START
            demoRequested=false, contactSales=false, outboundReply=false, trialStarted=false   | NoIntent             | NONE
            trialStarted=null                                                                  | NoIntent             | NONE
            """)
    void of_several_kinds_the_first_counts(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }
}
