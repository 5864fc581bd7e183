package io.handoff.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import io.handoff.contact.Contacts;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.mql.Mqls;
import io.handoff.mql.OpenHandoffs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files come in over HTTP; the engine's work on them is done when a test says so. People and companies are new in every test. */
abstract class ImportTest extends ApiTest {

    protected static final String HUBSPOT = "Record ID,First Name,Email,Job Title,Company Name,Number of Employees,"
            + "Country/Region,Lifecycle Stage,Recent Conversion,Recent Conversion Date,Unsubscribed from all email,Last Modified Date";

    @Autowired
    protected Contacts contacts;

    @Autowired
    protected Lifecycle lifecycle;

    @Autowired
    protected Mqls mqls;

    @Autowired
    protected OpenHandoffs openHandoffs;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected JdbcClient jdbc;

    /** Stands in every id and address of a test, so that none meets the people of another. */
    protected String run;

    @BeforeEach
    void people_of_this_test() {
        run = contact.substring(8, 16);
    }

    /** {@code ~} is the mark of this test. */
    protected byte[] csv(String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.replace("~", run))
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }

    /** A head of sales of a company of 120 people who asked for a demo: the tables make an MQL of them. */
    protected String demo(String id) {
        return "%1$s-~,Ann,%1$s@%1$s-~.io,Head of Sales,Firm %1$s ~,120,United States,Lead,Request a demo,2026-05-17,false,"
                .formatted(id);
    }

    protected String nobody(String id) {
        return "%1$s-~,Bob,%1$s@%1$s-~.io,,,,,,,,,".formatted(id);
    }

    protected Answer dryRun(byte[] file) {
        return upload("integration", "/api/imports/contacts", "contacts.csv", file, Map.of("dryRun", "true"));
    }

    protected Answer load(byte[] file) {
        return load(file, Map.of());
    }

    /** Uploads and loads; answers how the import stands when all is done. */
    protected Answer load(byte[] file, Map<String, String> fields) {
        var id = begin(file, fields);
        work();
        return view(id);
    }

    protected String begin(byte[] file, Map<String, String> fields) {
        return upload("integration", "/api/imports/contacts", "contacts.csv", file, fields)
                .expecting(202)
                .text("/id");
    }

    protected Answer view(String id) {
        return read("revops", "/api/imports/{id}", id).expecting(200);
    }

    /** What the engine would do in the background, until nothing is left to do. */
    protected void work() {
        while (workOnce()) {
            // the next batch
        }
    }

    protected boolean workOnce() {
        var jobs = jobs();
        jobs.forEach(job -> management.executeJob(job.getId()));
        return !jobs.isEmpty();
    }

    protected List<Job> jobs() {
        return management
                .createJobQuery()
                .processDefinitionKey("contact-import")
                .messages()
                .withRetriesLeft()
                .list();
    }

    protected String id(String name) {
        return name + "-" + run;
    }

    protected static int count(Answer answer, String what) {
        return answer.body().at("/counts/" + what).asInt();
    }

    protected int rowsIn(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    protected void nobodyIsWithSales(String... names) {
        for (var name : names) {
            assertThat(mqls.of(id(name))).as(name).isEmpty();
            assertThat(openHandoffs.of(id(name))).as(name).isEmpty();
        }
    }
}
