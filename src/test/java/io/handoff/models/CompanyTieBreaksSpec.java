package io.handoff.models;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyTieBreaksSpec extends DecisionSpec {

    CompanyTieBreaksSpec() {
        super("company-tie-breaks", "company-tie-breaks", "criterion", "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        customerDiffers=true, openDealDiffers=true, contactsDiffer=true, ageDiffers=true | ExistingCustomer | CUSTOMER EXISTING_CUSTOMER
        customerDiffers=false, openDealDiffers=true, contactsDiffer=true, ageDiffers=true | DealInProgress | OPEN_DEAL DEAL_IN_PROGRESS
        customerDiffers=false, openDealDiffers=false, contactsDiffer=true, ageDiffers=true | MoreContacts | CONTACTS MORE_CONTACTS
        customerDiffers=false, openDealDiffers=false, contactsDiffer=false, ageDiffers=true | KnownLonger | AGE KNOWN_LONGER
        customerDiffers=false, openDealDiffers=false, contactsDiffer=false, ageDiffers=false | CloserDomain | DOMAIN CLOSER_DOMAIN
        """)
    @DisplayName("D19 a customer, an open deal, more contacts, the older one: in this order")
    void prefers(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }
}
