package io.handoff.random;

import io.handoff.contact.UnknownContact;
import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** What may be answered to the one of two at once that was not the first; anything else is a fault of ours. */
final class Overtaken {

    private Overtaken() {}

    static boolean is(Throwable thrown) {
        return thrown instanceof OptimisticLockingException
                || thrown instanceof ConcurrencyFailureException
                || thrown instanceof DuplicateKeyException
                // the task or the job is gone
                || thrown instanceof NullValueException
                || thrown instanceof NotFoundException
                || String.valueOf(thrown.getMessage()).contains("No job found")
                // the engine wraps a deadlock of two that end the same instance
                || thrown instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith("40")
                // the contact is
                || thrown instanceof UnknownContact
                || thrown.getCause() != null && is(thrown.getCause());
    }
}
