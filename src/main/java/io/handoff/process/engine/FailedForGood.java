package io.handoff.process.engine;

import io.handoff.notification.CannotBeSent;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;

/** A job whose failure time does not heal is not tried again: it becomes an incident at once. All others keep their rhythm. */
class FailedForGood implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return isForGood(failure) ? new NoMoreRetries(jobId, failure) : new DefaultJobRetryCmd(jobId, failure);
    }

    private static boolean isForGood(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotBeSent) {
                return true;
            }
        }
        return false;
    }

    private static class NoMoreRetries extends JobRetryCmd {

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
                job.setRetries(0);
                notifyAcquisition(context);
            }
            return null;
        }
    }
}
