package io.handoff.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import io.handoff.contact.Bounces;
import io.handoff.mql.Funnel;
import io.handoff.mql.FunnelFigures;
import io.handoff.mql.Mqls;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * A rich life, with one word in every field that somebody could fill with something personal; then the person is erased, and the word is
 * looked for in the whole database.
 */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:forgotten;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000",
            // nobody listens there: messages stay unsent, and their process remembers why
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=9"
        })
@ExtendWith(OutputCaptureExtension.class)
class ForgottenPersonTest extends ApiTest {

    @Autowired
    private DataSource database;

    @Autowired
    private Funnel funnel;

    @Autowired
    private Bounces bounces;

    @Autowired
    private Mqls mqls;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    @Autowired
    private MeterRegistry metrics;

    private String word;
    private String former;
    private String stranger;

    @BeforeEach
    void a_word_nobody_else_uses() {
        word = "Zq"
                + new Random()
                        .ints(10, 'a', 'z')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        contact = word + "-id";
        former = word + "-former";
        stranger = "stranger-" + System.nanoTime();
    }

    @Test
    @DisplayName(
            "I6 I9 a person is in no log and no metric and is exported as a whole; erased, they are found nowhere in the database, and every count is as it was")
    void found_nowhere(CapturedOutput log) {
        aRichLife();
        logsAndMetricsTellNobody(log.getAll());
        var before = new Dump(database).findings(word);
        assertThat(before.keySet())
                .as("the word must have been everywhere, or this test proves nothing")
                .contains(
                        "contact.email",
                        "contact_alias.alias",
                        "contact_bounce.email",
                        "engagement.detail",
                        "activity.outcome",
                        "deal.reason",
                        "deal_contact.contact_id",
                        "stage_move.reason",
                        "contact_stage.contact_id",
                        "mql.note",
                        "handoff.contact_id",
                        "owner_segment.contact_id",
                        "response_clock_entry.contact_id",
                        "response_clock_entry.note",
                        "nurture.contact_id",
                        "decision_snapshot.inputs",
                        "notification.body_text",
                        "notification.address",
                        "inbox_event.subject",
                        "inbox_event.data",
                        "inbox_event.event_id",
                        "access_audit.path",
                        "import_row.cells",
                        "import_row.contact_id",
                        "import_row.notes",
                        "mql_appeal.because",
                        "act_hi_procinst.business_key_",
                        "act_hi_varinst.text_",
                        "act_hi_dec_in.text_",
                        "act_hi_comment.message_",
                        "act_hi_attachment.name_",
                        "act_hi_op_log.annotation_",
                        "act_ge_bytearray.bytes_",
                        "act_ru_variable.text_");
        theExportHoldsEverything();
        var figures = figures();
        var money = money();

        var answer = remove("admin", "/api/contacts/{id}", Map.of("reason", "request 4711"), contact)
                .expecting(202);
        assertThat(answer.body().path("sameAddress"))
                .as("who has the same address is told, not erased unasked")
                .map(JsonNode::asString)
                .containsExactly("other-" + stranger);
        remove("admin", "/api/contacts/{id}", Map.of("reason", "request 4711"), "other-" + stranger)
                .expecting(202);
        finishErasures();

        assertThat(new Dump(database).findings(word))
                .as("what is left of the person")
                .isEmpty();
        assertThat(figures()).isEqualTo(figures);
        assertThat(money()).isEqualByComparingTo(money);
        assertThat(mqls.of(answer.text("/erasure/id"))).hasSizeGreaterThanOrEqualTo(3);
        var erasure = erasure(answer.text("/erasure/id"));
        assertThat(erasure.path("askedBy").asString()).isEqualTo("admin");
        assertThat(erasure.path("reason").asString()).isEqualTo("request 4711");
        assertThat(erasure.path("instances").asInt()).isGreaterThan(5);
        assertThat(erasure.path("instancesLeft").asInt()).isZero();
        assertThat(erasure.hasNonNull("finishedAt")).isTrue();
        read("admin", "/api/contacts/{id}", contact).expecting(404);
        read("admin", "/api/contacts/{id}", former).expecting(404);
        remove("admin", "/api/contacts/{id}", Map.of("reason", "again"), contact)
                .expecting(404);

        latecomersAreDropped();
        assertThat(new Dump(database).findings(word)).as("after latecomers").isEmpty();
    }

