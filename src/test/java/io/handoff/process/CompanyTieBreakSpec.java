package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.contact.Company;
import io.handoff.deal.Deal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The domain of an address belongs to a group and to its subsidiary. */
class CompanyTieBreakSpec extends ProcessTest {

    private final String group = UUID.randomUUID().toString().substring(0, 8) + ".io";

    @Test
    @DisplayName("D19 of a group and its subsidiary the customer is preferred, then the open deal, contacts and age")
    void a_group_and_its_subsidiary() {
        colleague("first", group, "Group");
        at("2026-05-18T10:00");
        colleague("second", "eu." + group, "Subsidiary");
        assertCompany("ann", "Group", "Subsidiary", "KNOWN_LONGER");

        colleague("third", "eu." + group, "Subsidiary");
        colleague("fourth", "eu." + group, "Subsidiary");
        assertCompany("bob", "Subsidiary", "Group", "MORE_CONTACTS");

        contact = "first-" + group;
        dealCreated("deal-" + group);
        assertCompany("cid", "Group", "Subsidiary", "DEAL_IN_PROGRESS");

        contact = "second-" + group;
        dealCreated("other-" + group);
        dealClosed("other-" + group, Deal.Status.WON);
        assertCompany("dan", "Subsidiary", "Group", "EXISTING_CUSTOMER");
    }

    private void colleague(String name, String domain, String company) {
        contact = name + "-" + group;
        upsert(Map.of("company", Map.of("domain", domain, "name", company)));
    }

    private void assertCompany(String name, String company, String runnerUp, String reason) {
        contact = name + "-" + group;
        upsert(Map.of("email", name + "@eu." + group));
        var found = contacts.find(contact).orElseThrow();
        assertThat(contacts.companyOf(found)).map(Company::name).contains(company);
        assertThat(contacts.runnerUpOf(found)).hasValueSatisfying(other -> {
            assertThat(other.company().name()).isEqualTo(runnerUp);
            assertThat(other.reasonCode()).isEqualTo(reason);
        });
    }
}
