package io.handoff.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.HandoffApplication;
import io.handoff.intake.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** A company's history through the real application, started as a replay is. */
class ReplayTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path dir;

    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void a_week_in_june() {
        // Monday 1 June 2026; the people work in New York
        event("late", "deal.won", "deal-late", "2026-06-01T12:00:00Z", "{\"contactIds\":[\"late\"]}");
        lead("slow", "2026-06-01T14:00:00Z");
        lead("quick", "2026-06-01T15:00:00Z");
        event(
                "quick-call",
                "activity.logged",
                "quick",
                "2026-06-01T15:30:00Z",
                "{\"kind\":\"CALL\",\"direction\":\"OUTBOUND\"}");
        event(
                "quick-call",
                "activity.logged",
                "quick",
                "2026-06-01T15:30:00Z",
                "{\"kind\":\"CALL\",\"direction\":\"OUTBOUND\"}");
        event("quick-yes", "decision.made", "quick", "2026-06-01T16:00:00Z", "{\"decision\":\"ACCEPTED\"}");
        event("quick-no-reason", "decision.made", "slow", "2026-06-01T16:30:00Z", "{\"decision\":\"REJECTED\"}");
        // a leap second: two o'clock
        lead("won", "2026-06-02T13:59:60Z");
        event(
                "won",
                "deal.won",
                "deal-won",
                "2026-06-03T14:00:00Z",
                "{\"contactIds\":[\"won\"],\"amount\":100,\"currency\":\"USD\"}");
        lead("late", "2026-06-04T14:00:00Z");
        event("end", "contact.upserted", "end", "2026-06-08T14:00:00Z", "{}");
    }

    @Test
    @DisplayName(
            "C4 C5 History gives the same counts each time: timers fire between the events, won deals take the implied path")
    void the_same_file_gives_the_same_report() throws IOException {
        var first = replay("first");
        assertThat(first.get("contacts").asInt()).isEqualTo(5);
        assertThat(first.get("mqls").asInt()).isEqualTo(4);
        assertThat(first.get("customers").asInt()).isEqualTo(2);
        assertThat(first.get("responded").asInt()).isEqualTo(1);
        assertThat(first.get("respondedInTime").asInt()).isEqualTo(1);
        assertThat(first.get("pending").asInt()).isEqualTo(1);
        assertThat(first.get("escalated").asInt())
                .as("slow, and won before its deal")
                .isEqualTo(2);
        assertThat(first.get("reassigned").asInt())
                .as("at the instant of its timer the deal of the other comes first")
                .isEqualTo(1);
        assertThat(first.get("opsReviews").asInt()).isEqualTo(1);
        assertThat(first.get("accepted").asInt()).isEqualTo(3);
        assertThat(first.get("eventsDuplicate").asInt()).isEqualTo(1);
        assertThat(first.get("eventsRejected").asInt()).isEqualTo(1);
        assertThat(first.get("eventsParked").asInt()).isZero();
        assertThat(first.get("eventsFailed").asInt()).isZero();
        assertThat(first.get("incidents").asInt()).isZero();
        assertThat(withoutTimes(replay("second"))).isEqualTo(withoutTimes(first));
    }

    @Test
    @DisplayName("M11 One rep who works five hours a week stops nobody: every lead has an owner and a clock")
    void a_part_timer_in_the_team() throws IOException {
        lines.clear();
        for (var id : List.of("out0", "out1", "out2", "out3")) {
            event(id, "contact.upserted", id, "2026-03-02T14:00:00Z", "{\"email\":\"o@%s.example\"}".formatted(id));
            event("b" + id, "engagement.recorded", id, "2026-03-02T15:00:00Z", "{\"kind\":\"OUTBOUND_REPLY\"}");
        }
        var people = Files.writeString(dir.resolve("people.yaml"), """
                company: {name: Acme, zone: America/New_York}
                calendars:
                  - {id: new-york, zone: America/New_York, weekly: {mon-fri: ["09:00-18:00"]}, holidays: US-NY}
                  - {id: parttime, zone: Europe/Berlin, weekly: {tue: ["09:00-14:00"]}, holidays: DE-BE}
                teams:
                  - {id: sdr-inbound, name: SDR-Inbound, calendar: new-york}
                  - {id: sdr-outbound, name: SDR-Outbound, calendar: new-york}
                  - {id: ae-enterprise, name: AE-Enterprise, calendar: new-york}
                  - {id: ae-mid-market, name: AE-Mid-Market, calendar: new-york}
                reps:
                  - {id: sdr5, name: Olivia, email: sdr5@acme.example, team: sdr-outbound, calendar: parttime}
                  - {id: sdr6, name: Diego, email: sdr6@acme.example, team: sdr-outbound}
                """);

        var report = replay("part-time", "--handoff.organisation=" + people);

        assertThat(report.get("eventsFailed").asInt()).isZero();
        assertThat(report.get("incidents").asInt()).isZero();
        assertThat(report.get("mqls").asInt()).isEqualTo(4);
        assertThat(report.get("pending").asInt()).isEqualTo(4);
    }

    @Test
    void a_line_that_is_no_event_is_named() {
        lines.add(3, "{\"specversion\":\"1.0\"}");
        assertThatThrownBy(
                        () -> new EventFile(write(), new EventJson()).events().forEach(event -> {}))
                .hasMessageContaining("Event 4 of")
                .hasMessageContaining("is no CloudEvent");
        assertThatThrownBy(() -> new EventFile(dir.resolve("nowhere.jsonl"), new EventJson()).count())
                .hasMessageContaining("There is no file of events");
    }

    private JsonNode replay(String name, String... more) throws IOException {
        var report = dir.resolve(name + ".json");
        var database = "--spring.datasource.url=jdbc:h2:mem:replay-" + name + ";DB_CLOSE_DELAY=-1";
        var arguments = new ArrayList<>(List.of(
                "--handoff.replay=" + write(),
                "--handoff.replay.report=" + report,
                database,
                "--spring.jmx.enabled=false"));
        arguments.addAll(List.of(more));
        SpringApplication.run(HandoffApplication.class, arguments.toArray(String[]::new))
                .close();
        return JSON.readTree(report.toFile());
    }

    private Path write() throws IOException {
        return Files.write(dir.resolve("events.jsonl"), lines);
    }

    private static JsonNode withoutTimes(JsonNode report) {
        return ((ObjectNode) report.deepCopy()).without(List.of("seconds", "eventsPerSecond"));
    }

    private void lead(String contact, String time) {
        event(contact + "-c", "contact.upserted", contact, time, "{\"email\":\"%s@example.com\"}".formatted(contact));
        event(contact + "-e", "engagement.recorded", contact, time, "{\"kind\":\"CONTACT_SALES\"}");
    }

    private void event(String id, String type, String subject, String time, String data) {
        lines.add(
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/test\",\"type\":\"io.handoff.%s\",\"subject\":\"%s\",\"time\":\"%s\",\"datacontenttype\":\"application/vnd.acme+json\",\"data\":%s}"
                        .formatted(id, type, subject, time, data));
    }
}
