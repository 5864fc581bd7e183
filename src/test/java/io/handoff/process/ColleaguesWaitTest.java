package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A fact of the company ends the wait of everybody there, whoever told it. */
class ColleaguesWaitTest extends ApiTest {

    @Test
    @DisplayName("G8 what a colleague tells of the company is the fact a rejected contact waited for")
    void a_colleague_tells_the_fact_that_others_waited_for() {
        var waiting = List.of(rejectedForItsSize("a"), rejectedForItsSize("b"));
        var colleague = contact + "-c";

        event("contact.upserted", colleague, Map.of("email", "c@" + contact + ".io"));
        assertThat(passesOf(waiting)).containsExactly("1", "1");

        event(
                "contact.upserted",
                colleague,
                Map.of("company", Map.of("domain", contact + ".io", "industry", "Retail")));
        assertThat(passesOf(waiting)).containsExactly("1", "1");

        event("contact.upserted", colleague, company(400));
        assertThat(passesOf(waiting)).containsExactly("2", "2");
        assertThat(waiting)
                .allSatisfy(id -> assertThat(
                                read("revops", "/api/contacts/{id}", id).text("/mql/status"))
                        .isEqualTo("OPEN"));
        assertThat(read("revops", "/api/contacts/{id}", colleague).body().has("mql"))
                .isFalse();
    }

    @Test
    void a_colleague_heard_of_for_the_first_time_tells_it_too() {
        var waiting = rejectedForItsSize("a");

        event("contact.upserted", contact + "-new", company(900));

        assertThat(passesOf(List.of(waiting))).containsExactly("2");
    }

    @Test
    void colleagues_that_tell_at_the_same_instant_all_come_back() throws Exception {
        for (int round = 0; round < 5; round++) {
            contact = contact + round;
            var waiting = List.of(rejectedForItsSize("a"), rejectedForItsSize("b"), rejectedForItsSize("c"));
            var size = 500 + round;

            atOnce(waiting.stream()
                    .<Callable<Answer>>map(id -> () -> event("contact.upserted", id, company(size)))
                    .toList());

            assertThat(passesOf(waiting)).containsExactly("2", "2", "2");
        }
    }

    private static void atOnce(List<Callable<Answer>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private String rejectedForItsSize(String name) {
        var id = contact + "-" + name;
        event("contact.upserted", id, company(20));
        event("engagement.recorded", id, Map.of("kind", "DEMO_REQUEST"));
        event(
                "decision.made",
                id,
                Map.of("decision", "REJECTED", "reason", "Wrong company size", "note", "Twenty people"));
        assertThat(passesOf(List.of(id))).containsExactly("1");
        return id;
    }

    private Map<String, ?> company(int employees) {
        return Map.of("company", Map.of("domain", contact + ".io", "name", "Globex", "employees", employees));
    }

    private List<String> passesOf(List<String> ids) {
        return ids.stream()
                .map(id ->
                        read("revops", "/api/contacts/{id}", id).expecting(200).text("/mql/pass"))
                .toList();
    }
}
