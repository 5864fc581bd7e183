package io.handoff.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.ApiTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table that ops broke: the sender, the inbox and "why?" say in one sentence where, and never what an exception says. */
class FailureSentencesTest extends ApiTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private BrokenTables policy;

    @BeforeEach
    void a_contact_and_the_shipped_tables() {
        policy = new BrokenTables(repository, "sla-policy");
        known();
    }

    @AfterEach
    void the_tables_are_whole_again() {
        policy.repair();
        read("revops", "/api/inbox?status=FAILED")
                .body()
                .path("content")
                .forEach(event -> write(
                                "revops",
                                "/api/inbox/{id}/retry",
                                Map.of(),
                                event.path("id").asString())
                        .expecting(200));
    }

    @Test
    void a_condition_that_is_no_feel() {
        policy.withCondition("Rule_TypeUnknown", 0, "> (");

        assertThat(problem())
                .isEqualTo(
                        "The cell 'MQL type' of rule Rule_TypeUnknown in the decision table 'sla-policy' cannot be"
                                + " evaluated: '> (', asked about 'DEMO_REQUEST'. Correct it in the Modeler, deploy, then retry.");
    }

    @Test
    void an_answer_that_is_no_duration() {
        policy.withAnswer("Rule_DemoRequest", "respondWithin", "\"soon\"");

        assertThat(problem())
                .isEqualTo(
                        "The decision table 'sla-policy' answered 'soon' in its column 'respondWithin' (rule Rule_DemoRequest),"
                                + " where a duration such as PT4H or P1D is needed. Correct it in the Modeler, deploy, then retry.");
    }

    @Test
    void an_answer_that_is_missing() {
        policy.withAnswer("Rule_DemoRequest", "reassignAfter", "");

        assertThat(problem())
                .startsWith(
                        "The decision table 'sla-policy' answered '' in its column 'reassignAfter' (rule Rule_DemoRequest)");
    }

    @Test
    void an_answer_that_is_no_code() {
        policy.withAnswer("Rule_DemoRequest", "clockCalendar", "\"MOON\"");

        assertThat(problem())
                .isEqualTo(
                        "The decision table 'sla-policy' answered 'MOON' in its column 'clockCalendar' (rule Rule_DemoRequest),"
                                + " where one of TEAM, OWNER is needed. Correct it in the Modeler, deploy, then retry.");
    }

    @Test
    void two_rows_for_one_case() {
        event("engagement.recorded", Map.of("kind", "DEMO_REQUEST"));
        var reasons = new BrokenTables(repository, "reject-reasons");
        reasons.withCondition("Rule_Timing", 0, "\"NO_BUDGET\"");
        try {
            var answer = tell("decision.made", contact, Map.of("decision", "REJECTED", "reason", "NO_BUDGET"));

            assertThat(answer.text("/0/problem"))
                    .isEqualTo("The decision table 'reject-reasons' allows one rule to match, and these match the same"
                            + " case: Rule_NoBudget, Rule_Timing. Correct it in the Modeler, deploy, then retry.");
        } finally {
            reasons.repair();
        }
    }

    @Test
    @DisplayName("Cockpit shows the same sentence at the incident of a process that asks the table")
    void an_incident_of_a_table() {
        policy.withCondition("Rule_TypeUnknown", 0, "> (");
        var flow = Bpmn.createExecutableProcess("asks-the-policy")
                .startEvent()
                .businessRuleTask()
                .camundaAsyncBefore()
                .camundaDecisionRef("sla-policy")
                .endEvent()
                .done();

        assertThat(incidentOf(flow))
                .startsWith("The cell 'MQL type' of rule Rule_TypeUnknown in the decision table 'sla-policy' cannot be"
                        + " evaluated: '> (', asked about 'DEMO_REQUEST'.");
    }

    @Test
    @DisplayName("Cockpit shows what the engine says of an expression of a process, without the name of its exception")
    void an_incident_of_an_expression() {
        var flow = Bpmn.createExecutableProcess("asks-nobody")
                .startEvent()
                .serviceTask()
                .camundaAsyncBefore()
                .camundaExpression("${nobody.knows}")
                .endEvent()
                .done();

        assertThat(incidentOf(flow)).startsWith("Unknown property used in expression: ${nobody.knows}");
    }

    private String incidentOf(BpmnModelInstance flow) {
        var deployment = repository
                .createDeployment()
                .addModelInstance("flow.bpmn", flow)
                .deployWithResult();
        try {
            var instance = runtime.startProcessInstanceById(
                    deployment.getDeployedProcessDefinitions().get(0).getId(), Map.of("mqlType", "DEMO_REQUEST"));
            var job = management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .singleResult()
                    .getId();
            for (int i = 0;
                    i < 10
                            && runtime.createIncidentQuery()
                                            .processInstanceId(instance.getId())
                                            .count()
                                    == 0;
                    i++) {
                assertThatThrownBy(() -> management.executeJob(job)).isNotNull();
            }
            return runtime.createIncidentQuery()
                    .processInstanceId(instance.getId())
                    .singleResult()
                    .getIncidentMessage();
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    @DisplayName("'why?' says first that an event failed or waits, then what is true without it")
    void why_says_so_first() {
        policy.withAnswer("Rule_DemoRequest", "respondWithin", "\"soon\"");
        var problem = problem();
        tell("decision.made", contact, Map.of("decision", "ACCEPTED"));

        var why = read("revops", "/api/contacts/{id}/why", contact).expecting(200);

        assertThat(why.text("/text"))
                .startsWith("Not complete: the event engagement.recorded of Mon 18 May, 10:00 EDT failed and is retried"
                        + " automatically: " + problem)
                .contains("the event decision.made of Mon 18 May, 10:00 EDT waits for another one: Contact " + contact
                        + " is not an MQL yet.");
        assertThat(why.body().at("/unapplied").findValuesAsString("status"))
                .containsExactlyInAnyOrder("FAILED", "PARKED");

        policy.repair();
        retry();
        var repaired = read("revops", "/api/contacts/{id}/why", contact);
        assertThat(repaired.text("/text")).doesNotContain("Not complete");
        assertThat(repaired.body().has("unapplied")).isFalse();
    }

    @Test
    @DisplayName("'why?' tells of deals that wait and name the contact")
    void why_tells_of_deals() {
        tell("deal.deleted", "deal-" + contact, Map.of("contactIds", List.of(contact)));

        assertThat(read("revops", "/api/contacts/{id}/why", contact).text("/text"))
                .startsWith("Not complete: the event deal.deleted of Mon 18 May, 10:00 EDT waits for another one: ");
    }

    private String problem() {
        var answer = tell("engagement.recorded", contact, Map.of("kind", "DEMO_REQUEST"))
                .expecting(200);
        assertThat(answer.text("/0/status")).isEqualTo("FAILED");
        var problem = answer.text("/0/problem");
        assertThat(read("revops", "/api/inbox?status=FAILED&size=1").text("/content/0/problem"))
                .isEqualTo(problem);
        return problem;
    }

    private void retry() {
        var failed = read("revops", "/api/inbox?status=FAILED&size=1").text("/content/0/id");
        assertThat(write("revops", "/api/inbox/{id}/retry", Map.of(), failed).text("/status"))
                .isEqualTo("APPLIED");
    }
}
