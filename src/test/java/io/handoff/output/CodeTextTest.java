package io.handoff.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeTextTest {

    @Test
    void a_code_becomes_words() {
        assertThat(CodeText.of("WRONG_COMPANY_SIZE")).isEqualTo("Wrong company size");
        assertThat(CodeText.of("RE-ENGAGE")).isEqualTo("Re-engage");
        assertThat(CodeText.of("")).isEmpty();
        assertThat(CodeText.of(null)).isNull();
        assertThat(CodeText.inside("DEMO_REQUEST")).isEqualTo("demo request");
    }

    @Test
    void abbreviations_of_the_field_stay_capitals() {
        assertThat(CodeText.of("BELOW_MQL_SCORE")).isEqualTo("Below MQL score");
        assertThat(CodeText.of("crm_import")).isEqualTo("CRM import");
        assertThat(CodeText.inside("SLA_MISSED_BY_SQL")).isEqualTo("SLA missed by SQL");
    }
}
