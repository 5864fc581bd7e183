package io.handoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import io.handoff.contact.Contacts;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.StageMove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The door of the running application, with the real handoff behind it. */
class EventsApiTest extends ApiTest {

    private static final String ONE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    @Autowired
    private Contacts contacts;

    @Autowired
    private Lifecycle lifecycle;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/cloudevents+json       | {no json                     | 400 | The body is not JSON",
                "application/cloudevents+json       | []                           | 400 | The body is no CloudEvent: it is not a JSON object",
                "application/cloudevents+json       | {\"id\":\"1\"}               | 400 | The body is no CloudEvent",
                "application/cloudevents-batch+json | {\"id\":\"1\"}               | 400 | A batch is a JSON array of CloudEvents",
                "application/cloudevents-batch+json | [1,                          | 400 | The body is not JSON",
                "application/json                   | {}                           | 415 | Content-Type 'application/json' is not supported",
            })
    @DisplayName("C8 a body that holds no events is refused as a whole")
    void no_events(String contentType, String body, int status, String detail) {
        assertThat(post(contentType, body).expecting(status).text("/detail")).startsWith(detail);
    }

    @Test
    void more_than_a_thousand_are_too_many() {
        assertThat(post(BATCH, batch(1_001)).expecting(413).text("/detail")).contains("1,000");
    }

    @Test
    void a_body_over_ten_mebibytes_is_too_large() {
        post(BATCH, "[\"" + "x".repeat(10 * 1024 * 1024) + "\"]").expecting(413);
    }

    @Test
    void an_empty_batch_is_answered_with_nothing() {
        assertThat(post(BATCH, "[]").expecting(200).body()).isEmpty();
    }

    @Test
    void a_thousand_in_one_call() {
        var answers = post(BATCH, batch(1_000)).expecting(200);

        assertThat(answers.body())
                .hasSize(1_000)
                .allMatch(answer -> answer.path("status").asString().equals("APPLIED"));
    }

    @Test
    @DisplayName("C8 one bad event never fails its neighbours, and the answers come in the order of the events")
    void one_bad_event() {
        var answers = post(
                        BATCH,
                        "[%s,%s,5,{\"id\":\"7\"},%s]"
                                .formatted(
                                        json("contact.upserted", contact, "{}"),
                                        json("shout.heard", contact, "{}"),
                                        json("engagement.recorded", contact, "{\"kind\":\"PAGE_VIEW\"}")))
                .expecting(200);

        assertThat(statuses(answers)).containsExactly("APPLIED", "REJECTED", "REJECTED", "REJECTED", "APPLIED");
        assertThat(answers.text("/2/problem")).isEqualTo("This is no CloudEvent: it is not a JSON object");
        assertThat(answers.text("/3/id")).isEqualTo("7");
    }

    @Test
    void the_whole_vocabulary_from_a_lead_to_a_customer_and_to_nobody() {
        var deal = "deal-" + contact;
        var answers = post(
                        BATCH,
                        "["
                                + String.join(
                                        ",",
                                        json("contact.upserted", contact, "{\"stage\":\"SUBSCRIBER\"}"),
                                        json("contact.upserted", "dup-" + contact, "{}"),
                                        json("contact.merged", contact, "{\"mergedIds\":[\"dup-" + contact + "\"]}"),
                                        json("engagement.recorded", contact, "{\"kind\":\"DEMO_REQUEST\"}"),
                                        json("activity.logged", contact, "{\"kind\":\"CALL\"}"),
                                        json("decision.made", contact, "{\"decision\":\"ACCEPTED\"}"),
                                        json("deal.created", deal, "{\"contactIds\":[\"" + contact + "\"]}"),
                                        json("deal.updated", deal, "{\"amount\":12000,\"currency\":\"USD\"}"),
                                        json("deal.won", deal, "{}"),
                                        json("deal.created", deal + "2", "{\"contactIds\":[\"" + contact + "\"]}"),
                                        json("deal.lost", deal + "2", "{\"reason\":\"NO_BUDGET\"}"),
                                        json("deal.deleted", deal + "2", "{}"),
                                        json("contact.unsubscribed", contact, "{}"))
                                + "]")
                .expecting(200);

        assertThat(statuses(answers)).as("%s", answers.body()).containsOnly("APPLIED");
        assertThat(stages()).containsExactly("SUBSCRIBER", "LEAD", "MQL", "SQL", "OPPORTUNITY", "CUSTOMER");
        assertThat(moves()).noneMatch(StageMove::implied);

        event("contact.erased", Map.of());
        assertThat(read("sdr1", "/api/contacts/{id}", contact).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("C4 won before anything else: every stage is passed in order at that instant, each flagged implied")
    void won_out_of_the_blue() {
        known();
        event("deal.won", "deal-" + contact, Map.of("contactIds", List.of(contact), "amount", 900, "currency", "USD"));

        assertThat(stages()).containsExactly("MQL", "SQL", "OPPORTUNITY", "CUSTOMER");
        assertThat(moves()).allMatch(StageMove::implied);
        assertThat(moves()).extracting(StageMove::movedAt).containsOnly(newYork("2026-05-18T10:00"));
    }

    @Test
    @DisplayName("C5 a deal while sales has not decided yet: accepted by implication, never silently")
    void a_deal_for_an_mql() {
        mql();
        event("deal.created", "deal-" + contact, Map.of("contactIds", List.of(contact)));

        assertThat(stages()).endsWith("MQL", "SQL", "OPPORTUNITY");
        assertThat(moves().stream().filter(move -> move.toStage().name().equals("SQL")))
                .singleElement()
                .matches(StageMove::implied);
    }

    @Test
    @DisplayName("C2 two events of one contact at the same moment: both are kept, one MQL")
    void two_at_once() throws Exception {
        known();
        var threads = Executors.newFixedThreadPool(2);
        try {
            var both = List.<Callable<Answer>>of(
                    () -> post(ONE, json("engagement.recorded", contact, "{\"kind\":\"DEMO_REQUEST\"}")),
                    () -> post(ONE, json("engagement.recorded", contact, "{\"kind\":\"CONTACT_SALES\"}")));
            for (var answer : threads.invokeAll(both)) {
                assertThat(answer.get().text("/0/status")).isEqualTo("APPLIED");
            }
        } finally {
            threads.shutdown();
        }
        assertThat(contacts.engagementsOf(contact)).hasSize(2);
        assertThat(stages()).containsExactly("MQL");
    }

    @Test
    void ops_see_what_is_parked_and_try_it_again() {
        var answer = post(ONE, json("activity.logged", contact, "{\"kind\":\"CALL\"}"))
                .expecting(200);
        assertThat(answer.text("/0/status")).isEqualTo("PARKED");

        var parked = read("revops", "/api/inbox?status=PARKED&size=1").expecting(200);
        assertThat(parked.text("/content/0/subject")).isEqualTo(contact);
        assertThat(parked.text("/content/0/waitsFor/0")).isEqualTo("contact:" + contact);
        assertThat(parked.body().at("/page/totalElements").asInt()).isPositive();

        var retried = write("revops", "/api/inbox/{id}/retry", Map.of(), parked.text("/content/0/id"))
                .expecting(200);
        assertThat(retried.text("/status")).isEqualTo("PARKED");
        write("revops", "/api/inbox/{id}/retry", Map.of(), "nothing").expecting(404);

        known();
        assertThat(read("revops", "/api/inbox/{id}", parked.text("/content/0/id"))
                        .text("/status"))
                .isEqualTo("APPLIED");
    }

    private List<StageMove> moves() {
        return lifecycle.history(contact);
    }

    private List<String> stages() {
        return moves().stream().map(move -> move.toStage().name()).toList();
    }

    private static List<String> statuses(Answer answers) {
        var statuses = new ArrayList<String>();
        answers.body().forEach(answer -> statuses.add(answer.path("status").asString()));
        return statuses;
    }

    private String batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> json("contact.upserted", contact + "-" + i, "{}"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String json(String type, String subject, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"/tests","type":"io.handoff.%s","subject":"%s","time":"%s","data":%s}""".formatted(UUID.randomUUID(), type, subject, moment(), data);
    }

    private static Instant moment() {
        return newYork("2026-05-18T10:00");
    }
}
