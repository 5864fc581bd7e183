package io.handoff.intake.imports;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.Repetitions;
import io.handoff.RunningApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A real process on its default database is killed in the middle of a load. */
class KilledImportTest {

    private static final int PEOPLE = Repetitions.of(1_000, 4_000);
    /** Longer than a dead node's job stays locked. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final ObjectMapper json = new ObjectMapper();

    @Test
    @DisplayName("C9 a load goes on by itself after a kill -9, and every line is loaded once")
    void goes_on(@TempDir Path directory) throws Exception {
        String id;
        try (var application = RunningApplication.in(directory)) {
            id = json.readTree(application.postFile(file()).body()).path("id").asString();
            await(application, id, view -> view.path("worked").asInt() >= 200);
            application.kill();
        }
        try (var application = RunningApplication.in(directory)) {
            var before = view(application, id);
            assertThat(before.path("worked").asInt()).isBetween(200, PEOPLE - 1);

            var view =
                    await(application, id, now -> now.path("status").asString().equals("LOADED"));
            assertThat(view.at("/counts/created").asInt()).isEqualTo(PEOPLE);
            assertThat(view.at("/counts/held").asInt()).isEqualTo(PEOPLE / 10);
        }
        assertThat(rowsIn(directory, "contact")).isEqualTo(PEOPLE);
        assertThat(rowsIn(directory, "engagement")).isEqualTo(PEOPLE / 10);
        assertThat(rowsIn(directory, "mql")).isZero();
    }

    private JsonNode await(RunningApplication application, String id, Predicate<JsonNode> enough) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var view = view(application, id); ; view = view(application, id)) {
            if (enough.test(view)) {
                return view;
            }
            assertThat(System.nanoTime()).as("%s", view).isLessThan(until);
            // another process works meanwhile, and nothing here hears of it
            Thread.sleep(200);
        }
    }

    private JsonNode view(RunningApplication application, String id) throws InterruptedException, IOException {
        return json.readTree(application.get("/api/imports/" + id).body());
    }

    private static String file() {
        // an older request makes nobody an MQL
        var yesterday =
                LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), UTC).minusDays(1);
        return "Email,First Name,Job Title,Recent Conversion,Recent Conversion Date\n"
                + IntStream.range(0, PEOPLE)
                        .mapToObj(i -> "p%1$d@firm%1$d.io,Pat,Head of Sales,%2$s"
                                .formatted(i, i % 10 == 0 ? "Request a demo," + yesterday : ","))
                        .collect(Collectors.joining("\n"));
    }

    private static int rowsIn(Path directory, String table) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + directory.resolve("data/handoff"));
        database.setUser("sa");
        return JdbcClient.create(database)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
