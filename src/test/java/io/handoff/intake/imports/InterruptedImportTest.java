package io.handoff.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;

import io.handoff.intake.imports.store.ImportFiles;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What is in the way of an import, and who else is. */
class InterruptedImportTest extends ImportTest {

    @MockitoSpyBean
    private ImportFiles files;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @AfterEach
    void nothing_is_in_the_way() {
        reset(files);
    }

    @Test
    void lines_are_worked_in_batches_and_nothing_is_done_twice_after_a_stop_at_the_worst_moment() {
        var id = begin(many(500), Map.of());
        assertThat(workOnce()).isTrue();
        assertThat(view(id).text("/worked")).isEqualTo("200");

        // as if the node died after the lines were applied and before that was settled
        doThrow(new IllegalStateException("The lights went out"))
                .when(files)
                .advance(any(), anyInt(), anyInt(), anyInt());
        assertThatThrownBy(this::workOnce).hasStackTraceContaining("The lights went out");
        assertThat(view(id).text("/trouble")).isEqualTo("The lights went out");
        assertThat(view(id).text("/worked")).isEqualTo("200");
        assertThat(count(view(id), "created")).as("applied, but not settled").isEqualTo(400);
        reset(files);
        work();

        var answer = view(id);
        assertThat(answer.text("/status")).isEqualTo("LOADED");
        assertThat(answer.text("/trouble")).isNull();
        assertThat(answer.text("/worked")).isEqualTo("500");
        assertThat(count(answer, "created")).isEqualTo(500);
        assertThat(count(answer, "updated") + count(answer, "unchanged")).isZero();
        assertThat(count(answer, "held")).isEqualTo(5);
    }

    @Test
    void a_table_that_fails_is_an_incident_of_ours_and_no_error_of_the_line() {
        deploy(withoutRows());
        var id = begin(csv(HUBSPOT, demo("a")), Map.of());
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThatThrownBy(this::workOnce).hasStackTraceContaining("'lead-routing' answered with 0 rows");
        }
        assertThat(workOnce()).as("no retries left: an incident").isFalse();
        assertThat(view(id).text("/trouble")).startsWith("The decision table 'lead-routing' answered with 0 rows");
        assertThat(count(view(id), "errors")).isZero();

        deploy(routing());
        management.setJobRetries(jobsOf(id).get(0).getId(), 1);
        work();
        assertThat(count(view(id), "held")).isEqualTo(1);
    }

    @Test
    @DisplayName("C2 the same file from two people at once is loaded once")
    void the_same_file_at_once() throws Exception {
        var file = many(50);
        var answers = atOnce(
                () -> upload("integration", "/api/imports/contacts", "one.csv", file, Map.of()),
                () -> upload("revops", "/api/imports/contacts", "two.csv", file, Map.of()));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(202, 409);
        work();
        assertThat(jdbc.sql("select count(*) from import_row where cells like :run")
                        .param("run", "%" + run + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
    }

    @Test
    @DisplayName("C2 two files with the same people, loaded at once: both come to an end, everybody is there once")
    void two_files_at_once() throws Exception {
        var one = begin(many(300), Map.of());
        var two = begin(reversed(300), Map.of());
        atOnce(() -> workAlone(one), () -> workAlone(two));
        work();

        assertThat(List.of(one, two))
                .allSatisfy(id -> assertThat(view(id).text("/status")).isEqualTo("LOADED"));
        assertThat(count(view(one), "created") + count(view(two), "created")).isEqualTo(300);
        assertThat(contacts.withEmail("p7@" + run + ".io")).hasSize(1);
    }

    @Test
    @DisplayName("C3 two nodes that both believe a batch is theirs do it once")
    void the_same_batch_twice_at_once() throws Exception {
        var id = begin(many(300), Map.of());
        var job = jobsOf(id).get(0).getId();
        atOnce(() -> tried(job), () -> tried(job));
        work();

        assertThat(view(id).text("/status")).isEqualTo("LOADED");
        assertThat(count(view(id), "created")).isEqualTo(300);
        assertThat(count(view(id), "held")).isEqualTo(3);
        assertThat(view(id).text("/worked")).isEqualTo("300");
    }

    private boolean workAlone(String importId) {
        for (var jobs = jobsOf(importId); !jobs.isEmpty(); jobs = jobsOf(importId)) {
            tried(jobs.get(0).getId());
        }
        return true;
    }

    private boolean tried(String job) {
        try {
            management.executeJob(job);
            return true;
        } catch (RuntimeException inTheWay) {
            return false;
        }
    }

    private List<Job> jobsOf(String importId) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(importId)
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .messages()
                .list();
    }

    private static DmnModelInstance routing() {
        return Dmn.readModelFromFile(new File("dmn/lead-routing.dmn"));
    }

    private static DmnModelInstance withoutRows() {
        var table = routing();
        List.copyOf(table.getModelElementsByType(Rule.class))
                .forEach(rule -> rule.getParentElement().removeChildElement(rule));
        return table;
    }

    private void deploy(DmnModelInstance table) {
        repository
                .createDeployment()
                .addModelInstance("dmn/lead-routing.dmn", table)
                .deploy();
    }

    private byte[] many(int people) {
        return csv(Stream.concat(Stream.of(HUBSPOT), IntStream.range(0, people).mapToObj(this::person))
                .toArray(String[]::new));
    }

    private byte[] reversed(int people) {
        return csv(Stream.concat(Stream.of(HUBSPOT), IntStream.range(0, people).mapToObj(i -> person(people - 1 - i)))
                .toArray(String[]::new));
    }

    /** Every hundredth asked for a demo; ten work at one company. */
    private String person(int i) {
        var asked = i % 100 == 0 ? "Request a demo,2026-05-17" : ",";
        return "p%d-~,Pat,p%d@~.io,Head of Sales,Firm %d ~,120,US,Lead,%s,false,".formatted(i, i, i / 10, asked);
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
