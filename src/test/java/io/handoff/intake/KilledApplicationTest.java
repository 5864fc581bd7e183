package io.handoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.Repetitions;
import io.handoff.RunningApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** A real process on its default database is killed in the middle of its work. */
class KilledApplicationTest {

    private static final int LEADS_A_BATCH = Repetitions.of(10, 25);
    private static final int BATCHES_BEFORE_THE_KILL = 8;

    private volatile int acknowledged;
    private final CountDownLatch wellUnderWay = new CountDownLatch(BATCHES_BEFORE_THE_KILL);

    @Test
    @DisplayName(
            "C9 What was acknowledged before a kill -9 is there after it, exactly once; the rest can be sent again")
    void an_acknowledged_event_survives(@TempDir Path directory) throws Exception {
        try (var application = RunningApplication.in(directory)) {
            var sender = new Thread(() -> sendUntilNobodyAnswers(application));
            sender.start();
            wellUnderWay.await();
            application.kill();
            sender.join();
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(BATCHES_BEFORE_THE_KILL);

        try (var application = RunningApplication.in(directory)) {
            for (int number = 0; number < acknowledged; number++) {
                assertThat(statuses(application.postEvents(batch(number))))
                        .as("batch %d of %d acknowledged", number, acknowledged)
                        .containsOnly("DUPLICATE");
            }
            assertThat(statuses(application.postEvents(batch(acknowledged))))
                    .as("the batch that was never answered")
                    .isSubsetOf("APPLIED", "DUPLICATE");
        }
        assertEverythingIsThereOnce(directory, (acknowledged + 1) * LEADS_A_BATCH);
    }

    private void sendUntilNobodyAnswers(RunningApplication application) {
        try {
            for (int number = 0; ; number++) {
                assertThat(statuses(application.postEvents(batch(number)))).containsOnly("APPLIED");
                acknowledged = number + 1;
                wellUnderWay.countDown();
            }
        } catch (UncheckedIOException killed) {
            // what we waited for
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String batch(int number) {
        return IntStream.range(0, LEADS_A_BATCH)
                .mapToObj(lead -> "lead-" + number + "-" + lead)
                .map(lead -> event("contact.upserted", lead, "{\"email\":\"%s@globex.io\"}".formatted(lead)) + ","
                        + event("engagement.recorded", lead, "{\"kind\":\"DEMO_REQUEST\"}"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String event(String type, String lead, String data) {
        return """
                {"specversion":"1.0","source":"/tests","id":"%s %s","type":"io.handoff.%s","subject":"%s","data":%s}""".formatted(type, lead, type, lead, data);
    }

    private static List<String> statuses(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body()).findValuesAsString("status");
    }

    /** Each lead: two events, one engagement, one MQL, one running handoff with its task; and nothing of anything else. */
    private static void assertEverythingIsThereOnce(Path directory, int leads) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + directory.resolve("data/handoff"));
        database.setUser("sa");
        var jdbc = JdbcClient.create(database);
        for (var row : List.of("contact", "engagement", "mql", "handoff", "act_ru_task")) {
            assertThat(jdbc.sql("select count(*) from " + row)
                            .query(Integer.class)
                            .single())
                    .as(row)
                    .isEqualTo(leads);
        }
        assertThat(jdbc.sql("select count(*) from inbox_event where status = 'APPLIED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2 * leads);
    }
}
