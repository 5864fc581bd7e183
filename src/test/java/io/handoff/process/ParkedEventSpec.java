package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.Intake;
import io.handoff.lifecycle.Stage;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code parked-event}: an event that waits too long becomes a task for ops, and goes away by itself. */
class ParkedEventSpec extends ProcessTest {

    private static final String LOOK_INTO_IT = "Task_LookIntoParkedEvent";

    @Autowired
    private Intake intake;

    private String late;

    @BeforeEach
    void a_deal_is_won_whose_contact_nobody_sent() {
        late = "late-" + UUID.randomUUID();
        assertThat(send("deal.won", "deal-" + late, "{\"contactIds\":[\"%s\"]}".formatted(late)))
                .isEqualTo(Status.PARKED);
    }

    @Test
    @DisplayName(
            "C4 After a day ops is asked to look; the task goes away when the contact arrives and the deal is applied")
    void after_a_day_ops_is_asked_to_look() {
        assertThat(look()).isNull();
        aDayPasses();
        assertThat(look()).isNotNull();
        assertThat(tasks.getIdentityLinksForTask(look().getId())).anyMatch(link -> "revops".equals(link.getGroupId()));

        assertThat(send("contact.upserted", late, "{\"email\":\"late@globex.io\"}"))
                .isEqualTo(Status.APPLIED);
        assertThat(lifecycle.stageOf(late)).isEqualTo(Stage.CUSTOMER);
        assertThat(waiting()).isNull();
    }

    @Test
    void what_arrives_within_a_day_bothers_nobody() {
        send("contact.upserted", late, "{\"email\":\"late@globex.io\"}");
        assertThat(waiting()).isNull();
    }

    @Test
    void ops_may_leave_it_parked() {
        aDayPasses();
        tasks.complete(look().getId());
        assertThat(waiting()).isNull();
        send("contact.upserted", late, "{\"email\":\"late@globex.io\"}");
        assertThat(lifecycle.stageOf(late)).isEqualTo(Stage.CUSTOMER);
    }

    private Status send(String type, String subject, String data) {
        return intake.receive(
                        CloudEventBuilder.v1()
                                .withId(UUID.randomUUID().toString())
                                .withSource(URI.create("/test"))
                                .withType("io.handoff." + type)
                                .withSubject(subject)
                                .withTime(now().atOffset(ZoneOffset.UTC))
                                .withData("application/json", data.getBytes())
                                .build(),
                        now())
                .status();
    }

    private void aDayPasses() {
        contact = waiting().getBusinessKey();
        at("2026-05-19T09:00");
    }

    private ProcessInstance waiting() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("parked-event")
                .variableValueEquals("waitsFor", "contact:" + late)
                .singleResult();
    }

    private Task look() {
        var instance = waiting();
        return instance == null
                ? null
                : tasks.createTaskQuery()
                        .processInstanceId(instance.getId())
                        .taskDefinitionKey(LOOK_INTO_IT)
                        .singleResult();
    }
}
