package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadFitSpec extends DecisionSpec {

    LeadFitSpec() {
        super("mql-criteria", "lead-fit", "fit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seniority=C_LEVEL               | DecisionMaker     | 15
            seniority=VP                    | DecisionMaker     | 15
            seniority=DIRECTOR              | BudgetHolder      | 12
            seniority=MANAGER               | TeamLead          | 8
            seniority=ENTRY                 | Beginner          | -5
            department=SALES                | BuyingDepartment  | 10
            department=MARKETING            | BuyingDepartment  | 10
            department=REVENUE_OPERATIONS   | BuyingDepartment  | 10
            department=OPERATIONS           | HelpingDepartment | 5
            department=IT                   | HelpingDepartment | 5
            employees=9                     | TooSmall          | -10
            employees=10                    | SmallCompany      | 5
            employees=49                    | SmallCompany      | 5
            employees=50                    | MidSizeCompany    | 15
            employees=999                   | MidSizeCompany    | 15
            employees=1000                  | LargeCompany      | 12
            industry=SOFTWARE               | CoreIndustry      | 10
            industry=GOVERNMENT             | FarIndustry       | -5
            country=US                      | ServedCountry     | 5
            freeMail=true                   | FreeMail          | -10
            """)
    void each_fact_adds_its_points(String facts, String rule, int points) {
        var answer = ask(facts);
        assertThat(answer.rules()).containsExactly("Base", rule);
        assertThat(answer.outputs()).containsEntry("fit", points);
    }

    @ParameterizedTest
    @CsvSource({
        "seniority=SENIOR",
        "department=HR",
        "industry=RETAIL",
        "country=BR",
        "freeMail=false",
        "employees=null",
        "seniority=null"
    })
    void what_says_nothing_adds_nothing(String facts) {
        var answer = ask(facts);
        assertThat(answer.rules()).containsExactly("Base");
        assertThat(answer.outputs()).containsEntry("fit", 0);
    }

    @Test
    void nothing_known_is_zero_and_not_nothing() {
        assertThat(ask(null).outputs()).containsEntry("fit", 0);
    }

    @Test
    void the_best_fit_alone_stays_below_the_threshold() {
        var best = ask("seniority=VP, department=SALES, employees=500, industry=SOFTWARE, country=US, freeMail=false");
        assertThat(best.outputs()).containsEntry("fit", 55);
    }

    @Test
    void points_may_be_negative_in_sum() {
        var worst = ask("seniority=ENTRY, employees=3, industry=EDUCATION, freeMail=true");
        assertThat(worst.outputs()).containsEntry("fit", -30);
    }
}
