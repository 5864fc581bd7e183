package io.handoff.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import io.handoff.contact.LateEngagements;
import io.handoff.contact.ProfileCodes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
    private final Qualification qualification = new Qualification(
            contacts,
            new LateEngagements(30),
            new QualificationSettings(Set.of("rival.example"), Set.of("example.test")));

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

    @Test
    @DisplayName("M24 what was told more than 30 days after it happened shows no intent now")
    void told_late() {
        toldLate("DEMO_REQUEST", Duration.ofDays(30));
        assertThat(facts(contact(null, null), null)).containsEntry("demoRequested", true);

        toldLate("DEMO_REQUEST", Duration.ofDays(30).plusMillis(1));
        assertThat(facts(contact(null, null), null)).containsEntry("demoRequested", false);
    }

    @Test
    @DisplayName("M1 a score counts in whole points, rounded down")
    void score() {
        assertThat(facts(scored("59.6"), null)).containsEntry("externalScore", 59);
        assertThat(facts(scored("-0.5"), null)).containsEntry("externalScore", -1);
        assertThat(facts(scored("60"), null)).containsEntry("externalScore", 60);
    }

    @Test
    @DisplayName("M15 seniority, department and industry are asked in the tables' codes")
    void codes() {
        var person = new Contact(
                "c",
                null,
                null,
                null,
                null,
                "C-Suite",
                "Human Resources",
                null,
                null,
                null,
                null,
                null,
                "acme",
                null,
                null,
                NOW,
                NOW);
        var acme = new Company("acme", null, "Acme", null, "Hospital & Health Care", null, null, null);
        when(contacts.companyOf(person)).thenReturn(Optional.of(acme));
        var question = new QualificationInput(person, NOW, "LEAD", null, OWN);

        var facts = qualification.factsOf(
                question, kind -> EngagementPoints.NONE, (field, code) -> field.key() + ":" + code);

        assertThat(facts)
                .containsEntry("seniority", "seniority:C_SUITE")
                .containsEntry("department", "department:HUMAN_RESOURCES")
                .containsEntry("industry", "industry:HOSPITAL_HEALTH_CARE");
    }

    private void toldLate(String kind, Duration late) {
        var engagement = new Engagement("e", "c", kind, null, NOW.minus(late), NOW);
        when(contacts.engagementsOf("c")).thenReturn(List.of(engagement));
    }

    private static Contact scored(String score) {
        return new Contact(
                "c",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new BigDecimal(score),
                null,
                null,
                null,
                NOW,
                NOW);
    }

    private Map<String, Object> facts(Contact contact, Instant since) {
        return qualification.factsOf(
                new QualificationInput(contact, NOW, "LEAD", since, OWN),
                kind -> EngagementPoints.NONE,
                ProfileCodes.AS_TOLD);
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
