package io.handoff.replay;

import java.time.Instant;
import java.util.Date;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves the engine's clock forward and runs the jobs that fall due, in order of their due times, each at its due time. Use it from one
 * thread, with the job executor off.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MovedClock {

    private static final Logger LOG = LoggerFactory.getLogger(MovedClock.class);

    private final ManagementService management;

    /** Runs the jobs due before this instant, then sets the clock to it; never moves the clock backward. */
    public void advanceTo(Instant instant) {
        fireDue(instant);
        setIfLater(instant);
    }

    /** Runs the jobs due before or at this instant, then sets the clock to it. */
    public void advanceThrough(Instant instant) {
        fireDue(instant.plusMillis(1));
        setIfLater(instant);
    }

    public void standAt(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Back to the real time. */
    public void reset() {
        ClockUtil.reset();
    }

    private void fireDue(Instant before) {
        for (Job job = next(before); job != null; job = next(before)) {
            setIfLater(job.getDuedate().toInstant());
            fire(job);
        }
    }

    private Job next(Instant before) {
        var due = management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(before))
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, 1);
        return due.isEmpty() ? null : due.get(0);
    }

    /** A job that fails until it has no retries left becomes an incident, as in live operation. */
    private void fire(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failed) {
            LOG.debug("Job {} failed, {} retries left", job.getId(), job.getRetries() - 1, failed);
        }
    }

    private static void setIfLater(Instant instant) {
        var date = Date.from(instant);
        if (date.after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(date);
        }
    }
}
