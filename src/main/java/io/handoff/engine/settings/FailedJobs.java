package io.handoff.engine.settings;

import io.handoff.engine.FailureTexts;
import io.handoff.notification.CannotBeSent;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Stores a readable reason with a failed job and its incident. A message that can never be sent becomes an incident at once; other jobs
 * keep their retry cycle.
 */
class FailedJobs implements FailedJobCommandFactory {

    private final ObjectProvider<FailureTexts> texts;

    /** @param texts resolved when a job fails, because it needs the engine */
    FailedJobs(ObjectProvider<FailureTexts> texts) {
        this.texts = texts;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return isForGood(failure) ? new NoMoreRetries(jobId, failure) : new Retry(jobId, failure);
    }

    private static boolean isForGood(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotBeSent) {
                return true;
            }
        }
        return false;
    }

    private void explain(JobEntity job, Throwable failure) {
        if (failure != null) {
            job.setExceptionMessage(
                    texts.getObject().explained(failure).orElseGet(() -> withoutItsName(failure.getMessage())));
        }
    }

    /** Removes the exception's class name from the message. */
    private static String withoutItsName(String message) {
        return message == null ? null : message.replaceFirst("^(?:[a-z]\\w*\\.)+[A-Z]\\w*: ", "");
    }

    private class Retry extends DefaultJobRetryCmd {

        Retry(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        protected void logException(JobEntity job) {
            super.logException(job);
            explain(job, exception);
        }
    }

    private class NoMoreRetries extends JobRetryCmd {

        NoMoreRetries(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        public Object execute(CommandContext context) {
            var job = getJob();
            // null if the instance was deleted meanwhile
            if (job != null) {
                job.unlock();
                logException(job);
                explain(job, exception);
                job.setRetries(0);
                notifyAcquisition(context);
            }
            return null;
        }
    }
}
