package io.handoff.process.engine;

import io.handoff.notification.CannotBeSent;
import io.handoff.process.FailureTexts;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Notes at a job, and at its incident, why it failed, in a sentence. A job whose failure time does not heal is not tried again: it becomes
 * an incident at once. All others keep their rhythm.
 */
class FailedJobs implements FailedJobCommandFactory {

    private final ObjectProvider<FailureTexts> texts;

    /** @param texts asked when a job fails: they need the engine */
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

    /** What went wrong, without the name of the exception that says it. */
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
            // somebody deleted the instance meanwhile
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
