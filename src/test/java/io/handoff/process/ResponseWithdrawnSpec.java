package io.handoff.process;

import static io.handoff.intake.EventAnswer.Status.APPLIED;
import static io.handoff.intake.EventAnswer.Status.DUPLICATE;
import static io.handoff.intake.EventAnswer.Status.PARKED;
import static io.handoff.intake.EventAnswer.Status.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.handoff.activity.Activity;
import io.handoff.intake.EventAnswer;
import io.handoff.intake.Intake;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.sla.ClockEntry;
import io.handoff.sla.ClockSegment;
import io.handoff.sla.ClockStatus;
import io.handoff.sla.EntryKind;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.SegmentOutcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A first response that turns out to be none, and activities that are changed or deleted later. */
class ResponseWithdrawnSpec extends ProcessTest {

    private static final String WHY = "The meeting was with somebody else";

    @Autowired
    private ResponseClocks clocks;

    @Autowired
    private Notifications notifications;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Intake intake;

    @Test
    @DisplayName(
            "B10 a mail bounces: the clock goes on with the time that was left, and the breach that follows is real")
    void bounces() {
        engages("DEMO_REQUEST");
        at("2026-05-18T10:00");
        mails("m1");
        at("2026-05-18T12:00");
        updated("m1", "'outcome':'BOUNCED'");

        assertThat(mql().respondedAt()).isNull();
        assertThat(mql().respondBy()).as("three of four hours were left").isEqualTo(newYork("2026-05-18T15:00"));
        assertThat(ledger().status()).isEqualTo(ClockStatus.RUNNING);
        assertThat(kinds()).containsExactly(EntryKind.STARTED, EntryKind.MET, EntryKind.RESPONSE_WITHDRAWN);
        assertThat(task(ACCEPT_OR_REJECT).getDueDate()).isEqualTo(newYork("2026-05-18T15:00"));
        assertThat(told(NotificationKind.RESPONSE_WITHDRAWN)).containsExactly(mql().ownerId());

        at("2026-05-18T14:59");
        assertThat(mql().escalatedAt()).isNull();
        var owner = mql().ownerId();
        at("2026-05-18T15:01");
        assertThat(mql().escalatedAt()).isEqualTo(newYork("2026-05-18T15:00"));
        assertThat(ledger().judgement()).isEqualTo(SegmentOutcome.MISSED);
        assertThat(ledger().segments(now()).get(0).judgement()).isEqualTo(SegmentOutcome.MISSED);
        at("2026-05-19T10:01");
        assertThat(mql().ownerId())
                .as("reassigned after the seven hours that were left")
                .isNotEqualTo(owner);
    }

    @Test
    @DisplayName("B10 answered again within the time that was left, it is in time")
    void answered_again() {
        engages("DEMO_REQUEST");
        at("2026-05-18T10:00");
        mails("m1");
        at("2026-05-18T16:00");
        updated("m1", "'outcome':'bounced'");
        at("2026-05-18T17:30");
        called(mql().ownerId());

        assertThat(ledger().judgement()).isEqualTo(SegmentOutcome.MET);
        assertThat(ledger().segments()).extracting(ClockSegment::judgement).containsExactly(SegmentOutcome.MET);
        at("2026-05-20T17:00");
        assertThat(mql().escalatedAt()).isNull();
        assertThat(mql().reassignedAt()).isNull();
    }

    @Test
    @DisplayName("B10 a late answer is withdrawn: overdue as before, told once, and not reassigned a second time")
    void late_answer_withdrawn() {
        engages("DEMO_REQUEST");
        at("2026-05-18T17:30");
        var backup = mql().ownerId();
        mails("m1");
        at("2026-05-19T10:00");
        updated("m1", "'outcome':'BOUNCED'");

        assertThat(ledger().status()).isEqualTo(ClockStatus.OVERDUE);
        at("2026-05-19T11:00");
        assertThat(mql().ownerId()).isEqualTo(backup);
        assertThat(told(NotificationKind.RESPONSE_OVERDUE)).hasSize(1);
        assertThat(kinds()).filteredOn(EntryKind.BREACHED::equals).hasSize(1);
        at("2026-05-22T17:00");
        assertThat(task("Task_ReviewUnworkedMql")).isNotNull();
    }

