package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustriesSpec extends DecisionSpec {

    IndustriesSpec() {
        super("industries", "industries", "code", "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        industry=COMPUTER_SOFTWARE | SoftwareOfHubSpot | SOFTWARE HUBSPOT
        industry=MOBILE_GAMES | SoftwareOfHubSpot | SOFTWARE HUBSPOT
        industry=BANKING | FinanceOfHubSpot | FINANCIAL_SERVICES HUBSPOT
        industry=VENTURE_CAPITAL_PRIVATE_EQUITY | FinanceOfHubSpot | FINANCIAL_SERVICES HUBSPOT
        industry=ACCOUNTING | ConsultingOfHubSpot | PROFESSIONAL_SERVICES HUBSPOT
        industry=ENVIRONMENTAL_SERVICES | ConsultingOfHubSpot | PROFESSIONAL_SERVICES HUBSPOT
        industry=MARKETING_AND_ADVERTISING | AgenciesOfHubSpot | PROFESSIONAL_SERVICES HUBSPOT
        industry=WRITING_AND_EDITING | AgenciesOfHubSpot | PROFESSIONAL_SERVICES HUBSPOT
        industry=AUTOMOTIVE | IndustryOfHubSpot | MANUFACTURING HUBSPOT
        industry=SHIPBUILDING | IndustryOfHubSpot | MANUFACTURING HUBSPOT
        industry=APPAREL_FASHION | GoodsOfHubSpot | MANUFACTURING HUBSPOT
        industry=WINE_AND_SPIRITS | GoodsOfHubSpot | MANUFACTURING HUBSPOT
        industry=SUPERMARKETS | TradeOfHubSpot | RETAIL HUBSPOT
        industry=INTERNATIONAL_TRADE_AND_DEVELOPMENT | TradeOfHubSpot | RETAIL HUBSPOT
        industry=HOSPITAL_HEALTH_CARE | HealthOfHubSpot | HEALTHCARE HUBSPOT
        industry=VETERINARY | HealthOfHubSpot | HEALTHCARE HUBSPOT
        industry=HIGHER_EDUCATION | SchoolsOfHubSpot | EDUCATION HUBSPOT
        industry=LIBRARIES | SchoolsOfHubSpot | EDUCATION HUBSPOT
        industry=GOVERNMENT_ADMINISTRATION | AuthoritiesOfHubSpot | GOVERNMENT HUBSPOT
        industry=PUBLIC_SAFETY | AuthoritiesOfHubSpot | GOVERNMENT HUBSPOT
        industry=ANIMATION | MediaOfHubSpot | OTHER HUBSPOT
        industry=SPORTS | MediaOfHubSpot | OTHER HUBSPOT
        industry=AIRLINES_AVIATION | OthersOfHubSpot | OTHER HUBSPOT
        industry=WIRELESS | OthersOfHubSpot | OTHER HUBSPOT
        industry=TECHNOLOGY | SoftwareOfOthers | SOFTWARE SALESFORCE_LINKEDIN
        industry=SAAS | SoftwareOfOthers | SOFTWARE SALESFORCE_LINKEDIN
        industry=FINANCE | FinanceOfOthers | FINANCIAL_SERVICES SALESFORCE_LINKEDIN
        industry=VENTURE_CAPITAL_AND_PRIVATE_EQUITY_PRINCIPALS | FinanceOfOthers | FINANCIAL_SERVICES SALESFORCE_LINKEDIN
        industry=CONSULTING | ServicesOfOthers | PROFESSIONAL_SERVICES SALESFORCE_LINKEDIN
        industry=PROFESSIONAL_SERVICE | ServicesOfOthers | PROFESSIONAL_SERVICES SALESFORCE_LINKEDIN
        industry=APPAREL | IndustryOfOthers | MANUFACTURING SALESFORCE_LINKEDIN
        industry=INDUSTRIAL_MACHINERY_MANUFACTURING | IndustryOfOthers | MANUFACTURING SALESFORCE_LINKEDIN
        industry=E_COMMERCE | TradeOfOthers | RETAIL SALESFORCE_LINKEDIN
        industry=RETAIL_GROCERIES | TradeOfOthers | RETAIL SALESFORCE_LINKEDIN
        industry=HEALTH_CARE | HealthOfOthers | HEALTHCARE SALESFORCE_LINKEDIN
        industry=PHARMACEUTICAL_MANUFACTURING | HealthOfOthers | HEALTHCARE SALESFORCE_LINKEDIN
        industry=E_LEARNING_PROVIDERS | SchoolsOfOthers | EDUCATION SALESFORCE_LINKEDIN
        industry=PRIMARY_AND_SECONDARY_EDUCATION | SchoolsOfOthers | EDUCATION SALESFORCE_LINKEDIN
        industry=AGRICULTURE | OthersOfOthers | OTHER SALESFORCE_LINKEDIN
        industry=TRANSPORTATION | OthersOfOthers | OTHER SALESFORCE_LINKEDIN
        """)
    @DisplayName("M15 what other systems call our codes")
    void translates(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SOFTWARE",
                "FINANCIAL_SERVICES",
                "PROFESSIONAL_SERVICES",
                "MANUFACTURING",
                "RETAIL",
                "HEALTHCARE",
                "EDUCATION",
                "GOVERNMENT",
                "OTHER",
                "BASKET_WEAVING"
            })
    @DisplayName("M15 our own codes, and what nobody knows, stay as they are")
    void leaves(String code) {
        assertThat(ask("industry=" + code).rules()).isEmpty();
    }
}
