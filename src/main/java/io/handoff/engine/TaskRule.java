package io.handoff.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * The rule of one user task: what its form shows, and what its completion requires and does. Lives beside the code of its process; {@code
 * TaskRuleListener} calls it however the task is completed.
 */
public interface TaskRule {

    TaskRule NONE = () -> "";

    /** Id of the user task in the model. */
    String task();

    default void created(DelegateTask task, HandoffVariables handoff) {}

    default void assigned(DelegateTask task, HandoffVariables handoff) {}

    /**
     * The form was submitted; its fields are variables now. Refuses with {@link RefusedByRule}, which rolls the transaction back, or
     * applies the form.
     */
    default void complete(DelegateTask task, HandoffVariables handoff) {}

    /** Removes Markdown and control characters from text of outside origin, because forms render Markdown. */
    static String plain(String received) {
        return received == null
                ? ""
                : received.replaceAll("[\\[\\]<>`\\p{Cntrl}]+", " ").strip();
    }
}
