package io.handoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ops deploy a table that has no row for what happens next. */
class BrokenTableTest extends ApiTest {

    private static final Path RESPONSE_TIMES = Path.of("dmn/sla-policy.dmn");

    @Autowired
    private RepositoryService repository;

    @AfterEach
    void the_table_is_whole_again() {
        deploy(responseTimes());
    }

    @Test
    @DisplayName(
            "J8 The event is kept, the inbox says which table had no row for what, and after the repair it is applied")
    void nothing_is_lost() {
        known();
        deploy(withoutRows("Rule_DemoRequest", "Rule_TypeUnknown"));

        var answer = demoRequest();
        assertThat(answer.text("/0/status")).isEqualTo("FAILED");
        assertThat(answer.text("/0/problem"))
                .startsWith("The decision table 'sla-policy' answered with 0 rows to {mqlType=DEMO_REQUEST}.");
        assertThat(read("revops", "/api/contacts/{id}", contact).text("/stage"))
                .as("nothing half-done")
                .isEqualTo("LEAD");

        var failed = read("revops", "/api/inbox?status=FAILED&size=1").expecting(200);
        assertThat(failed.text("/content/0/subject")).isEqualTo(contact);
        assertThat(failed.text("/content/0/problem")).contains("sla-policy");

        deploy(responseTimes());
        var retried = write("revops", "/api/inbox/{id}/retry", Map.of(), failed.text("/content/0/id"));
        assertThat(retried.expecting(200).text("/status")).isEqualTo("APPLIED");
        assertThat(read("revops", "/api/contacts/{id}", contact).text("/stage")).isEqualTo("MQL");
    }

    private Answer demoRequest() {
        return post("application/cloudevents+json", """
                {"specversion": "1.0", "id": "%1$s", "source": "/tests", "type": "io.handoff.engagement.recorded",
                 "subject": "%1$s", "data": {"kind": "DEMO_REQUEST"}}""".formatted(contact)).expecting(200);
    }

    private static DmnModelInstance responseTimes() {
        return Dmn.readModelFromFile(RESPONSE_TIMES.toFile());
    }

    private static DmnModelInstance withoutRows(String... rules) {
        var table = responseTimes();
        for (var rule : rules) {
            Rule row = table.getModelElementById(rule);
            row.getParentElement().removeChildElement(row);
        }
        return table;
    }

    private void deploy(DmnModelInstance table) {
        repository
                .createDeployment()
                .addModelInstance("dmn/" + RESPONSE_TIMES.getFileName(), table)
                .deploy();
    }
}
