package io.handoff.reporting.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the plugins are told, and to whom. */
class CockpitApiTest extends ApiTest {

    private static final String LATER = "2026-05-20T10:00";

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    private String id;
    private String owner;

    @BeforeEach
    void an_mql_with_an_owner() {
        var mql = mql();
        id = mql.text("/mql/id");
        owner = mql.text("/owner/id");
    }

    /** The line of this MQL; other tests leave late ones as well, so it may be on any page. */
    private Optional<JsonNode> late(String login, String team) {
        for (int page = 0; ; page++) {
            var answer = read(login, "/api/cockpit/late?size=100&page={page}&team={team}", page, team)
                    .expecting(200)
                    .body();
            var found = StreamSupport.stream(answer.path("content").spliterator(), false)
                    .filter(line -> line.path("mqlId").asString().equals(id))
                    .findFirst();
            if (found.isPresent() || answer.path("content").size() < 100) {
                return found;
            }
        }
    }

    private Answer logs(String login, String kind, String at) {
        var body = new HashMap<String, String>();
        body.put("kind", kind);
        body.put("outcome", "No answer");
        body.put("at", at);
        return write(login, "/api/mqls/{id}/activities", body, id);
    }

    private Answer lead(String login) {
        return read(login, "/api/cockpit/leads/{id}", contact).expecting(200);
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(contact)
                .taskDefinitionKey("Task_AcceptOrRejectMql")
                .singleResult()
                .getId();
    }

    @Test
    void who_is_late_is_told_with_working_time_and_wall_clock() {
        at(LATER);
        var line = late("manager", "").orElseThrow();

        assertThat(line.path("name").asString()).isEqualTo("Mia Stone");
        assertThat(line.path("company").asString()).isEqualTo("Globex");
        assertThat(line.path("owner").asString()).isEqualTo(owner);
        assertThat(line.path("team").asString()).isEqualTo("sdr-inbound");
        assertThat(line.path("mayReassign").asBoolean()).isTrue();
        var due = Instant.parse(line.path("respondBy").asString());
        assertThat(line.path("lateSeconds").asLong())
                .isEqualTo(Duration.between(due, newYork(LATER)).toSeconds());
        var clock = read("manager", "/api/mqls/{id}/clock", id).expecting(200);
        assertThat(line.path("lateBusinessSeconds").asLong())
                .isEqualTo(Duration.parse(clock.text("/lateBy")).toSeconds())
                .isPositive()
                .isLessThan(line.path("lateSeconds").asLong());
    }

    @Test
    void nobody_is_late_at_the_due_instant_and_whoever_answered_is_late_no_more() {
        var due = Instant.parse(read("manager", "/api/mqls/{id}", id).text("/respondBy"));
        org.camunda.bpm.engine.impl.util.ClockUtil.setCurrentTime(java.util.Date.from(due));
        assertThat(late("manager", "")).isEmpty();

        at(LATER);
        assertThat(late("manager", "")).isPresent();
        logs(owner, "CALL", null).expecting(200);
        assertThat(late("manager", "")).isEmpty();
    }

    @Test
    @DisplayName("Managers see their teams', reps their own, marketing reads all and gives nothing away")
    void who_sees_whom() {
        at(LATER);

        assertThat(late(owner, "")).isPresent();
        assertThat(late(owner, "").orElseThrow().path("mayReassign").asBoolean())
                .isFalse();
        assertThat(late("sdr5", "")).isEmpty();
        assertThat(late("ae1", "")).isEmpty();
        assertThat(late("revops", "").orElseThrow().path("mayReassign").asBoolean())
                .isTrue();
        assertThat(late("marketing", "").orElseThrow().path("mayReassign").asBoolean())
                .isFalse();
        read("integration", "/api/cockpit/late").expecting(403);

        var marketing = read("marketing", "/api/cockpit/late").expecting(200);
        assertThat(marketing.text("/scope")).isEqualTo("ALL");
        assertThat(marketing.body().path("takers")).isEmpty();
        var manager = read("manager", "/api/cockpit/late").expecting(200);
        assertThat(manager.text("/scope")).isEqualTo("TEAMS");
        assertThat(manager.body().path("takers").findValuesAsString("team")).contains("sdr-inbound", "sdr-outbound");
        assertThat(manager.body().path("takers").findValuesAsString("team")).doesNotContain("ae-enterprise");
    }

