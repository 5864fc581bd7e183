package io.handoff.access;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** How much waits for a person. */
@Component
class OpenWork {

    private final TaskService tasks;
    private final Clock clock;

    OpenWork(TaskService tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Open tasks of one person, and how many of them are past their due time. */
    record Count(long open, long overdue) {}

    Count of(String login) {
        var open = tasks.createTaskQuery().active().taskAssignee(login).count();
        var overdue = tasks.createTaskQuery()
                .active()
                .taskAssignee(login)
                .dueBefore(Date.from(clock.instant()))
                .count();
        return new Count(open, overdue);
    }
}
