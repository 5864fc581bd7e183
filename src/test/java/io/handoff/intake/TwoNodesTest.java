package io.handoff.intake;

import static io.handoff.intake.EventAnswer.Status.APPLIED;
import static io.handoff.intake.EventAnswer.Status.DUPLICATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.handoff.Databases;
import io.handoff.HandoffApplication;
import io.handoff.contact.Contacts;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances of the application on one PostgreSQL hear of the same contact at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private String contact;

    @BeforeAll
    void start() {
        var database = (PGSimpleDataSource) Databases.postgres();
        for (int node = 0; node < 2; node++) {
            nodes.add(new SpringApplicationBuilder(HandoffApplication.class)
                    .profiles("postgres")
                    .run(
                            "--server.port=0",
                            "--spring.datasource.url=" + database.getUrl(),
                            "--spring.datasource.username=" + database.getUser(),
                            "--handoff.admin.password=only-for-tests",
                            "--handoff.organisation=src/main/resources/default-organisation.yaml"));
        }
    }

    @AfterAll
    void stop() {
        threads.shutdown();
        nodes.forEach(ConfigurableApplicationContext::close);
    }

    @BeforeEach
    void a_lead() {
        contact = UUID.randomUUID().toString();
        assertThat(tell(0, "contact.upserted", "{'email':'%s@%s.io'}".formatted(contact, contact))
                        .status())
                .isEqualTo(APPLIED);
    }

    @RepeatedTest(10)
    @DisplayName("C3 Two events of one contact on two nodes at once: both are kept, one MQL, one owner")
    void two_events_at_once() {
        var answers = atOnce(
                Events.event("engagement.recorded", contact, null, "{'kind':'DEMO_REQUEST'}"),
                Events.event("engagement.recorded", contact, null, "{'kind':'CONTACT_SALES'}"));

        assertThat(answers).extracting(EventAnswer::status).containsExactly(APPLIED, APPLIED);
        assertThat(nodes.get(0).getBean(Contacts.class).engagementsOf(contact)).hasSize(2);
        assertThat(mqls()).singleElement().satisfies(mql -> {
            assertThat(mql.isOpen()).isTrue();
            assertThat(mql.ownerId()).isNotNull();
        });
    }

    @RepeatedTest(10)
    @DisplayName("C1 The same event on two nodes at once is one")
    void the_same_event_at_once() {
        var event = Events.event("engagement.recorded", contact, null, "{'kind':'DEMO_REQUEST'}");

        assertThat(atOnce(event, event)).extracting(EventAnswer::status).containsExactlyInAnyOrder(APPLIED, DUPLICATE);
        assertThat(nodes.get(0).getBean(Contacts.class).engagementsOf(contact)).hasSize(1);
        assertThat(mqls()).hasSize(1);
    }

    @RepeatedTest(5)
    @DisplayName("E3 Accepted on one node and rejected on the other at once: one of them, and the stage says which")
    void two_decisions_at_once() {
        tell(1, "engagement.recorded", "{'kind':'DEMO_REQUEST'}");
        atOnce(
                Events.event("decision.made", contact, null, "{'decision':'ACCEPTED'}"),
                Events.event("decision.made", contact, null, "{'decision':'REJECTED','reason':'NO_BUDGET'}"));

        assertThat(mqls())
                .singleElement()
                .satisfies(mql -> assertThat(mql.status()).isIn(MqlStatus.ACCEPTED, MqlStatus.REJECTED));
    }

    @Test
    @DisplayName("E1 MQLs that come on both nodes at once are dealt out in turn")
    void turns_are_taken_in_turn() {
        var leads = IntStream.range(0, 16)
                .mapToObj(i -> contact + "-" + i)
                .peek(lead -> receive(0, Events.event("contact.upserted", lead, null, "{'email':'x@" + lead + ".io'}")))
                .toList();
        for (int i = 0; i < leads.size(); i += 2) {
            atOnce(demoRequest(leads.get(i)), demoRequest(leads.get(i + 1)));
        }

        var owners = leads.stream()
                .map(lead -> nodes.get(0).getBean(Mqls.class).latestOf(lead).orElseThrow())
                .collect(Collectors.groupingBy(Mql::ownerId, Collectors.counting()));
        assertThat(owners)
                .hasSize(4)
                .allSatisfy((owner, count) -> assertThat(count).isEqualTo(4));
    }

    private static CloudEvent demoRequest(String lead) {
        return Events.event("engagement.recorded", lead, null, "{'kind':'DEMO_REQUEST'}");
    }

    private List<Mql> mqls() {
        return nodes.get(1).getBean(Mqls.class).of(contact);
    }

    private EventAnswer tell(int node, String type, String data) {
        return receive(node, Events.event(type, contact, null, data));
    }

    private EventAnswer receive(int node, CloudEvent event) {
        var application = nodes.get(node);
        return application
                .getBean(Intake.class)
                .receive(event, application.getBean(Clock.class).instant());
    }

    /** The first event on the first node, the second one on the second. */
    private List<EventAnswer> atOnce(CloudEvent first, CloudEvent second) {
        var ready = new CyclicBarrier(2);
        var answers = List.of(answer(ready, 0, first), answer(ready, 1, second));
        return answers.stream().map(TwoNodesTest::outcome).toList();
    }

    private Future<EventAnswer> answer(CyclicBarrier ready, int node, CloudEvent event) {
        return threads.submit(() -> {
            ready.await();
            return receive(node, event);
        });
    }

    private static EventAnswer outcome(Future<EventAnswer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