    @Test
    void the_list_is_filtered_by_team_and_paged_and_its_parts_add_up() {
        at(LATER);
        var all = read("revops", "/api/cockpit/late?size=100").expecting(200).body();

        assertThat(late("manager", "sdr-inbound")).isPresent();
        assertThat(late("manager", "sdr-outbound")).isEmpty();
        assertThat(read("manager", "/api/cockpit/late?team=ae-enterprise")
                        .body()
                        .at("/page/total")
                        .asInt())
                .isZero();
        var byTeam = new HashMap<String, Long>();
        all.path("teams")
                .forEach(team ->
                        byTeam.put(team.path("id").asString(), team.path("late").asLong()));
        assertThat(byTeam.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(all.at("/page/total").asLong());
        byTeam.forEach((team, count) -> assertThat(read("revops", "/api/cockpit/late?team={team}", team)
                        .body()
                        .at("/page/total")
                        .asLong())
                .isEqualTo(count));
        var seen = new HashSet<String>();
        var dues = new java.util.ArrayList<String>();
        for (int page = 0; page < Math.min(5, all.at("/page/total").asInt()); page++) {
            var one =
                    read("revops", "/api/cockpit/late?size=1&page={page}", page).body();
            assertThat(seen.add(one.at("/content/0/mqlId").asString())).isTrue();
            dues.add(one.at("/content/0/respondBy").asString());
        }
        assertThat(dues.stream().map(Instant::parse).toList()).isSorted();
    }

    @Test
    void badges_tell_the_engines_counts_and_what_is_overdue() {
        at("2026-05-20T10:07");
        var definition = definition("contact-handoff");
        var badges = read("marketing", "/api/cockpit/elements?processDefinitionId={id}", definition)
                .expecting(200)
                .body()
                .path("elements");

        var counted = new HashMap<String, Integer>();
        badges.forEach(badge -> counted.put(
                badge.path("element").asString(), badge.path("waiting").asInt()));
        var engine = new HashMap<String, Integer>();
        management
                .createActivityStatisticsQuery(definition)
                .list()
                .forEach(activity -> engine.put(activity.getId(), activity.getInstances()));
        assertThat(counted).isEqualTo(engine).containsKey("Task_AwaitFirstResponse");
        var awaited = badge(badges, "Task_AwaitFirstResponse");
        var late = read("revops", "/api/cockpit/late?size=1").body().at("/page/total");
        assertThat(awaited.path("overdue").asLong()).isEqualTo(late.asLong()).isPositive();
        assertThat(badge(badges, "Task_AcceptOrRejectMql").path("overdue").asLong())
                .isEqualTo(late.asLong());
        assertThat(awaited.path("oldestSeconds").asLong())
                .isGreaterThanOrEqualTo(awaited.path("ageSeconds").asLong())
                .isGreaterThanOrEqualTo(Duration.ofHours(48).toSeconds());

        read("sdr1", "/api/cockpit/elements?processDefinitionId={id}", definition)
                .expecting(403);
        assertThat(read("manager", "/api/cockpit/elements?processDefinitionId=none")
                        .expecting(200)
                        .body()
                        .path("elements"))
                .isEmpty();
    }

    @Test
    void how_long_tokens_stand_is_averaged_to_the_minute_over_the_turn_of_a_year() {
        var began = new java.util.ArrayList<Instant>();
        var deployed = repository
                .createDeployment()
                .addModelInstance(
                        "only-waits.bpmn",
                        Bpmn.createExecutableProcess("only-waits")
                                .startEvent()
                                .userTask("Task_Wait")
                                .endEvent()
                                .done())
                .deploy();
        for (var start : new String[] {"2025-12-30T08:00", "2025-12-31T23:59", "2026-01-01T00:10"}) {
            at(start);
            runtime.createProcessInstanceByKey("only-waits").execute();
            began.add(newYork(start));
        }
        at("2026-01-02T12:00");
        var now = newYork("2026-01-02T12:00");

        var badge = badge(
                read("revops", "/api/cockpit/elements?processDefinitionId={id}", definition("only-waits"))
                        .expecting(200)
                        .body()
                        .path("elements"),
                "Task_Wait");

        var ages = began.stream().mapToLong(at -> Duration.between(at, now).toSeconds());
        assertThat(badge.path("waiting").asInt()).isEqualTo(3);
        assertThat(badge.path("ageSeconds").asDouble())
                .isCloseTo(ages.average().orElseThrow(), org.assertj.core.api.Assertions.within(60.0));
        assertThat(badge.path("oldestSeconds").asLong())
                .isEqualTo(Duration.between(began.get(0), now).toSeconds());
        repository.deleteDeployment(deployed.getId(), true);
    }

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static JsonNode badge(JsonNode badges, String element) {
        return StreamSupport.stream(badges.spliterator(), false)
                .filter(badge -> badge.path("element").asString().equals(element))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cards_are_told_together_and_only_to_those_who_see_the_tasks() {
        var task = task();
        var card = read(owner, "/api/cockpit/cards?taskIds={id}&taskIds=none", task)
                .expecting(200)
                .body();
        assertThat(card.path("cards")).hasSize(1);
        assertThat(card.at("/cards/0/due").asString())
                .isEqualTo(read(owner, "/api/mqls/{id}", id).text("/respondBy"));
        assertThat(card.at("/cards/0/pass").asInt()).isEqualTo(1);
        assertThat(card.path("asOf").asString())
                .isEqualTo(newYork("2026-05-18T10:00").toString());
        assertThat(read("sdr5", "/api/cockpit/cards?taskIds={id}", task).body().path("cards"))
                .isEmpty();

        logs(owner, "EMAIL", null).expecting(200);
        var answered = read(owner, "/api/cockpit/cards?taskIds={id}", task).body();
        assertThat(answered.at("/cards/0").has("due")).isFalse();
        assertThat(answered.at("/cards/0/answered").asString())
                .isEqualTo(newYork("2026-05-18T10:00").toString());
    }

    @Test
    void a_lead_is_told_with_the_parts_of_its_score_and_an_address_only_for_who_works_it() {
        var lead = lead(owner);

        assertThat(lead.text("/name")).isEqualTo("Mia Stone");
        assertThat(lead.text("/company/name")).isEqualTo("Globex");
        assertThat(lead.text("/email")).isEqualTo("mia@" + contact + ".io");
        assertThat(lead.text("/owner/team")).isEqualTo("SDR-Inbound");
        assertThat(lead.body().path("mayLog").asBoolean()).isTrue();
        var points = 0;
        for (var part : lead.body().path("scoreParts")) {
            points += part.path("points").asInt();
            assertThat(part.path("kind").asString()).isIn("FIT", "ENGAGEMENT");
        }
        assertThat(points).isEqualTo(lead.body().path("score").asInt()).isPositive();
        assertThat(lead.body().path("scoreParts").findValuesAsString("label")).contains("Demo request");

        var marketing = lead("marketing");
        assertThat(marketing.body().has("email")).isFalse();
        assertThat(marketing.body().path("mayLog").asBoolean()).isFalse();
        assertThat(lead("sdr5").body().has("email")).isFalse();
        read(owner, "/api/cockpit/leads/nobody").expecting(404);
    }

    @Test
    @DisplayName("G7 The second pass tells of the first, with its reason")
    void earlier_passes() {
        write(
                        owner,
                        "/api/mqls/{id}/decision",
                        Map.of("decision", "REJECTED", "reason", "TIMING", "note", "Next quarter"),
                        id)
                .expecting(200);
        assertThat(lead("manager").body().has("owner")).as("given back").isFalse();
        at("2026-05-19T10:00");
        event("engagement.recorded", Map.of("kind", "DEMO_REQUEST"));

        var passes = lead("manager").body().path("passes");
        assertThat(passes).hasSize(2);
        assertThat(passes.at("/0/pass").asInt()).isEqualTo(2);
        assertThat(passes.at("/0/said").asString()).isEqualTo("Open");
        assertThat(passes.at("/1/said").asString()).isEqualTo("Rejected: Timing not right – nurture");
        assertThat(passes.at("/1/note").asString()).isEqualTo("Next quarter");
        var now = read("revops", "/api/contacts/{id}", contact).text("/owner/id");
        assertThat(read(now, "/api/cockpit/cards?taskIds={id}", task())
                        .body()
                        .at("/cards/0/pass")
                        .asInt())
                .isEqualTo(2);
        assertThat(logs(now, "CALL", null).expecting(409).text("/detail")).isNotBlank();
    }

    @Test
    void the_first_call_logged_stops_the_clock_and_the_others_are_attempts() {
        var first = logs(owner, "CALL", null).expecting(200);
        assertThat(first.text("/status")).isEqualTo("OPEN");
        assertThat(first.text("/respondedBy")).isEqualTo(owner);
        var answered = first.text("/respondedAt");
        assertThat(tasks.createTaskQuery().taskId(task()).count()).isEqualTo(1);
        assertThat(lead(owner).body().path("attempts").asInt()).isEqualTo(1);

        at("2026-05-18T11:00");
        assertThat(logs(owner, "EMAIL", null).expecting(200).text("/respondedAt"))
                .isEqualTo(answered);
        logs(owner, "EMAIL", null).expecting(200);
        assertThat(lead(owner).body().path("attempts").asInt())
                .as("sent twice, kept once")
                .isEqualTo(2);
        var unreachable = Map.of("decision", "REJECTED", "reason", "UNREACHABLE");
        assertThat(write(owner, "/api/mqls/{id}/decision", unreachable, id)
                        .expecting(422)
                        .text("/detail"))
                .contains("needs 3 attempts, and 2 are logged");
        logs(owner, "CALL", newYork("2026-05-18T10:30").toString()).expecting(200);
        write(owner, "/api/mqls/{id}/decision", unreachable, id).expecting(200);
    }

    @Test
    void what_cannot_be_logged_is_refused_with_a_sentence() {
        assertThat(logs(owner, "PIGEON", null).expecting(422).text("/detail"))
                .contains("a call, an email or a meeting");
        assertThat(logs(owner, "CALL", "2026-06-01T10:00:00Z").expecting(422).text("/detail"))
                .contains("lies in the future");
        assertThat(logs(owner, "CALL", "2026-05-01T10:00:00Z").expecting(422).text("/detail"))
                .contains("became an MQL");
        logs("marketing", "CALL", null).expecting(403);
        logs("sdr5", "CALL", null).expecting(403);
        write(owner, "/api/mqls/none/activities", Map.of("kind", "CALL")).expecting(404);
        assertThat(lead(owner).body().path("attempts").asInt()).isZero();
    }
}