    @Test
    @DisplayName("B10 another activity that counts takes the place of the one that does not")
    void another_response() {
        engages("DEMO_REQUEST");
        mails("m1");
        at("2026-05-18T11:00");
        called(mql().ownerId());
        at("2026-05-18T12:00");
        updated("m1", "'outcome':'BOUNCED'");

        assertThat(mql().respondedAt()).isEqualTo(newYork("2026-05-18T11:00"));
        assertThat(ledger().judgement()).isEqualTo(SegmentOutcome.MET);
        at("2026-05-19T17:00");
        assertThat(mql().escalatedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engagement.recorded|{'kind':'EMAIL_BOUNCED','detail':'550 5.1.1 no such user'}",
                "activity.logged|{'kind':'EMAIL','direction':'INBOUND','outcome':'BOUNCED','automated':true}",
                "activity.logged|{'activityId':'m1','kind':'EMAIL','outcome':'BOUNCED'}"
            })
    @DisplayName("B10 however the bounce is told")
    void other_ways_to_tell_a_bounce(String event) {
        engages("DEMO_REQUEST");
        at("2026-05-18T10:00");
        mails("m1");
        at("2026-05-18T12:00");
        assertThat(tell(event.split("\\|")[0], event.split("\\|")[1], now()).status())
                .isEqualTo(APPLIED);

        assertThat(mql().respondedAt()).isNull();
        assertThat(mql().respondBy()).isEqualTo(newYork("2026-05-18T15:00"));
    }

    @Test
    @DisplayName("B10 a bounce that may pass, or of another address, takes nothing back")
    void other_bounces() {
        engages("DEMO_REQUEST");
        mails("m1");
        at("2026-05-18T12:00");
        tell("engagement.recorded", "{'kind':'EMAIL_BOUNCED','detail':'421 try later'}", now());
        tell("engagement.recorded", "{'kind':'EMAIL_BOUNCED','detail':'550','email':'else@where.io'}", now());

        assertThat(mql().respondedAt()).isNotNull();
    }

