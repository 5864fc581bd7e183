package io.handoff.models;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionSpec extends DecisionSpec {

    ExclusionSpec() {
        super("mql-criteria", "exclusion", "exclusion");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ownStaff=true, competitor=true, testDomain=true, student=true        | IsOwnStaff           | OWN_STAFF
            ownStaff=false, competitor=true, testDomain=true, student=true       | IsCompetitor         | COMPETITOR
            competitor=false, testDomain=true, student=true                      | HasTestDomain        | TEST_DOMAIN
            testDomain=null, student=true                                        | IsStudent            | STUDENT
            ownStaff=false, competitor=false, testDomain=false, student=false    | NotExcluded          | NONE
            student=null                                                         | NotExcluded          | NONE
            """)
    void of_several_reasons_the_first_counts(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }
}