    private JsonNode erasure(String id) {
        var all = read("revops", "/api/erasures").expecting(200).body().path("content");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(erasure -> id.equals(erasure.path("id").asString()))
                .findFirst()
                .orElseThrow();
    }

    private void latecomersAreDropped() {
        at("2026-05-18T10:01");
        for (var late : List.of(contact, former)) {
            assertThat(tell("contact.upserted", late, Map.of("email", email())).text("/0/problem"))
                    .startsWith("Dropped");
            assertThat(tell("decision.made", late, Map.of("decision", "ACCEPTED"))
                            .text("/0/problem"))
                    .startsWith("Dropped");
        }
        assertThat(tell("contact.upserted", "copy-of-" + stranger, Map.of("email", email().toUpperCase()))
                        .text("/0/problem"))
                .as("the address under another id")
                .startsWith("Dropped");
        assertThat(tell("deal.won", "deal-late-" + stranger, Map.of("contactIds", List.of(contact, stranger)))
                        .text("/0/status"))
                .isEqualTo("PARKED");
        event("contact.upserted", stranger, Map.of("firstName", "Sam"));
        event("contact.merged", stranger, Map.of("mergedIds", List.of(contact)));
    }

    /** An id of the sender's may stand there; what the sender told of the person may not. */
    private void logsAndMetricsTellNobody(String log) {
        assertThat(log)
                .as("what somebody may not do is logged: this is the log")
                .contains("Refused: POST")
                .doesNotContainIgnoringCase(email())
                .doesNotContain(
                        word + " phone", word + " lastName", word + " firstName", word + " jobTitle", word + " 555")
                .doesNotContain("said by " + word, "I am " + word, word + " writes back", word + " asked");
        assertThat(metrics.getMeters())
                .isNotEmpty()
                .noneMatch(meter -> meter.getId().getTags().stream()
                        .anyMatch(tag -> tag.getValue().toLowerCase().contains(word.toLowerCase())));
    }

    /** In every part of the export where the database has the word, and nobody else in any. */
    private void theExportHoldsEverything() {
        var export = read("admin", "/api/contacts/{id}/export", contact)
                .expecting(200)
                .body();
        assertThat(export.properties())
                .filteredOn(part -> part.getValue().toString().contains(word))
                .extracting(Map.Entry::getKey)
                .contains(
                        "contact",
                        "engagements",
                        "activities",
                        "deals",
                        "stageHistory",
                        "handoffs",
                        "mqls",
                        "decisions",
                        "appeals",
                        "nurtures",
                        "bounces",
                        "importedLines",
                        "refusedAccess",
                        "owners",
                        "responseClocks",
                        "messages",
                        "events",
                        "processes");
        assertThat(export.toString()).doesNotContain("other-" + stranger);
        read("sdr1", "/api/contacts/{id}/export", contact).expecting(403);
    }

    private void aRichLife() {
        people();
        firstPassIsRejectedWithANote();
        dataIsFixed();
        theThirdPassWins();
        anAdminBringsThemBack();
        theyStandInLists();
        theyWaitInVain();
        whatCannotBeApplied();
        somebodyMayNot();
        messagesCannotBeSent();
    }

    private String email() {
        return word.toLowerCase() + "@people.example";
    }

    private void people() {
        upsert(former);
        event("engagement.recorded", former, Map.of("kind", "DEMO_REQUEST", "detail", "I am " + word));
        at("2026-05-18T10:05");
        upsert(contact);
        event("engagement.recorded", contact, Map.of("kind", "PAGE_VIEW", "detail", "as " + word));
        event("engagement.recorded", contact, Map.of("kind", "CONTENT_DOWNLOAD", "detail", "as " + word));
        event("contact.merged", contact, Map.of("mergedIds", List.of(former)));
    }

    private void upsert(String id) {
        var data = new HashMap<String, Object>();
        List.of("firstName", "lastName", "jobTitle", "seniority", "department", "phone", "source")
                .forEach(field -> data.put(field, word + " " + field));
        data.put("email", email());
        data.put("consent", "GRANTED");
        data.put("country", "US");
        data.put("company", Map.of("domain", "globex.example", "name", "Globex", "employees", 120));
        event("contact.upserted", id, data);
    }

