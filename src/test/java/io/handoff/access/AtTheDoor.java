package io.handoff.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.DemoApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application, started once for every test at its doors, with the people of the demo. */
@DemoApplicationTest
public abstract class AtTheDoor {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Browserless http;

    @BeforeEach
    void fresh_browser() {
        http = new Browserless(port);
    }

    /** A contact of this id asks for a demo; the task of its SDR. */
    String taskOf(String contact) {
        var event = """
                {"specversion":"1.0","id":"%s-%s","source":"/doors","type":"io.handoff.%s","subject":"%s","data":%s}""";
        var events = "[" + event.formatted(contact, 1, "contact.upserted", contact, "{\"firstName\":\"Ann\"}") + ","
                + event.formatted(contact, 2, "engagement.recorded", contact, "{\"kind\":\"DEMO_REQUEST\"}") + "]";
        var basic = Browserless.basic("integration", "integration");
        var answer = http.postAs("application/cloudevents-batch+json", "/api/events", events, basic);
        assertThat(answer.body()).doesNotContain("FAILED", "REJECTED");
        return jdbc.sql("""
                        select t.ID_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on t.PROC_INST_ID_ = e.ID_
                        where e.BUSINESS_KEY_ = ?""").param(contact).query(String.class).single();
    }
}
