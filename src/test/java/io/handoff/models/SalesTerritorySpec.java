package io.handoff.models;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesTerritorySpec extends DecisionSpec {

    SalesTerritorySpec() {
        super("lead-routing", "sales-territory", "salesTerritory");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            territory=LATAM, country=BR  | KnownTerritory       | LATAM
            territory=MOON               | KnownTerritory       | MOON
            country=AQ                   | NoTerritory          | UNMAPPED
            territory=null, country=null | NoCountry            | UNKNOWN
            """)
    void says_why_there_is_no_territory(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }
}
