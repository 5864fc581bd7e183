package io.handoff.routing;

import static io.handoff.team.SomePeople.company;
import static io.handoff.team.SomePeople.rep;
import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.Databases;
import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.contact.ContactUpsert;
import io.handoff.contact.Contacts;
import io.handoff.contact.ProfileCodes;
import io.handoff.deal.Deal;
import io.handoff.deal.DealContacts;
import io.handoff.deal.DealTerms;
import io.handoff.deal.DealUpdate;
import io.handoff.deal.Deals;
import io.handoff.team.Teams;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class RoutingFactsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T16:00:00Z");

    private AnnotationConfigApplicationContext context;
    private Contacts contacts;
    private Deals deals;

    @BeforeEach
    void start() {
        var clock = new SettableClock("2026-06-01T16:00:00Z");
        context = Slice.of(Databases.h2(), clock, "team", "contact", "deal", "routing");
        contacts = context.getBean(Contacts.class);
        deals = context.getBean(Deals.class);
        context.getBean(Teams.class).apply(company(rep("owner"), rep("seller")));
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void a_company_is_told_in_the_tables_words() {
        told("c1", "ada@globex.example", globex());

        assertThat(factsOf("c1"))
                .containsEntry("employees", 51)
                .containsEntry("industry", "FINANCIAL_SERVICES")
                .containsEntry("abmTier", "TIER_1")
                .containsEntry("country", "GB")
                .containsEntry("territory", "EMEA")
                .containsEntry("mqlType", "DEMO_REQUEST")
                .containsEntry("accountOwner", "owner")
                .containsEntry("openOpportunity", false);
    }

    @ParameterizedTest
    @CsvSource({
        "UK,GB",
        "gb,GB",
        "U.K.,GB",
        "United Kingdom,GB",
        "the United Kingdom,GB",
        "Vereinigtes Königreich,GB",
        "Deutschland,DE",
        "Germany,DE",
        "DEU,DE",
        "Österreich,AT",
        "Oesterreich,",
        "España,ES",
        "Espana,ES",
        "Brasil,BR",
        "Suisse,CH",
        "日本,JP",
        "U.S.A.,US",
        "USA,US",
        "United States,US",
        "Atlantis,"
    })
    @DisplayName("D15 Countries are normalised; what is none is told as unknown")
    void countries_are_normalised(String sent, String country) {
        contacts.upsert(ContactUpsert.of("c1", Map.of("country", sent)), NOW, NOW);

        assertThat(factsOf("c1").get("country")).isEqualTo(country);
    }

    @Test
    @DisplayName("D18 A free-mail address leads to no company")
    void free_mail_never_matches() {
        told(
                "c1",
                "ada@gmail.com",
                Map.of("name", "Globex", "domain", "gmail.com", "ownerEmail", "owner@acme.example"));
        contacts.upsert(ContactUpsert.of("c2", Map.of("email", "bob@gmail.com")), NOW, NOW);

        assertThat(factsOf("c2")).containsEntry("accountOwner", null).containsEntry("employees", null);
    }

    @Test
    @DisplayName("D20 A deal open with a colleague counts, and its seller is asked first")
    void an_open_opportunity_at_the_company() {
        told("c1", "ada@globex.example", globex());
        contacts.upsert(ContactUpsert.of("c2", Map.of("email", "bob@globex.example")), NOW, NOW);
        var news = new DealUpdate("d1", DealContacts.of("c1"), DealTerms.NOT_TOLD, "seller@acme.example", null, NOW);
        deals.create(news);

        assertThat(factsOf("c2")).containsEntry("openOpportunity", true).containsEntry("accountOwner", "seller");

        deals.close(Deal.Status.LOST, news);
        assertThat(factsOf("c2")).containsEntry("openOpportunity", false).containsEntry("accountOwner", "owner");
    }

    @Test
    void every_input_is_there_also_when_nothing_is_known() {
        contacts.upsert(ContactUpsert.of("c1", Map.of()), NOW, NOW);

        assertThat(factsOf("c1"))
                .containsOnlyKeys(
                        "openOpportunity",
                        "accountOwner",
                        "abmTier",
                        "mqlType",
                        "icp",
                        "employees",
                        "industry",
                        "country",
                        "territory")
                .containsEntry("country", null);
    }

    private static Map<String, Object> globex() {
        return Map.of(
                "name", "Globex",
                "domain", "globex.example",
                "employees", "51-200",
                "industry", "Financial services",
                "country", "UK",
                "abmTier", "Tier 1",
                "ownerEmail", "Owner@acme.example");
    }

    private void told(String contactId, String email, Map<String, Object> company) {
        contacts.upsert(ContactUpsert.of(contactId, Map.of("email", email, "company", company)), NOW, NOW);
    }

    private Map<String, Object> factsOf(String contactId) {
        var contact = contacts.find(contactId).orElseThrow();
        return context.getBean(RoutingFacts.class)
                .of(contact, contacts.companyOf(contact).orElse(null), "DEMO_REQUEST", "DEFAULT", ProfileCodes.AS_TOLD);
    }
}
