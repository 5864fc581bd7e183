package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.handoff.activity.NewActivity;
import io.handoff.decision.UnknownValues;
import io.handoff.intake.EventAnswer;
import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.Intake;
import io.handoff.process.salesdecision.RejectionEvidence;
import io.handoff.sla.ClockEntry;
import io.handoff.sla.EntryKind;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponseClocks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a logged call, email or meeting counts for by its outcome, in the running process. */
class CountedOutcomesSpec extends ProcessTest {

    @Autowired
    private ResponseClocks clocks;

    @Autowired
    private RejectionEvidence evidence;

    @Autowired
    private UnknownValues unknownValues;

    @Autowired
    private Intake intake;

    @ParameterizedTest
    @CsvSource({
        "CALL,     ANSWERED,     95, true",
        "CALL,     No answer,    0,  true",
        "CALL,     voicemail,    ,   true",
        "CALL,     ,             0,  true",
        "CALL,     wrong number, 7,  false",
        "EMAIL,    SENT,         ,   true",
        "EMAIL,    Bounced,      ,   false",
        "MEETING,  HELD,         ,   true",
        "MEETING,  no-show,      ,   false",
        "MEETING,  Cancelled,    ,   false",
        "CALL,     ,             ,   true",
        "CALL,     We had tea,   60, true"
    })
    @DisplayName(
            "B9 M27 an outcome that counts stops the clock and its timers; one that counts for nothing stops neither")
    void stops_the_clock_or_not(String kind, String outcome, Integer duration, boolean stops) {
        engages("DEMO_REQUEST");
        logs(kind, outcome, duration);

        assertThat(mql().respondedAt() != null).isEqualTo(stops);
        assertThat(ledger().response().isPresent()).isEqualTo(stops);
        at("2026-05-18T13:01");
        assertThat(mql().escalatedAt() == null).isEqualTo(stops);
    }

    @Test
    @DisplayName(
            "B9 what reached nobody is marked as an attempt; a meeting nobody came to leaves the later call as the response")
    void attempts() {
        engages("DEMO_REQUEST");
        logs("MEETING", "NO_SHOW", null);
        at("2026-05-18T10:00");
        logs("CALL", "VOICEMAIL", 12);

        assertThat(mql().respondedAt()).isEqualTo(newYork("2026-05-18T10:00"));
        assertThat(ledger().entries()).extracting(ClockEntry::kind).containsExactly(EntryKind.STARTED, EntryKind.MET);
        assertThat(ledger().response().orElseThrow().note()).isEqualTo(ResponseClocks.ATTEMPT);
    }

    @Test
    @DisplayName("B9 M27 a response logged while the MQL waits counts by its outcome, too, when the clock starts")
    void known_before_the_clock_starts() {
        var wrong = new NewActivity(contact, "CALL", "OUTBOUND", "WRONG_NUMBER", null, false, now(), now());
        activities.log(wrong);
        engages("DEMO_REQUEST");

        assertThat(mql().respondedAt()).isNull();
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
        at("2026-05-18T13:01");
        assertThat(mql().escalatedAt()).isNotNull();
    }

    @Test
    @DisplayName("B9 three attempts make a contact unreachable; wrong numbers are no attempts")
    void attempts_that_a_reject_reason_needs() {
        engages("DEMO_REQUEST");
        var unreachable =
                new SalesDecision(SalesDecision.Kind.REJECTED, "UNREACHABLE", null, mql().ownerId(), now(), null);
        logs("CALL", "NO_ANSWER", 0);
        logs("CALL", "VOICEMAIL", 9);
        logs("CALL", "WRONG_NUMBER", 5);
        logs("EMAIL", "BOUNCED", null);
        assertThatThrownBy(() -> evidence.require(mql(), unreachable))
                .hasMessageContaining("needs 3 attempts, and 2 are");

        logs("CALL", "NO_ANSWER", 0);
        assertThatCode(() -> evidence.require(mql(), unreachable)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName(
            "B9 the duration of a call is a field of the event; an outcome that no row has is noted and counted for operations")
    void events() {
        engages("DEMO_REQUEST");
        assertThat(told("{'kind':'CALL','duration':'-5'}").problem()).contains("duration", "does not lie between");
        assertThat(told("{'kind':'CALL','outcome':'NO_SHOW','duration':30}").problem())
                .isNull();
        assertThat(mql().respondedAt()).isNull();
        at("2026-05-18T10:00");

        var answer = told("{'kind':'CALL','outcome':'We had coffee','duration':'95'}");

        assertThat(answer.status()).isEqualTo(Status.APPLIED);
        assertThat(answer.problem())
                .isEqualTo("outcome 'We had coffee' is not known; it is kept and counts as if none were told");
        assertThat(mql().respondedAt()).isNotNull();
        assertThat(activities.of(contact))
                .last()
                .satisfies(call -> assertThat(call.duration()).isEqualTo(95));
        assertThat(unknownValues.all()).anySatisfy(value -> {
            assertThat(value.value()).isEqualTo("We had coffee");
            assertThat(value.field()).isEqualTo("outcome");
            assertThat(value.sentence())
                    .isEqualTo("No row of activity-outcomes has it: such a call counts as if it had no outcome."
                            + " Add it to a row of this table.");
        });
    }

    private void logs(String kind, String outcome, Integer duration) {
        handoffs.responded(
                contact,
                activities.log(
                        new NewActivity(contact, kind, "OUTBOUND", outcome, duration, null, false, now(), now())));
    }

    private EventAnswer told(String data) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/test"))
                .withType("io.handoff.activity.logged")
                .withSubject(contact)
                .withTime(now().atOffset(ZoneOffset.UTC))
                .withData("application/json", data.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .build();
        return intake.receive(event, now());
    }

    private ResponseClock ledger() {
        return clocks.of(mql().id()).orElseThrow();
    }
}
