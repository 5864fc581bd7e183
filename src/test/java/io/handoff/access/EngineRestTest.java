package io.handoff.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.handoff.models.NodeTools;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's own REST API, which we register ourselves, behind our filters. */
class EngineRestTest extends AtTheDoor {

    private static final String[] ADMIN = Browserless.basic("admin", "admin");

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    private final String topic = "topic-" + UUID.randomUUID();
    private String deployment;

    @BeforeEach
    void a_process_with_an_external_task() {
        var model = Bpmn.createExecutableProcess("external-work")
                .startEvent()
                .serviceTask("Task_External")
                .camundaExternalTask(topic)
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("external-work.bpmn", model)
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    @DisplayName("M33 a long poll is answered with the task that comes while it waits")
    void a_long_poll_gets_the_task() throws Exception {
        var poll = CompletableFuture.supplyAsync(() -> fetchAndLock("/engine-rest", ADMIN));
        awaitPoll(poll);
        runtime.startProcessInstanceByKey("external-work");

        var answer = poll.get(30, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$[*].topicName")).containsExactly(topic);
        assertThat(JsonPath.<String>read(answer.body(), "$[0].workerId")).isEqualTo("worker");
    }

    @Test
    @DisplayName("M33 a long poll of the web applications' session is answered, too")
    void a_long_poll_of_a_session_gets_the_task() throws Exception {
        http.webappLogin("cockpit", "admin", "admin");
        http.get("/camunda/app/cockpit/default/");
        var poll = CompletableFuture.supplyAsync(
                () -> fetchAndLock("/camunda/api/engine/engine/default", "X-XSRF-TOKEN", http.csrf()));
        awaitPoll(poll);
        runtime.startProcessInstanceByKey("external-work");

        var answer = poll.get(30, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$[*].topicName")).containsExactly(topic);
    }

    @Test
    void a_long_poll_without_work_ends_with_an_empty_list() {
        var answer = http.post("/engine-rest/external-task/fetchAndLock", fetch(300), ADMIN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
    }

    @Test
    void a_long_poll_that_is_refused_says_why() {
        var answer = http.post("/engine-rest/external-task/fetchAndLock", fetch(2_000_000), ADMIN);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("1800000");
    }

    @Test
    @DisplayName("M33 Camunda's JavaScript client works an external task by long polling")
    void the_javascript_client_works_a_task() {
        var tools = NodeTools.installed();
        runtime.startProcessInstanceByKey("external-work");
        var script = Path.of("src/test/node/external-task-worker.mjs");
        var worker = NodeTools.node(List.of(
                NodeTools.beside(tools, script).toString(),
                "http://127.0.0.1:" + port + "/engine-rest",
                topic,
                "admin",
                "admin"));

        assertThat(worker.output()).contains("of " + topic).doesNotContain("✖");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("external-work")
                        .count())
                .isZero();
    }

    @Test
    void the_call_of_the_modeler_deploys() {
        var boundary = "----modeler";
        var part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        var model = Bpmn.convertToString(Bpmn.createExecutableProcess("from-modeler")
                .startEvent()
                .endEvent()
                .done());
        var body = part.formatted(boundary, "deployment-name", "", "from-modeler")
                + part.formatted(boundary, "deployment-source", "", "Camunda Modeler")
                + part.formatted(boundary, "enable-duplicate-filtering", "", "true")
                + part.formatted(boundary, "from-modeler.bpmn", "; filename=\"from-modeler.bpmn\"", model)
                + "--" + boundary + "--\r\n";

        var answer = http.postMultipart(
                "/engine-rest/deployment/create", body, boundary, Browserless.basic("revops", "revops"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("from-modeler");
        repository.deleteDeployment(JsonPath.read(answer.body(), "$.id"), true);
    }

    @Test
    void an_absent_body_is_an_empty_object() {
        var answer = http.post("/engine-rest/task/count", "", ADMIN);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"count\"");
    }

    @Test
    void answers_are_not_kept_by_anybody() {
        var answer = http.get("/engine-rest/engine", ADMIN);

        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-cache"));
    }

    private HttpResponse<String> fetchAndLock(String api, String... headers) {
        return http.post(api + "/external-task/fetchAndLock", fetch(20_000), headers);
    }

    private String fetch(long patience) {
        return """
                {"workerId":"worker","maxTasks":1,"usePriority":true,"asyncResponseTimeout":%d,
                 "topics":[{"topicName":"%s","lockDuration":60000}]}""".formatted(patience, topic);
    }

    /** Long enough for the request to be waiting at the engine; an answer that comes sooner shows itself in the assertion. */
    private static void awaitPoll(CompletableFuture<?> poll) throws Exception {
        try {
            poll.get(700, TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException waiting) {
            return;
        }
    }
}
