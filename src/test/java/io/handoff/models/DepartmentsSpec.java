package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentsSpec extends DecisionSpec {

    DepartmentsSpec() {
        super("departments", "departments", "code", "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        department=BUSINESS_DEVELOPMENT | Sellers | SALES SALES
        department=SALES_DEPARTMENT | Sellers | SALES SALES
        department=COMMUNICATIONS | Marketers | MARKETING MARKETING
        department=GROWTH | Marketers | MARKETING MARKETING
        department=REVOPS | RevenueOperations | REVENUE_OPERATIONS REVENUE_OPERATIONS
        department=MARKETING_OPS | RevenueOperations | REVENUE_OPERATIONS REVENUE_OPERATIONS
        department=ADMINISTRATIVE | Operations | OPERATIONS OPERATIONS
        department=SUPPLY_CHAIN | Operations | OPERATIONS OPERATIONS
        department=INFORMATION_TECHNOLOGY | Technicians | IT IT
        department=SOFTWARE_ENGINEERING | Technicians | IT IT
        department=ACCOUNTING | Accountants | FINANCE FINANCE
        department=ACCOUNTS | Accountants | FINANCE FINANCE
        department=HUMAN_RESOURCES | People | HR HR
        department=PEOPLE | People | HR HR
        department=CONSULTING | OthersOfHubSpot | OTHER NO_ROW
        department=SUPPORT | OthersOfHubSpot | OTHER NO_ROW
        """)
    @DisplayName("M15 what other systems call our codes")
    void translates(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SALES",
                "MARKETING",
                "REVENUE_OPERATIONS",
                "OPERATIONS",
                "IT",
                "FINANCE",
                "HR",
                "OTHER",
                "BASKET_WEAVING"
            })
    @DisplayName("M15 our own codes, and what nobody knows, stay as they are")
    void leaves(String code) {
        assertThat(ask("department=" + code).rules()).isEmpty();
    }
}
