package io.handoff.intake;

import static io.handoff.intake.EventAnswer.Status.APPLIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import io.cloudevents.CloudEvent;
import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.activity.ActivitySettings;
import io.handoff.contact.Contacts;
import io.handoff.decision.ActivityOutcomes;
import io.handoff.engine.ConflictRetry;
import io.handoff.engine.FailureTexts;
import io.handoff.engine.SmallProcesses;
import io.handoff.input.TimeLimits;
import io.handoff.intake.ids.IdSystems;
import io.handoff.intake.imports.SomeSettings;
import io.handoff.operations.OpsMessages;
import io.handoff.privacy.Erasures;
import io.handoff.process.Handoffs;
import io.handoff.process.ImportHold;
import io.handoff.process.QualificationForecast;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.domain.PageRequest;

/** The door with the real facts behind it; only the handoff is a stand-in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IntakeOnADatabase {

    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    final Handoffs handoffs = mock(Handoffs.class);
    final SmallProcesses processes = mock(SmallProcesses.class);
    final Erasures erasures = mock(Erasures.class);
    final SettableClock clock = new SettableClock("2026-06-01T13:00:00Z");

    AnnotationConfigApplicationContext context;
    Intake intake;
    Inbox inbox;
    Contacts contacts;
    String contact;

    abstract DataSource database();

    @BeforeAll
    void start() {
        context = Slice.of(
                database(),
                clock,
                handoffs,
                processes,
                mock(OpsMessages.class),
                mock(QualificationForecast.class),
                mock(ActivityOutcomes.class, call -> call.getMethod().getReturnType() == boolean.class ? true : null),
                SomeSettings.ofImports(),
                new IdSystems(Map.of("/zoho", "zoho", "/billing", "billing")),
                ImportHold.class,
                erasures,
                ConflictRetry.class,
                new TimeLimits(LocalDate.of(2000, 1, 1)),
                AsTheySay.class,
                "contact",
                "activity",
                new ActivitySettings(10, Duration.ofMinutes(2), false),
                "deal",
                "lifecycle",
                "intake");
        intake = context.getBean(Intake.class);
        inbox = context.getBean(Inbox.class);
        contacts = context.getBean(Contacts.class);
    }

    /** No engine, no tables: an exception says what it says. */
    static class AsTheySay implements FailureTexts {

        @Override
        public String sentence(Throwable failure) {
            return failure.getMessage();
        }

        @Override
        public Optional<String> explained(Throwable failure) {
            return Optional.of(failure.getMessage());
        }
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @BeforeEach
    void somebodyNew() {
        reset(handoffs, erasures);
        when(erasures.erase(any(), any(), any(), any())).thenAnswer(call -> {
            contacts.erase(call.getArgument(0), call.getArgument(1), "erased-" + UUID.randomUUID());
            return null;
        });
        when(handoffs.engaged(any(), argThat(e -> e != null && !e.kind().equals("VR_TOUR"))))
                .thenReturn(true);
        contact = UUID.randomUUID().toString();
    }

    void upsert() {
        upsertAt(NOON.minusSeconds(3600));
    }

    void upsertAt(Instant at) {
        assertThat(receive(Events.event("contact.upserted", contact, at, "{'email':'jane@example.com'}"))
                        .status())
                .isEqualTo(APPLIED);
    }

    EventAnswer send(String type, String subject, String data) {
        return receive(Events.event(type, subject, NOON, data));
    }

    EventAnswer receive(CloudEvent event) {
        return intake.receive(event, clock.instant());
    }

    InboxEvent newest(EventAnswer.Status status) {
        return inbox.page(status, PageRequest.of(0, 1)).getContent().get(0);
    }
}
