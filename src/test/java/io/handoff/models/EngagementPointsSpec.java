package io.handoff.models;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementPointsSpec extends DecisionSpec {

    EngagementPointsSpec() {
        super("engagement-points", "engagement-points", "points", "halfLifeDays", "cap", "intent", "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind=DEMO_REQUEST       | DemoRequest       | 50 30 50 true DEMO_REQUEST
            kind=CONTACT_SALES      | ContactSales      | 50 30 50 true CONTACT_SALES
            kind=TRIAL_START        | TrialStart        | 40 30 40 true TRIAL_START
            kind=OUTBOUND_REPLY     | OutboundReply     | 40 30 40 true OUTBOUND_REPLY
            kind=PRICING_PAGE_VIEW  | PricingPageView   | 10 14 30 false PRICING_PAGE_VIEW
            kind=WEBINAR_ATTENDED   | WebinarAttended   | 15 30 30 false WEBINAR_ATTENDED
            kind=EVENT_ATTENDED     | EventAttended     | 15 30 30 false EVENT_ATTENDED
            kind=WEBINAR_REGISTERED | WebinarRegistered | 5 30 10 false WEBINAR_REGISTERED
            kind=CONTENT_DOWNLOAD   | ContentDownload   | 10 30 30 false CONTENT_DOWNLOAD
            kind=CASE_STUDY_VIEW    | CaseStudyView     | 5 14 15 false CASE_STUDY_VIEW
            kind=FORM_SUBMISSION    | FormSubmission    | 5 30 15 false FORM_SUBMISSION
            kind=NEWSLETTER_SIGNUP  | NewsletterSignup  | 5 30 5 false NEWSLETTER_SIGNUP
            kind=EMAIL_CLICK        | EmailClick        | 3 14 15 false EMAIL_CLICK
            kind=EMAIL_OPEN         | EmailOpen         | 0 7 0 false EMAIL_OPEN
            kind=PAGE_VIEW          | PageView          | 1 7 10 false PAGE_VIEW
            kind=SOCIAL_INTERACTION | SocialInteraction | 1 7 5 false SOCIAL_INTERACTION
            """)
    void values_each_kind(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }

    @ParameterizedTest
    @CsvSource({"kind=SKYWRITING", "kind=null", "kind=demo_request"})
    void a_kind_that_nobody_has_valued_is_worth_nothing(String facts) {
        expect(facts, "UnknownKind", "0 7 0 false UNKNOWN_KIND");
    }
}
