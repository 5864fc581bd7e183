package io.handoff.models;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AeRoutingSpec extends DecisionSpec {

    AeRoutingSpec() {
        super("ae-routing", "ae-routing", "aeTeam", "aeStrategy", "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dealAmount=50000, employees=20    | BigDeal     | ae-enterprise ROUND_ROBIN BIG_DEAL
            dealAmount=49999.99, employees=20 | MidMarket   | ae-mid-market ROUND_ROBIN MID_MARKET
            employees=1000                    | Enterprise  | ae-enterprise ROUND_ROBIN ENTERPRISE
            employees=999                     | MidMarket   | ae-mid-market ROUND_ROBIN MID_MARKET
            dealAmount=100, employees=2000    | Enterprise  | ae-enterprise ROUND_ROBIN ENTERPRISE
            dealAmount=100                    | SizeUnknown | ae-mid-market ROUND_ROBIN SIZE_UNKNOWN
            dealAmount=null, employees=null   | SizeUnknown | ae-mid-market ROUND_ROBIN SIZE_UNKNOWN
            """)
    void finds_the_team(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }
}
