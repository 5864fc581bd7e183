package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadRoutingSpec extends DecisionSpec {

    LeadRoutingSpec() {
        super("lead-routing", "lead-routing", "team", "strategy", "fallbackTeam", "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            openOpportunity=true, employees=1000 | OpenOpportunityEnterprise | ae-enterprise ACCOUNT_OWNER ae-enterprise OPEN_OPPORTUNITY_ENTERPRISE
            openOpportunity=true, employees=999  | OpenOpportunity      | ae-mid-market ACCOUNT_OWNER ae-enterprise OPEN_OPPORTUNITY
            openOpportunity=true                 | OpenOpportunity      | ae-mid-market ACCOUNT_OWNER ae-enterprise OPEN_OPPORTUNITY
            abmTier=TIER_1, accountOwner=sdr5    | NamedAccount         | sdr-outbound ACCOUNT_OWNER sdr-inbound NAMED_ACCOUNT
            abmTier=TIER_3                       | NamedAccountNoOwner  | sdr-outbound LEAST_LOADED sdr-inbound NAMED_ACCOUNT_NO_OWNER
            mqlType=OUTBOUND, employees=20       | OutboundReply        | sdr-outbound ROUND_ROBIN sdr-inbound OUTBOUND_REPLY
            mqlType=DEMO_REQUEST, employees=1000 | EnterpriseDemo       | sdr-inbound LEAST_LOADED sdr-outbound ENTERPRISE_DEMO
            mqlType=BEHAVIORAL, employees=1000   | Enterprise           | sdr-outbound ROUND_ROBIN sdr-inbound ENTERPRISE
            employees=250, industry=HEALTHCARE   | RegulatedMidMarket   | sdr-outbound ROUND_ROBIN sdr-inbound REGULATED_MID_MARKET
            employees=999, industry=GOVERNMENT   | RegulatedMidMarket   | sdr-outbound ROUND_ROBIN sdr-inbound REGULATED_MID_MARKET
            employees=249, industry=HEALTHCARE   | MidMarket            | sdr-inbound ROUND_ROBIN sdr-outbound MID_MARKET
            employees=999, industry=RETAIL       | MidMarket            | sdr-inbound ROUND_ROBIN sdr-outbound MID_MARKET
            employees=50, industry=SOFTWARE      | MidMarket            | sdr-inbound ROUND_ROBIN sdr-outbound MID_MARKET
            employees=49, industry=SOFTWARE      | SmallSaas            | sdr-inbound ROUND_ROBIN sdr-outbound SMALL_SAAS
            employees=49                         | SmallBusiness        | sdr-inbound ROUND_ROBIN sdr-outbound SMALL_BUSINESS
            territory=LATAM, country=BR          | SizeUnknown          | sdr-inbound ROUND_ROBIN sdr-outbound SIZE_UNKNOWN
            mqlType=DEMO_REQUEST                 | CountryUnknown       | sdr-inbound ROUND_ROBIN sdr-outbound COUNTRY_UNKNOWN
            country=AQ                           | TerritoryUnknown     | sdr-inbound ROUND_ROBIN sdr-outbound TERRITORY_UNKNOWN
            territory=MOON, country=XX           | CatchAll             | sdr-inbound ROUND_ROBIN sdr-outbound CATCH_ALL
            """)
    void finds_the_team(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            49           | SmallBusiness
            50           | MidMarket
            51           | MidMarket
            249          | MidMarket
            250          | MidMarket
            999          | MidMarket
            1000         | Enterprise
            null         | SizeUnknown
            """)
    @DisplayName("D16 Sizes are half-open: each belongs to one row, and so does an unknown one")
    void sizes_are_half_open(String employees, String rule) {
        assertThat(ask("mqlType=BEHAVIORAL, country=US, territory=AMER, employees=" + employees)
                        .rules())
                .containsExactly(rule);
    }

    @Test
    @DisplayName("D14 a named account comes before size and type")
    void named_account_first() {
        expect(
                "abmTier=TIER_2, accountOwner=sdr5, mqlType=DEMO_REQUEST, employees=5000",
                "NamedAccount",
                "sdr-outbound ACCOUNT_OWNER sdr-inbound NAMED_ACCOUNT");
    }

    @Test
    @DisplayName("D20 an open opportunity comes before everything")
    void open_opportunity_first() {
        expect(
                "openOpportunity=true, abmTier=TIER_1, accountOwner=ae1, mqlType=OUTBOUND, employees=80",
                "OpenOpportunity",
                "ae-mid-market ACCOUNT_OWNER ae-enterprise OPEN_OPPORTUNITY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            openOpportunity=true, employees=2000 | true null
            openOpportunity=true                 | true null
            abmTier=TIER_1, accountOwner=sdr5    | false null
            employees=50                         | false null
            employees=49                         | false null
            territory=LATAM, country=BR          | false Company size unknown
            mqlType=DEMO_REQUEST                 | false Company size and country unknown
            country=AQ                           | false Company size unknown, country in no territory
            territory=MOON, country=XX           | false No routing rule matched
            """)
    @DisplayName("D15 D20 a gap in the data and an expansion are marked, and have their team")
    void gaps_and_expansions_are_marked(String facts, String marks) {
        var answer = ask(facts);

        assertThat(answer.words(List.of("expansion", "dataGap"))).isEqualTo(marks);
        assertThat(answer.outputs().get("team")).isNotNull();
    }

    @Test
    void an_account_that_is_not_named_has_no_claim() {
        expect("accountOwner=sdr5, employees=80", "MidMarket", "sdr-inbound ROUND_ROBIN sdr-outbound MID_MARKET");
        expect(
                "abmTier=NONE, accountOwner=sdr5, employees=80",
                "MidMarket",
                "sdr-inbound ROUND_ROBIN sdr-outbound MID_MARKET");
    }
}
