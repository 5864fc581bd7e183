package io.handoff.random;

import io.cloudevents.CloudEvent;
import io.handoff.intake.EventAnswer;
import io.handoff.intake.Intake;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application on a moved clock, without anybody of an earlier story. */
class World {

    private final Intake intake;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Queue<EventAnswer> answers = new ConcurrentLinkedQueue<>();
    private final Set<String> locked = ConcurrentHashMap.newKeySet();

    World(Intake intake, ManagementService management, JdbcClient jdbc) {
        this.intake = intake;
        this.management = management;
        this.jdbc = jdbc;
    }

    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    Queue<EventAnswer> answers() {
        return answers;
    }

    EventAnswer tell(CloudEvent event) {
        var answer = intake.receive(event, now());
        answers.add(answer);
        return answer;
    }

    void sleep(Duration time) {
        ClockUtil.setCurrentTime(Date.from(now().plus(time)));
    }

    /** Timers fire when they fall due, one after the other. */
    void pass(Duration time) {
        var until = now().plus(time);
        for (List<Job> due; !(due = due(until)).isEmpty(); ) {
            var next = due.get(0);
            if (next.getDuedate() != null && next.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next.getDuedate());
            }
            management.executeJob(next.getId());
        }
        ClockUtil.setCurrentTime(Date.from(until));
    }

    /** What is due now, as nodes take it that have slept: each job is locked by one of them. */
    void fire(Random chance) {
        for (int left = 10; left > 0; left--) {
            var due = due(now());
            if (!due.isEmpty()) {
                var job = due.get(chance.nextInt(due.size())).getId();
                if (locked.add(job)) {
                    execute(job);
                }
            }
        }
    }

    private void execute(String job) {
        try {
            management.executeJob(job);
        } finally {
            locked.remove(job);
        }
    }

    /** Only of processes that run: what starts by the calendar, every night, is another story. */
    private List<Job> due(Instant until) {
        return management.createJobQuery().active().withRetriesLeft().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(Date.from(until)))
                .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Job::getProcessDefinitionKey))
                .toList();
    }

    /** Ids of events that are not known any more, though they were not refused with a reason; those of erased people go by another id. */
    List<String> lost(List<CloudEvent> told) {
        var refused = answers.stream()
                .filter(answer -> answer.status() == EventAnswer.Status.REJECTED
                        && !answer.problem().isBlank())
                .map(EventAnswer::id)
                .collect(Collectors.toSet());
        var kept =
                jdbc.sql("select event_id from inbox_event").query(String.class).set();
        return told.stream()
                .filter(event -> !kept.contains(event.getId()) && !refused.contains(event.getId()))
                .filter(event -> tell(event).status() != EventAnswer.Status.DUPLICATE)
                .map(CloudEvent::getId)
                .toList();
    }
}
