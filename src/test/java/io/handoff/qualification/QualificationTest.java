package io.handoff.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QualificationTest {

    private static final Instant NOW = Instant.parse("2026-06-30T10:00:00Z");
    private static final Set<String> OWN = Set.of("acme.example");

    private final Contacts contacts = mock(Contacts.class);
    private final Qualification qualification =
            new Qualification(contacts, new QualificationSettings(Set.of("rival.example"), Set.of("example.test")));

    @BeforeEach
    void nobodyHasACompany() {
        when(contacts.companyOf(any())).thenReturn(Optional.empty());
    }

    @Test
    void every_fact_is_there_also_when_nothing_is_known() {
        assertThat(facts(contact(null, null), null))
                .containsEntry("stage", "LEAD")
                .containsEntry("employees", null)
                .containsEntry("engagementScore", 0)
                .containsEntry("externalScore", null)
                .containsEntry("pricingPageViews7d", 0)
                .containsEntry("demoRequested", false)
                .containsEntry("freeMail", false);
    }

    @Test
    @DisplayName("D24 competitors, own staff, test domains and students are told apart")
    void knock_outs() {
        assertThat(facts(contact("a@uk.rival.example", null), null)).containsEntry("competitor", true);
        assertThat(facts(contact("a@acme.example", null), null)).containsEntry("ownStaff", true);
        assertThat(facts(contact("a@example.test", null), null)).containsEntry("testDomain", true);
        assertThat(facts(contact("a@uni.example", "PhD Student"), null)).containsEntry("student", true);
        assertThat(facts(contact("a@notacme.example", "VP Sales"), null))
                .containsEntry("competitor", false)
                .containsEntry("ownStaff", false)
                .containsEntry("testDomain", false)
                .containsEntry("student", false);
    }

    @Test
    void the_company_speaks_in_the_words_of_the_tables() {
        var company = new Company("1", "big.example", "Big", 500, "Financial services", "UK", "TIER_1", null);
        when(contacts.companyOf(any())).thenReturn(Optional.of(company));

        assertThat(facts(contact("a@big.example", null), null))
                .containsEntry("employees", 500)
                .containsEntry("industry", "FINANCIAL_SERVICES")
                .containsEntry("country", "GB");
    }

    @Test
    void pricing_is_counted_over_seven_days() {
        engaged("PRICING_PAGE_VIEW", 0, 3, 6, 7, 8);

        assertThat(facts(contact(null, null), null)).containsEntry("pricingPageViews7d", 3);
    }

    @Test
    @DisplayName("G8 intent shown before the last rejection was answered by it")
    void old_intent_does_not_count_again() {
        engaged("DEMO_REQUEST", 5);

        assertThat(facts(contact(null, null), null)).containsEntry("demoRequested", true);
        assertThat(facts(contact(null, null), NOW.minus(Duration.ofDays(5)))).containsEntry("demoRequested", false);
        assertThat(facts(contact(null, null), NOW.minus(Duration.ofDays(6)))).containsEntry("demoRequested", true);
    }

    private Map<String, Object> facts(Contact contact, Instant since) {
        return qualification.factsOf(new Question(contact, NOW, "LEAD", since, OWN), kind -> EngagementPoints.NONE);
    }

    private void engaged(String kind, int... daysAgo) {
        when(contacts.engagementsOf("c"))
                .thenReturn(Arrays.stream(daysAgo)
                        .mapToObj(days -> NOW.minus(Duration.ofDays(days)))
                        .map(at -> new Engagement("e", "c", kind, null, at, at))
                        .toList());
    }

    private static Contact contact(String email, String jobTitle) {
        return new Contact(
                "c", email, null, null, jobTitle, null, null, null, null, null, null, null, null, null, null, NOW, NOW);
    }
}