    @Test
    @DisplayName("B10 M27 a handoff that began before the process knew of withdrawals waits again, too")
    void older_version_of_the_process() throws Exception {
        var model = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("contact-handoff")
                .latestVersion()
                .singleResult();
        String older;
        try (var now = repository.getProcessModel(model.getId())) {
            older = new String(now.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(
                            "(?s)<bpmn:boundaryEvent id=\"BoundaryEvent_ResponseWithdrawn\".*?</bpmn:boundaryEvent>",
                            "")
                    .replaceAll("<bpmn:sequenceFlow id=\"Flow_ResponseWithdrawn_ResponseAwaited\"[^>]*/>", "")
                    .replace("<bpmn:incoming>Flow_ResponseWithdrawn_ResponseAwaited</bpmn:incoming>", "")
                    .replaceAll(
                            "(?s)<bpmndi:BPMNShape id=\"BoundaryEvent_ResponseWithdrawn_di\".*?</bpmndi:BPMNShape>", "")
                    .replaceAll(
                            "(?s)<bpmndi:BPMNEdge id=\"Flow_ResponseWithdrawn_ResponseAwaited_di\".*?</bpmndi:BPMNEdge>",
                            "");
        }
        var deployment = repository
                .createDeployment()
                .addString("contact-handoff.bpmn", older)
                .deploy();
        try {
            engages("DEMO_REQUEST");
            at("2026-05-18T10:00");
            mails("m1");
            at("2026-05-18T12:00");
            updated("m1", "'outcome':'BOUNCED'");
            at("2026-05-18T15:01");
            assertThat(mql().escalatedAt()).isEqualTo(newYork("2026-05-18T15:00"));
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    @DisplayName("M27 a meeting that was arranged is an answer until nobody comes")
    void nobody_came() {
        engages("DEMO_REQUEST");
        tell("activity.logged", "{'activityId':'x1','kind':'MEETING','outcome':'SCHEDULED'}", now());
        assertThat(mql().respondedAt()).isNotNull();
        at("2026-05-18T11:00");
        updated("x1", "'outcome':'NO_SHOW'");
        assertThat(mql().respondedAt()).isNull();
        at("2026-05-18T12:00");
        updated("x1", "'outcome':'HELD'");
        assertThat(mql().respondedAt()).as("held after all").isNotNull();
    }

    @Test
    @DisplayName("B14 a deletion is kept in the ledger and changes the judgement only when a manager judges again")
    void deleted() {
        engages("DEMO_REQUEST");
        at("2026-05-18T10:00");
        mails("m1");
        at("2026-05-18T12:00");
        assertThat(tell("activity.deleted", "{'activityId':'m1'}", now()).status())
                .isEqualTo(APPLIED);

        assertThat(mql().respondedAt()).isNotNull();
        assertThat(kinds()).containsExactly(EntryKind.STARTED, EntryKind.MET, EntryKind.RESPONSE_CORRECTED);
        assertThat(activities.of(contact))
                .hasSize(1)
                .first()
                .satisfies(mail -> assertThat(mail.deletedAt()).isEqualTo(now()));

        assertThatThrownBy(() -> handoffs.judgeAgain(mql().id(), "manager", "so"))
                .hasMessageContaining("at least 10");
        handoffs.judgeAgain(mql().id(), "manager", WHY);
        assertThat(mql().respondedAt()).isNull();
        assertThat(mql().respondBy()).isEqualTo(newYork("2026-05-18T15:00"));
        assertThat(ledger().entries()).last().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("manager");
            assertThat(entry.note()).isEqualTo(WHY);
        });
        assertThatThrownBy(() -> handoffs.judgeAgain(mql().id(), "manager", WHY))
                .hasMessageContaining("Nothing has changed");
    }

    @Test
    @DisplayName("B14 a closed MQL keeps its judgement when its response bounces; a manager may judge again")
    void closed() {
        engages("DEMO_REQUEST");
        at("2026-05-18T10:00");
        mails("m1");
        decides(SalesDecision.Kind.ACCEPTED, null);
        at("2026-05-18T12:00");
        updated("m1", "'outcome':'BOUNCED'");

        assertThat(ledger().judgement()).isEqualTo(SegmentOutcome.MET);
        assertThat(kinds()).last().isEqualTo(EntryKind.RESPONSE_CORRECTED);

        handoffs.judgeAgain(mql().id(), "revops", WHY);
        assertThat(ledger().judgement()).isEqualTo(SegmentOutcome.MISSED);
        assertThat(ledger().status()).isEqualTo(ClockStatus.DECIDED_WITHOUT_RESPONSE);
        assertThat(mql().respondedAt()).isNull();
    }

    @Test
    @DisplayName("B14 another time is kept; a counted breach changes when a manager judges again")
    void other_time() {
        engages("DEMO_REQUEST");
        at("2026-05-18T14:00");
        mails("m1");
        assertThat(ledger().judgement()).isEqualTo(SegmentOutcome.MISSED);
        updated("m1", "'occurredAt':'%s'".formatted(newYork("2026-05-18T12:30")));

        assertThat(ledger().judgement()).isEqualTo(SegmentOutcome.MISSED);
        assertThat(mql().respondedAt()).isEqualTo(newYork("2026-05-18T14:00"));
        handoffs.judgeAgain(mql().id(), "manager", WHY);
        assertThat(ledger().judgement()).isEqualTo(SegmentOutcome.MET);
        assertThat(ledger().segments().get(0).judgement()).isEqualTo(SegmentOutcome.MET);
        assertThat(mql().respondedAt()).isEqualTo(newYork("2026-05-18T12:30"));
    }

    @Test
    @DisplayName("B14 in any order: before it was logged, older than what is known, twice, by the id of the event")
    void any_order() {
        engages("DEMO_REQUEST");
        assertThat(updated("m1", "'outcome':'BOUNCED'").status()).isEqualTo(PARKED);
        mails("m1");
        assertThat(mql().respondedAt()).isNull();

        at("2026-05-18T10:00");
        updated("m1", "'outcome':'SENT'");
        assertThat(mql().respondedAt()).isEqualTo(newYork("2026-05-18T09:00"));
        tell("activity.updated", "{'activityId':'m1','outcome':'BOUNCED','duration':3}", newYork("2026-05-18T09:30"));
        assertThat(activities.of(contact).get(0).outcome())
                .as("told earlier, arrived later")
                .isEqualTo("SENT");
        assertThat(activities.of(contact).get(0).duration())
                .as("the only one who tells it")
                .isEqualTo(3);
        assertThat(mql().respondedAt()).isNotNull();

        var event = UUID.randomUUID().toString();
        assertThat(tell(event, "activity.logged", "{'kind':'CALL'}", now()).status())
                .isEqualTo(APPLIED);
        var update = UUID.randomUUID().toString();
        var data = "{'activityId':'%s','outcome':null,'by':'sdr2@acme.example'}".formatted(event);
        assertThat(tell(update, "activity.updated", data, now()).status()).isEqualTo(APPLIED);
        assertThat(tell(update, "activity.updated", data, now()).status()).isEqualTo(DUPLICATE);
        assertThat(activities.of(contact)).hasSize(2);
        assertThat(tell("activity.updated", "{'outcome':'SENT'}", now()).status())
                .isEqualTo(REJECTED);
        assertThat(tell("activity.updated", "{'activityId':'m1','occurredAt':'noon'}", now())
                        .problem())
                .contains("occurredAt");
    }

    @Test
    @DisplayName("B14 after a merge the survivor's activity is corrected; after an erasure nothing is")
    void merged_and_erased() {
        engages("DEMO_REQUEST");
        mails("m1");
        var merged = contact;
        a_contact("survivor-" + UUID.randomUUID());
        tell("contact.merged", "{'mergedIds':['%s']}".formatted(merged), now());
        at("2026-05-18T11:00");
        var survivor = contact;
        contact = merged;
        assertThat(updated("m1", "'outcome':'BOUNCED'").status()).isEqualTo(APPLIED);
        contact = survivor;
        assertThat(activities.of(survivor)).extracting(Activity::outcome).containsExactly("BOUNCED");
        assertThat(mql().respondedAt()).isNull();

        at("2026-05-18T12:00");
        erasures.erase(contact, now(), "revops", "asked to");
        assertThat(updated("m1", "'outcome':'SENT'").problem()).contains("erased");
        assertThat(activities.of(contact)).isEmpty();
    }

    private void mails(String id) {
        tell("activity.logged", "{'activityId':'%s','kind':'EMAIL'}".formatted(id), now());
    }

    private EventAnswer updated(String id, String change) {
        return tell("activity.updated", "{'activityId':'%s',%s}".formatted(id, change), now());
    }

    private EventAnswer tell(String type, String data, Instant at) {
        return tell(UUID.randomUUID().toString(), type, data, at);
    }

    private EventAnswer tell(String id, String type, String data, Instant at) {
        var event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/test/" + contact))
                .withType("io.handoff." + type)
                .withSubject(contact)
                .withTime(at.atOffset(ZoneOffset.UTC))
                .withData("application/json", data.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .build();
        return intake.receive(event, now());
    }

    private List<String> told(NotificationKind kind) {
        return notifications.about(contact).stream()
                .filter(message -> message.kind() == kind)
                .map(Notification::recipient)
                .toList();
    }

    private List<EntryKind> kinds() {
        return ledger().entries().stream().map(ClockEntry::kind).toList();
    }

    private ResponseClock ledger() {
        return clocks.of(mql().id()).orElseThrow();
    }
}
