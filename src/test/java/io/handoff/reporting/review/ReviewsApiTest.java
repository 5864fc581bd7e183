package io.handoff.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import io.handoff.reporting.review.FreezeWeeks.Frozen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The frozen weeks beside what is true now; whole years after the other tests, whose MQLs are in other weeks. */
class ReviewsApiTest extends ApiTest {

    private static final int NODES = 4;

    @Autowired
    private FreezeWeeks weeks;

    @Autowired
    private AnswerReview answers;

    @Autowired
    private FirstReview first;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    @AfterEach
    void nothing_is_frozen() {
        jdbc.sql("delete from review_decision").update();
        jdbc.sql("delete from review_answer").update();
        jdbc.sql("delete from weekly_review").update();
    }

    @Test
    @DisplayName("K9 Nodes that freeze at once: one of them does, the others see that it is done")
    void nodes_take_turns() throws Exception {
        at("2028-05-22T07:00");
        var together = new CyclicBarrier(NODES);
        Callable<Frozen> node = () -> {
            together.await();
            return weeks.lastWeek();
        };
        var nodes = Executors.newFixedThreadPool(NODES);
        try {
            var frozen = new ArrayList<Frozen>();
            for (var future : nodes.invokeAll(List.of(node, node, node, node))) {
                frozen.add(future.get());
            }
            assertThat(frozen).extracting(Frozen::week).containsOnly("2028-W20");
            assertThat(frozen).filteredOn(Frozen::frozenNow).hasSize(1);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(read("marketing", "/api/reports/reviews").text("/page/totalElements"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("K9 What is told late restates the week visibly, and the frozen numbers stay")
    void late_data_restates_the_week_visibly() {
        at("2028-03-21T10:00");
        mql();
        at("2028-03-27T07:00");
        weeks.lastWeek();
        var untouched = read("sdr1", "/api/reports/reviews/2028-W12").expecting(200);
        assertThat(untouched.body().at("/restated")).isEmpty();
        assertThat(frozenAndNow(untouched, "MQLS")).isEqualTo("1.0 1.0");

        // its lead came on Wednesday; it is counted when the week is long frozen
        contact = contact + "-late";
        at("2028-03-22T12:00");
        mql();
        at("2028-03-28T10:00");

        var restated = read("sdr1", "/api/reports/reviews/2028-W12").expecting(200);
        assertThat(frozenAndNow(restated, "MQLS")).isEqualTo("1.0 2.0");
        assertThat(restated.body().at("/restated").toString())
                .contains("MQLs: 2 now, 1 when the week was frozen: reported or corrected late");
        assertThat(restated.text("/frozen/measures/0/value")).isEqualTo("1.0");
        assertThat(untouched.body().at("/lateEvents")).isEmpty();
    }

    @Test
    @DisplayName(
            "K11 A restated week lists the events that came after it was frozen, and a week that is not restated none")
    void late_events_are_listed() {
        at("2029-03-20T10:00");
        mql();
        at("2029-03-26T07:00");
        weeks.lastWeek();
        at("2029-03-28T10:00");
        contact = contact + "-late";
        sent(
                "contact.upserted",
                "2029-03-21T15:00:00Z",
                "\"email\":\"late@late.example\",\"jobTitle\":\"Head of Sales\",\"company\":{\"domain\":\"late.example\",\"name\":\"Late\",\"employees\":120}");
        sent("engagement.recorded", "2029-03-21T16:00:00Z", "\"kind\":\"DEMO_REQUEST\"");

        var restated = read("sdr1", "/api/reports/reviews/2029-W12").expecting(200);

        assertThat(restated.body().at("/restated")).isNotEmpty();
        assertThat(restated.body().at("/lateEvents"))
                .extracting(event -> event.path("eventType").asString())
                .containsExactly("contact.upserted", "engagement.recorded");
        assertThat(restated.text("/lateEvents/1/subject")).isEqualTo(contact);
        assertThat(restated.text("/lateEvents/1/receivedAt")).isEqualTo("2029-03-28T14:00:00Z");
    }

    private void sent(String type, String time, String data) {
        post("application/cloudevents+json", """
                {"specversion":"1.0","id":"%s-%s","source":"/late","type":"io.handoff.%s","subject":"%s","time":"%s","data":{%s}}""".formatted(contact, type, type, contact, time, data))
                .expecting(200);
    }

    @Test
    void the_list_has_the_latest_first_with_what_was_decided() {
        at("2028-05-22T07:00");
        weeks.lastWeek();
        answers.answer(
                "2028-W20",
                ReviewTeam.SALES,
                List.of(new AnswerReview.Change("Call within the hour", "manager", "2028-06-30")),
                "Agreed with Robin",
                "sales-leader");
        at("2028-05-29T07:00");
        weeks.lastWeek();

        var list = read("integration", "/api/reports/reviews").expecting(200);
        assertThat(list.text("/content/0/week")).isEqualTo("2028-W21");
        assertThat(list.text("/content/1/week")).isEqualTo("2028-W20");
        assertThat(list.text("/content/1/label")).isEqualTo("15 May – 21 May");
        assertThat(list.text("/content/1/answers/0/team")).isEqualTo("SALES");
        assertThat(list.text("/content/1/answers/0/note")).isEqualTo("Agreed with Robin");
        assertThat(list.text("/content/1/answers/0/decisions/0/what")).isEqualTo("Call within the hour");
        assertThat(list.text("/content/1/answers/0/decisions/0/until")).isEqualTo("2028-06-30");
        assertThat(read("integration", "/api/reports/reviews?size=1&page=1").text("/content/0/week"))
                .isEqualTo("2028-W20");
    }

    @Test
    void no_rep_is_compared_in_what_everybody_reads() {
        at("2028-05-16T10:00");
        mql();
        at("2028-05-22T07:00");
        weeks.lastWeek();
        assertThat(read("ae1", "/api/reports/reviews/2028-W20").body().toString())
                .doesNotContainPattern("sdr[1-6]\\b");
    }

    @Test
    void a_day_means_its_week_and_what_was_not_reviewed_is_not_found() {
        at("2028-05-22T07:00");
        weeks.lastWeek();
        read("marketing", "/api/reports/reviews/2028-05-17").expecting(200);
        var problem = read("marketing", "/api/reports/reviews/2028-W01").expecting(404);
        assertThat(problem.text("/detail")).isEqualTo("The week 2028-W01 was not reviewed.");
        read("marketing", "/api/reports/reviews/soon").expecting(400);
    }

    @Test
    void where_nothing_happened_nothing_is_reviewed_at_the_start() {
        at("2029-05-22T07:00");
        var before = runtime.createProcessInstanceQuery()
                .processDefinitionKey("weekly-review")
                .count();
        first.begin();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("weekly-review")
                        .count())
                .isEqualTo(before);
        at("2029-05-16T10:00");
        mql();
        at("2029-05-22T07:00");
        first.begin();
        var begun = runtime.createProcessInstanceQuery()
                .processDefinitionKey("weekly-review")
                .processInstanceBusinessKey("2029-W20")
                .singleResult();
        assertThat(begun).isNotNull();
        runtime.deleteProcessInstance(begun.getId(), "the test is over");
    }

    private static String frozenAndNow(Answer answer, String id) {
        for (var line : answer.body().at("/lines")) {
            if (line.path("id").asString().equals(id)) {
                return line.path("frozen").asString() + " " + line.path("now").asString();
            }
        }
        return null;
    }
}
