package io.handoff.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.handoff.intake.EventAnswer;
import io.handoff.intake.Intake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Thousands of events of a few dozen contacts, duplicated, shuffled and at once, while people click and timers fire on a moved clock. Every
 * few days the invariants are asked. {@code -Dhandoff.random.days=60} makes it longer.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:random;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "camunda.bpm.job-execution.enabled=false",
            "handoff.demo=false",
            "handoff.admin.password=only-for-tests",
            "handoff.organisation=src/main/resources/default-organisation.yaml"
        })
class RandomJourneysTest {

    private static final int THREADS = 4;
    private static final int DAYS = Integer.getInteger("handoff.random.days", 12);
    private static final int EVENTS_A_DAY = 60;

    @Autowired
    private Intake intake;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS + 2);
    private final ConcurrentLinkedQueue<EventAnswer> answers = new ConcurrentLinkedQueue<>();

    @AfterEach
    void the_clock_is_real_again() {
        threads.shutdown();
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("C2 C3 C7 E2 E3 F14 I2 Whatever happens in whatever order, nothing is lost, doubled or left behind")
    void whatever_happens(long seed) throws Exception {
        var story = new RandomStory(seed, "s" + seed, 30);
        var chance = new Random(seed);
        var morning = Instant.parse("2026-05-18T13:30:00Z");
        var told = new ArrayList<CloudEvent>();
        for (int day = 0; day < DAYS; day++, morning = morning.plus(Duration.ofDays(1))) {
            ClockUtil.setCurrentTime(Date.from(morning.plus(Duration.ofHours(1))));
            var events = story.day(morning, EVENTS_A_DAY);
            told.addAll(events);
            all(atOnce(events, chance.nextLong()));
            timersUntil(morning.plus(Duration.ofHours(20)));
            new Invariants(jdbc).hold();
        }
        timersUntil(morning.plus(Duration.ofDays(120)));
        new Invariants(jdbc).hold();
        nothingIsLost(told);
    }

    /** Events from several senders, two people who click, and timers that fire meanwhile. */
    private List<Callable<Void>> atOnce(List<CloudEvent> events, long seed) {
        var work = new ArrayList<Callable<Void>>();
        IntStream.range(0, THREADS)
                .forEach(sender -> work.add(() -> {
                    for (int i = sender; i < events.size(); i += THREADS) {
                        answers.add(intake.receive(
                                events.get(i), ClockUtil.getCurrentTime().toInstant()));
                    }
                    return null;
                }));
        work.add(() -> clicks(new Random(seed)));
        work.add(() -> {
            for (int i = 0; i < 10; i++) {
                dueJobs(ClockUtil.getCurrentTime().toInstant()).forEach(this::fire);
            }
            return null;
        });
        return work;
    }

    private Void clicks(Random chance) {
        for (int i = 0; i < 15; i++) {
            var open = tasks.createTaskQuery().active().list();
            if (!open.isEmpty()) {
                click(open.get(chance.nextInt(open.size())), chance);
            }
        }
        return null;
    }

    /** As a person would: what the rules refuse, or what is gone meanwhile, is refused and forgotten. */
    private void click(Task task, Random chance) {
        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            if (task.getAssignee() != null && chance.nextInt(4) == 0) {
                tasks.setAssignee(task.getId(), "sdr" + (1 + chance.nextInt(6)));
            } else {
                tasks.complete(task.getId(), form(task, chance));
            }
        } catch (ProcessEngineException | org.springframework.dao.DataAccessException refused) {
            // the invariants say whether refusing left anything behind
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Map<String, Object> form(Task task, Random chance) {
        return switch (task.getTaskDefinitionKey()) {
            case "Task_AcceptOrRejectMql" ->
                chance.nextBoolean()
                        ? Map.of("decision", "ACCEPTED", "responseKind", "CALL")
                        : Map.of("decision", "REJECTED", "rejectReason", "TIMING");
            case "Task_AssignOwnerByHand" -> Map.of("chosenOwner", "sdr" + (1 + chance.nextInt(4)));
            case "Task_ReviewUnworkedMql" ->
                chance.nextBoolean()
                        ? Map.of("reviewOutcome", "KEEP")
                        : Map.of("reviewOutcome", "RETURN", "rejectReason", "NO_BUDGET");
            case "Task_CreateDeal" -> Map.of("dealAmount", "1200", "dealCurrency", "USD");
            default -> Map.of();
        };
    }

    private void all(List<Callable<Void>> work) throws Exception {
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
    }

    /** In the order they fall due, one after the other, as the night does. */
    private void timersUntil(Instant until) {
        for (List<Job> due; !(due = dueJobs(until)).isEmpty(); ) {
            var next = due.get(0);
            if (next.getDuedate() != null && next.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next.getDuedate());
            }
            management.executeJob(next.getId());
        }
        ClockUtil.setCurrentTime(Date.from(until));
    }

    private List<Job> dueJobs(Instant until) {
        return management
                .createJobQuery()
                .duedateLowerThan(Date.from(until))
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 20);
    }

    private void fire(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (ProcessEngineException | org.springframework.dao.DataAccessException overtaken) {
            // somebody was first; the engine would try again
        }
    }

    private void nothingIsLost(List<CloudEvent> told) {
        var ids = told.stream().map(CloudEvent::getId).collect(Collectors.toSet());
        var kept = jdbc.sql("select event_id from inbox_event where source = '/random'")
                .query(String.class)
                .set();
        var rejected = answers.stream()
                .filter(answer -> answer.status() == EventAnswer.Status.REJECTED)
                .map(EventAnswer::id)
                .collect(Collectors.toSet());
        assertThat(ids).as("kept, or refused with a reason").allMatch(id -> kept.contains(id) || rejected.contains(id));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == EventAnswer.Status.REJECTED)
                .allSatisfy(answer -> assertThat(answer.problem()).isNotBlank());
    }
}