    private void firstPassIsRejectedWithANote() {
        var task = task("Task_AcceptOrRejectMql");
        onTheTask(task);
        event("activity.logged", contact, Map.of("kind", "CALL", "outcome", word + " did not answer"));
        decide("REJECTED", "BAD_DATA");
    }

    /** What people and ops leave in Tasklist and Cockpit. */
    private void onTheTask(Task task) {
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            tasks.createComment(task.getId(), task.getProcessInstanceId(), "Call " + word);
            tasks.createComment(task.getId(), null, "Call " + word + " again");
            tasks.createAttachment(
                    "txt",
                    task.getId(),
                    task.getProcessInstanceId(),
                    word + ".txt",
                    "about " + word,
                    new ByteArrayInputStream(word.getBytes(StandardCharsets.UTF_16LE)));
            var instance = task.getProcessInstanceId();
            runtime.setVariable(instance, "opsNote", word);
            runtime.setVariable(instance, "opsBytes", Variables.byteArrayValue(word.getBytes(StandardCharsets.UTF_8)));
            runtime.setVariable(
                    instance,
                    "opsFile",
                    Variables.fileValue(word + ".txt")
                            .file(word.getBytes(StandardCharsets.UTF_8))
                            .create());
            tasks.setPriority(task.getId(), 77);
            history.createUserOperationLogQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(entry ->
                            history.setAnnotationForOperationLogById(entry.getOperationId(), "because of " + word));
        } finally {
            identity.clearAuthentication();
        }
    }

    private void dataIsFixed() {
        var task = task("Task_FixContactData");
        onTheTask(task);
        tasks.complete(task.getId(), Map.of("phone", word + " 555", "jobTitle", "VP " + word));
    }

    private void theThirdPassWins() {
        at("2026-05-19T10:00");
        if (task("Task_AcceptOrRejectMql") == null) {
            event("engagement.recorded", contact, Map.of("kind", "DEMO_REQUEST", "detail", word));
        }
        decide("REJECTED", "OTHER");
        write(
                        "marketing",
                        "/api/mqls/{id}/appeal",
                        Map.of("reason", word + " is who we want"),
                        read("revops", "/api/contacts/{id}", contact).text("/mql/id"))
                .expecting(200);
        at("2026-05-27T11:00");
        runDueJobs();
        event(
                "activity.logged",
                contact,
                Map.of("kind", "EMAIL", "direction", "INBOUND", "outcome", word + " writes back"));
        bounces.record(contact, email(), "no mailbox " + word, newYork("2026-05-27T11:00"));
        event("engagement.recorded", contact, Map.of("kind", "DEMO_REQUEST", "detail", word));
        var mql = read("revops", "/api/contacts/{id}", contact);
        write(
                "manager",
                "/api/mqls/{id}/reassign",
                Map.of("repId", mql.text("/owner/id").equals("sdr2") ? "sdr3" : "sdr2", "reason", word + " knows them"),
                mql.text("/mql/id"));
        decide("ACCEPTED", null);
        event("deal.created", "deal-" + stranger, Map.of("contactIds", List.of(contact), "amount", 12000));
        event("deal.lost", "deal-2-" + stranger, Map.of("contactIds", List.of(contact), "reason", word + " left"));
        event("deal.won", "deal-" + stranger, Map.of("reason", "because of " + word));
        event("engagement.recorded", contact, Map.of("kind", "DEMO_REQUEST", "detail", word + " wants more"));
    }

    private void anAdminBringsThemBack() {
        at("2026-05-28T10:00");
        write("admin", "/api/contacts/{id}/stage", Map.of("stage", "LEAD", "reason", word + " asked"), contact)
                .expecting(200);
        event("engagement.recorded", contact, Map.of("kind", "DEMO_REQUEST", "detail", word));
        onTheTask(task("Task_AcceptOrRejectMql"));
    }

    private void theyStandInLists() {
        var list = "Record ID,First Name,Email,Job Title\n%s,%s,%s,%s\nother-%s,Pat,%s,\n"
                .formatted(contact, word, email(), word, stranger, email());
        for (var fields : List.of(Map.of("dryRun", "true"), Map.of("again", "true"))) {
            upload("integration", "/api/imports/contacts", "list.csv", list.getBytes(StandardCharsets.UTF_8), fields)
                    .expecting(fields.containsKey("dryRun") ? 200 : 202);
            for (int batch = 0; batch < 5; batch++) {
                management.createJobQuery().processDefinitionKey("contact-import").messages().list().stream()
                        .map(Job::getId)
                        .forEach(management::executeJob);
            }
        }
    }

    private void theyWaitInVain() {
        // the owner may sit in Berlin
        at("2026-05-29T07:00");
        runDueJobs();
        var mql = read("revops", "/api/contacts/{id}", contact);
        write(
                        mql.text("/owner/id"),
                        "/api/mqls/{id}/dispute",
                        Map.of("reason", word + " told me to call in June"),
                        mql.text("/mql/id"))
                .expecting(200);
    }

    private void whatCannotBeApplied() {
        assertThat(tell("contact.merged", "unknown-" + stranger, Map.of("mergedIds", List.of(contact)))
                        .text("/0/status"))
                .isEqualTo("PARKED");
        assertThat(tell(
                                "deal.won",
                                "deal-3-" + stranger,
                                Map.of("contactIds", List.of("unknown-" + stranger), "reason", "friend of " + email()))
                        .text("/0/status"))
                .isEqualTo("PARKED");
        assertThat(tell("engagement.recorded", word + "-nobody", Map.of("kind", "DEMO_REQUEST", "detail", word))
                        .text("/0/status"))
                .as("of somebody else nobody knows: erased below")
                .isEqualTo("PARKED");
        event("contact.erased", word + "-nobody", Map.of());
        runtime.suspendProcessInstanceById(task("Task_AcceptOrRejectMql").getProcessInstanceId());
        assertThat(tell("decision.made", contact, Map.of("decision", "REJECTED", "reason", "OTHER", "note", word))
                        .text("/0/status"))
                .isEqualTo("FAILED");
        fail("event-retry");
    }

    private void somebodyMayNot() {
        write("sdr1", "/api/contacts/{id}/stage", Map.of("stage", "LEAD", "reason", word), contact)
                .expecting(403);
    }

    private void messagesCannotBeSent() {
        fail("notification");
    }

    private void decide(String decision, String reason) {
        var data = new HashMap<String, Object>(Map.of("decision", decision, "note", "said by " + word));
        if (reason != null) {
            data.put("reason", reason);
        }
        event("decision.made", contact, data);
    }

    private Task task(String definition) {
        return tasks.createTaskQuery().taskDefinitionKey(definition).list().stream()
                .filter(task -> contact.equals(runtime.getVariable(task.getExecutionId(), "contactId")))
                .findFirst()
                .orElse(null);
    }

    private void fail(String process) {
        for (var job : management.createJobQuery().processDefinitionKey(process).list()) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException meant) {
                // kept in the job's log, with what it says
            }
        }
    }

    private void runDueJobs() {
        for (int step = 0; step < 3; step++) {
            management.createJobQuery().processDefinitionKey("contact-handoff").executable().list().stream()
                    .map(Job::getId)
                    .forEach(management::executeJob);
        }
    }

    private void finishErasures() {
        for (int step = 0; step < 2; step++) {
            management.createJobQuery().processDefinitionKey("erasure").list().stream()
                    .map(Job::getId)
                    .forEach(management::executeJob);
        }
    }

    private FunnelFigures figures() {
        var f = funnel.figures();
        return new FunnelFigures(
                0,
                f.mqls(),
                f.mqlsByType(),
                f.responded(),
                f.respondedInTime(),
                f.respondedLate(),
                // the open MQL ended with the person
                0,
                f.escalated(),
                f.reassigned(),
                f.opsReviews(),
                f.accepted(),
                f.rejected(),
                f.recycled(),
                f.sqls(),
                f.opportunities(),
                f.customers());
    }

    private BigDecimal money() {
        return JdbcClient.create(database).sql("""
                        select sum(d.amount) from deal d join deal_contact c on c.deal_id = d.id
                          join mql m on m.contact_id = c.contact_id and m.customer_at is not null""").query(BigDecimal.class).single();
    }
}
