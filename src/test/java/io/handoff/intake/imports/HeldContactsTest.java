package io.handoff.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An import never begins a handoff; a person lets as many go at a time as sales can answer. */
class HeldContactsTest extends ImportTest {

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Test
    @DisplayName("C14 contacts that would become MQLs are held: no MQL, no owner, no task, no clock")
    void held() {
        var timers = management.createJobQuery().timers().count();
        var answer = load(csv(HUBSPOT, demo("a"), demo("b"), nobody("c")));

        assertThat(count(answer, "created")).isEqualTo(3);
        assertThat(count(answer, "held")).isEqualTo(2);
        assertThat(answer.body().at("/counts/byTeam/sdr-inbound").asInt()).isEqualTo(2);
        nobodyIsWithSales("a", "b", "c");
        assertThat(lifecycle.stageOf(id("a"))).isEqualTo(Stage.LEAD);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(id("a")).count())
                .isZero();
        assertThat(management.createJobQuery().timers().count())
                .as("only the import's own, which forgets its lines")
                .isEqualTo(timers + 1);
    }

    @Test
    @DisplayName("C14 a dose is released: its clocks start at that moment, the others go on waiting")
    void a_dose() {
        var id = load(csv(HUBSPOT, demo("a"), demo("b"), demo("c"))).text("/id");
        at("2026-05-18T11:30");

        release(id, Map.of("count", 2));

        var answer = view(id);
        assertThat(count(answer, "released")).isEqualTo(2);
        assertThat(count(answer, "held")).isEqualTo(1);
        assertThat(List.of(mql("a"), mql("b"))).allSatisfy(mql -> {
            assertThat(mql.mqlAt()).isEqualTo(newYork("2026-05-18T11:30"));
            assertThat(mql.respondBy()).isAfterOrEqualTo(newYork("2026-05-18T15:30"));
            assertThat(mql.ownerId()).isNotNull();
        });
        nobodyIsWithSales("c");

        release(id, Map.of("all", true));
        assertThat(mql("c").status()).isEqualTo(MqlStatus.OPEN);
        assertThat(count(view(id), "held")).isZero();
        write("revops", "/api/imports/{id}/release", Map.of("all", true), id).expecting(422);
    }

    @Test
    @DisplayName("C14 who is not to be released stays a lead, until the contact itself does something")
    void discarded() {
        var id = load(csv(HUBSPOT, demo("a"), demo("b"))).text("/id");
        release(id, Map.of("count", 1));

        var answer = write("revops", "/api/imports/{id}/discard", Map.of(), id).expecting(200);
        assertThat(count(answer, "discarded")).isEqualTo(1);
        nobodyIsWithSales("b");
        assertThat(count(load(csv(HUBSPOT, demo("a"), demo("b")), Map.of("again", "true")), "held"))
                .as("the same lines again are no news")
                .isZero();

        event("engagement.recorded", id("b"), Map.of("kind", "CONTACT_SALES"));
        assertThat(mql("b").status()).isEqualTo(MqlStatus.OPEN);
    }

    @Test
    void who_became_an_mql_meanwhile_or_no_longer_qualifies_is_not_started_twice() {
        var id = load(csv(HUBSPOT, demo("a"), demo("b"))).text("/id");
        event("engagement.recorded", id("a"), Map.of("kind", "DEMO_REQUEST"));
        var byItself = mql("a");
        event("contact.upserted", id("b"), Map.of("jobTitle", "Student", "seniority", "Student"));

        release(id, Map.of("all", true));

        assertThat(mqls.of(id("a"))).extracting(Mql::id).containsExactly(byItself.id());
        nobodyIsWithSales("b");
        assertThat(count(view(id), "noMore")).isEqualTo(1);
    }

    @Test
    void a_score_from_outside_is_reason_enough_and_a_mere_address_is_none() {
        var answer = load(csv("Record ID,Email,HubSpot Score", "hot-~,hot@hot-~.io,95", "cold-~,cold@cold-~.io,20"));

        assertThat(count(answer, "held")).isEqualTo(1);
        release(answer.text("/id"), Map.of("all", true));
        assertThat(mql("hot").type()).isEqualTo("BEHAVIORAL");
        nobodyIsWithSales("cold");
    }

    @Test
    @DisplayName("C14 a fact that a rejected lead waits for does not bring it back by itself when it comes by file")
    void a_fact_that_is_waited_for() {
        mql();
        var first = mqls.latestOf(contact).orElseThrow();
        write(
                        "revops",
                        "/api/mqls/{id}/decision",
                        Map.of("decision", "REJECTED", "reason", "WRONG_COMPANY_SIZE"),
                        first.id())
                .expecting(200);
        at("2026-05-19T10:00");

        var answer = load(csv("Record ID,Company Name,Number of Employees", contact + ",Globex,900"));
        assertThat(count(answer, "held")).as("%s", answer.body()).isEqualTo(1);
        assertThat(mqls.of(contact)).hasSize(1);

        release(answer.text("/id"), Map.of("all", true));
        assertThat(mqls.of(contact)).hasSize(2);
        assertThat(mqls.latestOf(contact).orElseThrow().mqlAt()).isEqualTo(newYork("2026-05-19T10:00"));
    }

    @Test
    @DisplayName(
            "C14 data that operations are asked to correct may come by file: nobody is held, it counts when they say so")
    void data_to_correct() {
        mql();
        write(
                        "revops",
                        "/api/mqls/{id}/decision",
                        Map.of("decision", "REJECTED", "reason", "BAD_DATA"),
                        mqls.latestOf(contact).orElseThrow().id())
                .expecting(200);
        at("2026-05-19T10:00");

        var answer = load(csv("Record ID,Phone Number", contact + ",+1 212 555 0100"));
        assertThat(count(answer, "held")).as("%s", answer.body()).isZero();
        assertThat(mqls.of(contact)).hasSize(1);

        tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(contact)
                .taskDefinitionKey("Task_FixContactData")
                .singleResult()
                .getId());
        assertThat(mqls.latestOf(contact).orElseThrow().pass()).isEqualTo(2);
    }

    @Test
    @DisplayName("C14 what a file tells of a company does not bring back a colleague by itself who waits for it")
    void a_colleague_who_waits() {
        mql();
        var first = mqls.latestOf(contact).orElseThrow();
        write(
                        "revops",
                        "/api/mqls/{id}/decision",
                        Map.of("decision", "REJECTED", "reason", "WRONG_COMPANY_SIZE"),
                        first.id())
                .expecting(200);
        at("2026-05-19T10:00");
        var file = csv(
                "Record ID,Email,Company Domain Name,Number of Employees",
                "new-~,new@" + contact + ".io," + contact + ".io,900");
        assertThat(count(dryRun(file), "wouldBecomeMql")).isEqualTo(1);

        var answer = load(file);
        assertThat(count(answer, "created")).isEqualTo(1);
        assertThat(count(answer, "held")).as("%s", answer.body()).isEqualTo(1);
        assertThat(mqls.of(contact)).hasSize(1);

        release(answer.text("/id"), Map.of("all", true));
        assertThat(mqls.of(contact)).hasSize(2);
    }

    @Test
    void a_contact_in_two_lines_is_held_once() {
        var answer = load(csv(HUBSPOT, demo("a"), demo("a").replace("Head of Sales", "VP Sales")));

        assertThat(count(answer, "created")).isEqualTo(1);
        assertThat(count(answer, "updated")).isEqualTo(1);
        assertThat(count(answer, "held")).isEqualTo(1);
    }

    @Test
    @DisplayName("I6 an erased contact is in no line any more, loaded or not, and is not brought back by an old file")
    void erased() {
        var loaded = load(csv(HUBSPOT, demo("a"), demo("b"))).text("/id");
        var waiting = begin(csv("Email,First Name", "A@a-~.io,Ann", "b@b-~.io,Bea"), Map.of());
        event("contact.erased", id("a"), Map.of());

        assertThat(kept())
                .isNotEmpty()
                .noneMatch(words -> words.toLowerCase(Locale.ROOT).contains("a@a-" + run));
        assertThat(count(view(loaded), "created")).as("the number stays").isEqualTo(2);
        assertThat(count(view(loaded), "held")).isEqualTo(1);
        work();
        assertThat(count(view(waiting), "lines")).isEqualTo(1);

        assertThat(count(load(csv(HUBSPOT, demo("a"), nobody("z"))), "errors")).isEqualTo(1);
        assertThat(contacts.find(id("a"))).isEmpty();
    }

    @Test
    @DisplayName("I6 an erasure leaves the lines of others: with the id as another number, or with a similar address")
    void erased_but_not_others() {
        var number = String.valueOf(10_000 + Math.floorMod(run.hashCode(), 90_000));
        event("contact.upserted", number, Map.of("email", "ann@x-" + run + ".io"));
        var waiting = begin(
                csv(
                        "Record ID,Email,First Name,Number of Employees",
                        "1" + number + ",joann@x-~.io,Jo," + number,
                        number + ",,Ann,12",
                        "2" + number + ",ann@x-~.io.example,Al,13"),
                Map.of());

        event("contact.erased", number, Map.of());
        work();

        assertThat(count(view(waiting), "lines")).isEqualTo(2);
        assertThat(count(view(waiting), "created")).isEqualTo(2);
        assertThat(contacts.withEmail("joann@x-" + run + ".io")).hasSize(1);
        assertThat(contacts.withEmail("ann@x-" + run + ".io.example")).hasSize(1);
    }

    @Test
    void a_line_follows_its_contact_when_that_is_merged() {
        var loaded = load(csv(HUBSPOT, demo("a"))).text("/id");
        known();
        event("contact.merged", contact, Map.of("mergedIds", List.of(id("a"))));

        release(loaded, Map.of("all", true));
        assertThat(mqls.latestOf(contact)).map(Mql::status).contains(MqlStatus.OPEN);
    }

    @Test
    void after_a_while_nothing_is_kept_of_the_file_but_its_numbers() {
        var id = load(csv(HUBSPOT, demo("a"), nobody("b"))).text("/id");
        at("2026-06-18T10:00");
        keptLongEnough(id);
        assertThat(count(view(id), "held")).as("still held, by its id alone").isEqualTo(1);
        assertThat(kept()).isEmpty();

        release(id, Map.of("all", true));
        assertThat(mql("a").mqlAt()).isEqualTo(newYork("2026-06-18T10:00"));
        at("2026-07-20T10:00");
        keptLongEnough(id);

        assertThat(rows(id)).isZero();
        assertThat(count(view(id), "created")).isEqualTo(2);
        assertThat(count(view(id), "released")).isEqualTo(1);
        read("revops", "/api/imports/{id}/errors.csv", id).expecting(422);
        assertThat(timer(id)).isEmpty();
    }

    /** The import waited for longer than its lines are kept. */
    private void keptLongEnough(String importId) {
        management.executeJob(timer(importId).orElseThrow().getId());
        work();
    }

    private Optional<Job> timer(String importId) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(importId, "contact-import")
                .list()
                .stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .findFirst();
    }

    private void release(String id, Map<String, ?> dose) {
        write("revops", "/api/imports/{id}/release", dose, id).expecting(202);
        work();
    }

    private Mql mql(String name) {
        return mqls.latestOf(id(name)).orElseThrow();
    }

    /** What lines of this test's people still say. */
    private List<String> kept() {
        return jdbc
                .sql("select coalesce(cells, '') || coalesce(notes, '') || coalesce(problems, '') from import_row")
                .query(String.class)
                .list()
                .stream()
                .filter(words -> words.contains(run))
                .toList();
    }

    private int rows(String id) {
        return jdbc.sql("select count(*) from import_row where import_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
