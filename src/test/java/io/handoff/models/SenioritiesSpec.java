package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenioritiesSpec extends DecisionSpec {

    SenioritiesSpec() {
        super("seniorities", "seniorities", "code", "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        seniority=EXECUTIVE | Executives | C_LEVEL EXECUTIVE
        seniority=CHIEF | Executives | C_LEVEL EXECUTIVE
        seniority=VICE_PRESIDENT | VicePresidents | VP VICE_PRESIDENT
        seniority=SENIOR_VICE_PRESIDENT | VicePresidents | VP VICE_PRESIDENT
        seniority=DIRECTOR_LEVEL | Directors | DIRECTOR DIRECTOR
        seniority=SENIOR_DIRECTOR | Directors | DIRECTOR DIRECTOR
        seniority=MANAGER_LEVEL | Managers | MANAGER MANAGER
        seniority=SUPERVISOR | Managers | MANAGER MANAGER
        seniority=SENIOR_LEVEL | Seniors | SENIOR SENIOR
        seniority=EXPERT | Seniors | SENIOR SENIOR
        seniority=EMPLOYEE | Beginners | ENTRY ENTRY
        seniority=ASSISTANT | Beginners | ENTRY ENTRY
        """)
    @DisplayName("M15 what other systems call our codes")
    void translates(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C_LEVEL", "VP", "DIRECTOR", "MANAGER", "SENIOR", "ENTRY", "BASKET_WEAVING"})
    @DisplayName("M15 our own codes, and what nobody knows, stay as they are")
    void leaves(String code) {
        assertThat(ask("seniority=" + code).rules()).isEmpty();
    }
}
