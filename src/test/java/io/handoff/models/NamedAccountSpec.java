package io.handoff.models;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedAccountSpec extends DecisionSpec {

    NamedAccountSpec() {
        super("lead-routing", "named-account", "namedAccount");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abmTier=TIER_1, accountOwner=sdr5  | Owned                | OWNED
            abmTier=TIER_3                     | NoOwner              | NO_OWNER
            abmTier=NONE, accountOwner=sdr5    | NoTier               | NO
            accountOwner=sdr5                  | NoTier               | NO
            abmTier=null, accountOwner=null    | NoTier               | NO
            """)
    void a_named_account_has_a_tier_and_perhaps_an_owner(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }
}
