package io.handoff.models;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AeRoutingSpec extends DecisionSpec {

    AeRoutingSpec() {
        super("ae-routing", "ae-routing", "aeTeam", "aeStrategy", "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dealAmount=50000, employees=20           | BigDeal                 | ae-enterprise ROUND_ROBIN BIG_DEAL
            dealAmount=49999.99, employees=20        | MidMarket               | ae-mid-market ROUND_ROBIN MID_MARKET
            abmTier=TIER_1, employees=20             | NamedAccount            | ae-enterprise ROUND_ROBIN NAMED_ACCOUNT
            abmTier=TIER_1                           | NamedAccount            | ae-enterprise ROUND_ROBIN NAMED_ACCOUNT
            abmTier=TIER_2, employees=20             | MidMarket               | ae-mid-market ROUND_ROBIN MID_MARKET
            abmTier=NONE, employees=20               | MidMarket               | ae-mid-market ROUND_ROBIN MID_MARKET
            employees=1000                           | Enterprise              | ae-enterprise ROUND_ROBIN ENTERPRISE
            employees=999                            | MidMarket               | ae-mid-market ROUND_ROBIN MID_MARKET
            dealAmount=100, employees=2000           | Enterprise              | ae-enterprise ROUND_ROBIN ENTERPRISE
            employees=500, industry=HEALTHCARE       | RegulatedUpperMidMarket | ae-enterprise ROUND_ROBIN REGULATED
            employees=999, industry=GOVERNMENT       | RegulatedUpperMidMarket | ae-enterprise ROUND_ROBIN REGULATED
            employees=499, industry=HEALTHCARE       | MidMarket               | ae-mid-market ROUND_ROBIN MID_MARKET
            employees=500, industry=RETAIL           | MidMarket               | ae-mid-market ROUND_ROBIN MID_MARKET
            employees=1000, industry=HEALTHCARE      | Enterprise              | ae-enterprise ROUND_ROBIN ENTERPRISE
            employees=500, territory=APAC            | FarUpperMidMarket       | ae-enterprise ROUND_ROBIN FAR_TERRITORY
            employees=999, territory=LATAM           | FarUpperMidMarket       | ae-enterprise ROUND_ROBIN FAR_TERRITORY
            employees=499, territory=LATAM           | MidMarket               | ae-mid-market ROUND_ROBIN MID_MARKET
            employees=500, territory=EMEA            | MidMarket               | ae-mid-market ROUND_ROBIN MID_MARKET
            territory=LATAM                          | SizeUnknown             | ae-mid-market ROUND_ROBIN SIZE_UNKNOWN
            dealAmount=100                           | SizeUnknown             | ae-mid-market ROUND_ROBIN SIZE_UNKNOWN
            dealAmount=null, employees=null          | SizeUnknown             | ae-mid-market ROUND_ROBIN SIZE_UNKNOWN
            """)
    void finds_the_team(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }

    @Test
    @DisplayName("D14 a named account comes before its size and territory, a big deal before both")
    void the_account_comes_first() {
        expect(
                "abmTier=TIER_1, employees=80, territory=EMEA",
                "NamedAccount",
                "ae-enterprise ROUND_ROBIN NAMED_ACCOUNT");
        expect("abmTier=TIER_1, dealAmount=80000", "BigDeal", "ae-enterprise ROUND_ROBIN BIG_DEAL");
    }
}
