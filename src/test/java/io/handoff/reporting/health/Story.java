package io.handoff.reporting.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tells what happens to leads of a source of its own, so that the reports of that source are about nothing else. */
public abstract class Story extends ApiTest {

    public static final String DEMO = "DEMO_REQUEST";

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    public String source;

    @BeforeEach
    void leads_of_a_source_of_their_own() {
        source = "campaign " + UUID.randomUUID();
    }

    /** Somebody new asks for a demo; {@link #contact} from now on. */
    public String lead() {
        return lead(source);
    }

    public String lead(String from) {
        contact = "contact-" + UUID.randomUUID();
        upsert(from);
        event("engagement.recorded", Map.of("kind", DEMO));
        return contact;
    }

    public void upsert(String from) {
        var data = new HashMap<String, Object>(Map.of(
                "email", "mia@" + contact + ".io",
                "firstName", "Mia",
                "lastName", "Stone",
                "jobTitle", "Head of Sales",
                "company", Map.of("domain", contact + ".io", "name", "Globex", "employees", 120, "country", "US")));
        if (from != null) {
            data.put("source", from);
        }
        event("contact.upserted", data);
    }

    public void called() {
        event("activity.logged", Map.of("kind", "CALL", "direction", "OUTBOUND", "outcome", "CONNECTED"));
    }

    public void called(String rep) {
        event(
                "activity.logged",
                Map.of("kind", "CALL", "direction", "OUTBOUND", "outcome", "CONNECTED", "by", rep + "@acme.example"));
    }

    public void accepted() {
        event("decision.made", Map.of("decision", "ACCEPTED"));
    }

    public void rejected(String reason) {
        event("decision.made", Map.of("decision", "REJECTED", "reason", reason, "note", "said so on the phone"));
    }

    public String deal(String currency, Number amount) {
        var id = "deal-" + UUID.randomUUID();
        deal(id, currency, amount, List.of(contact));
        return id;
    }

    public void deal(String id, String currency, Number amount, List<String> contacts) {
        var data = new HashMap<String, Object>(Map.of("contactIds", contacts));
        if (amount != null) {
            data.put("amount", amount);
        }
        if (currency != null) {
            data.put("currency", currency);
        }
        event("deal.created", id, data);
    }

    /** Lets time pass; the timers of this contact fire when they fall due. */
    public void until(String newYork) {
        var until = newYork(newYork);
        for (Job next; (next = nextJob(until)) != null; ) {
            if (next.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next.getDuedate());
            }
            management.executeJob(next.getId());
        }
        at(newYork);
    }

    /** To the end of the first owner's patience, in whatever zone they work; the backup who has it then. */
    public String untilReassigned() {
        var first = owner();
        for (var day : List.of("08", "09", "10")) {
            for (int hour = 11; hour < 24; hour++) {
                until("2026-09-%sT%02d:00".formatted(day, hour));
                if (!owner().equals(first)) {
                    return owner();
                }
            }
        }
        throw new AssertionError(first + " still has it");
    }

    private Job nextJob(Instant until) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(contact).list().stream()
                .flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .duedateLowerThan(Date.from(until.plusMillis(1)))
                        .list()
                        .stream())
                .min((a, b) -> a.getDuedate().compareTo(b.getDuedate()))
                .orElse(null);
    }

    public String owner() {
        return read("revops", "/api/contacts/{id}", contact).expecting(200).text("/owner/id");
    }

    public String mqlId() {
        return read("revops", "/api/contacts/{id}", contact).expecting(200).text("/mql/id");
    }

    /** Of this source. */
    public JsonNode report(String name, String period) {
        return report("revops", name, period + "&source={source}", source);
    }

    /** As a person would see it who waits until everything is counted: a report itself waits only a moment for it. */
    public JsonNode report(String login, String name, String query, Object... values) {
        var path = "/api/reports/" + name + "?" + query;
        var report = read(login, path, values).expecting(200).body();
        for (int again = 0; report.path("behind").asLong(0) > 0 && again < 100; again++) {
            report = read(login, path, values).expecting(200).body();
        }
        return report;
    }

    public static String weeks(String from, String to) {
        return "from=" + from + "&to=" + to;
    }

    /** As many MQLs are behind the link as the number says. */
    public void opens(String link, long count) {
        var list = readLink(link);
        assertThat(list.at("/page/total").asLong()).as("%s", link).isEqualTo(count);
        assertThat(list.at("/content").size()).isEqualTo((int) Math.min(count, 50));
    }

    /** A link is an address already; the test's client would encode it once more. */
    public JsonNode readLink(String link) {
        return read("revops", URLDecoder.decode(link, StandardCharsets.UTF_8))
                .expecting(200)
                .body();
    }

    public static JsonNode find(JsonNode array, String field, String value) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(entry -> entry.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + field + " " + value + " in " + array));
    }

    public static JsonNode figure(JsonNode health, String id) {
        return find(health.path("headline"), "id", id);
    }
}
