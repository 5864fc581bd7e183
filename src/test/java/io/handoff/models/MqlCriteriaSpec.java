package io.handoff.models;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code externalScore} stands for the score: it is passed on as it comes. */
class MqlCriteriaSpec extends DecisionSpec {

    MqlCriteriaSpec() {
        super("mql-criteria", "mql-criteria", "verdict", "mqlType", "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stage=SUBSCRIBER, demoRequested=true             | NotALead        | NOT_YET null NOT_A_LEAD
            stage=MQL, demoRequested=true                    | NotALead        | NOT_YET null NOT_A_LEAD
            stage=SQL, demoRequested=true                    | NotALead        | NOT_YET null NOT_A_LEAD
            stage=OPPORTUNITY, demoRequested=true            | NotALead        | NOT_YET null NOT_A_LEAD
            stage=CUSTOMER, demoRequested=true               | NotALead        | NOT_YET null NOT_A_LEAD
            stage=DISQUALIFIED, demoRequested=true           | NotALead        | NOT_YET null NOT_A_LEAD
            stage=LEAD, ownStaff=true, demoRequested=true    | OwnStaff        | DISQUALIFIED null OWN_STAFF
            stage=LEAD, competitor=true, demoRequested=true  | Competitor      | DISQUALIFIED null COMPETITOR
            stage=LEAD, testDomain=true, contactSales=true   | TestDomain      | DISQUALIFIED null TEST_DOMAIN
            stage=LEAD, student=true, externalScore=99       | Student         | DISQUALIFIED null STUDENT
            stage=LEAD, demoRequested=true                   | DemoRequested   | MQL DEMO_REQUEST DEMO_REQUESTED
            stage=LEAD, contactSales=true                    | ContactedSales  | MQL DEMO_REQUEST CONTACTED_SALES
            stage=LEAD, outboundReply=true                   | OutboundReplied | MQL OUTBOUND OUTBOUND_REPLIED
            stage=LEAD, trialStarted=true                    | TrialStarted    | MQL BEHAVIORAL TRIAL_STARTED
            stage=LEAD, pricingPageViews7d=3                 | PricingInterest | MQL BEHAVIORAL PRICING_INTEREST
            stage=LEAD, pricingPageViews7d=2, externalScore=1 | ScoreTooLow    | NOT_YET null SCORE_TOO_LOW
            stage=LEAD, externalScore=60, armed=true         | ScoreReached    | MQL BEHAVIORAL SCORE_REACHED
            stage=LEAD, externalScore=60                     | ScoreReached    | MQL BEHAVIORAL SCORE_REACHED
            stage=LEAD, externalScore=59, armed=true         | ScoreTooLow     | NOT_YET null SCORE_TOO_LOW
            stage=LEAD, externalScore=59, armed=false        | ScoreTooLow     | NOT_YET null SCORE_TOO_LOW
            stage=LEAD                                       | ScoreMissing    | NOT_YET null SCORE_MISSING
            """)
    void judges_a_lead(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ownStaff=true, competitor=true, testDomain=true, student=true                | OwnStaff        | DISQUALIFIED null OWN_STAFF
            competitor=true, testDomain=true, student=true                               | Competitor      | DISQUALIFIED null COMPETITOR
            testDomain=true, student=true                                                | TestDomain      | DISQUALIFIED null TEST_DOMAIN
            demoRequested=true, contactSales=true, outboundReply=true, trialStarted=true | DemoRequested   | MQL DEMO_REQUEST DEMO_REQUESTED
            contactSales=true, outboundReply=true, trialStarted=true                     | ContactedSales  | MQL DEMO_REQUEST CONTACTED_SALES
            outboundReply=true, trialStarted=true                                        | OutboundReplied | MQL OUTBOUND OUTBOUND_REPLIED
            trialStarted=true, pricingPageViews7d=3                                      | TrialStarted    | MQL BEHAVIORAL TRIAL_STARTED
            pricingPageViews7d=3, externalScore=60, armed=false                          | PricingInterest | MQL BEHAVIORAL PRICING_INTEREST
            """)
    void of_several_exclusions_or_intents_the_first_counts(String facts, String rule, String answer) {
        expect("stage=LEAD, " + facts, rule, answer);
    }

    @Test
    void a_missing_stage_is_a_lead() {
        expect("stage=null, demoRequested=true", "DemoRequested", "MQL DEMO_REQUEST DEMO_REQUESTED");
    }

    @Test
    void the_score_is_worked_out_from_fit_and_engagement() {
        var facts = "stage=LEAD, seniority=VP, employees=50, armed=true, engagementScore=";
        expect(facts + "30", "ScoreReached", "MQL BEHAVIORAL SCORE_REACHED");
        expect(facts + "29", "ScoreTooLow", "NOT_YET null SCORE_TOO_LOW");
    }

    @Test
    @DisplayName("G9 a score that swings around the threshold makes one MQL, not many")
    void hysteresis() {
        expect("stage=LEAD, externalScore=61, armed=false", "ScoreNotRearmed", "NOT_YET null SCORE_NOT_REARMED");
    }

    @Test
    @DisplayName("D21 an existing customer who asks for a demo stays a customer")
    void customer() {
        expect("stage=CUSTOMER, demoRequested=true, externalScore=99", "NotALead", "NOT_YET null NOT_A_LEAD");
    }
}
