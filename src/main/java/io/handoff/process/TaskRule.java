package io.handoff.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * The rule of one user task: what it shows when it appears, and what completing it must meet and does. Written where the process of the
 * task belongs; {@code TaskWatch} asks it, however the task is completed.
 */
public interface TaskRule {

    TaskRule NONE = () -> "";

    /** Id of the user task in the model. */
    String task();

    /** The task appeared. */
    default void created(DelegateTask task, HandoffVariables handoff) {}

    /** The assignee changed. */
    default void assigned(DelegateTask task, HandoffVariables handoff) {}

    /**
     * The form is handed in; its fields are variables now. Refuses with {@link RefusedByRule}, or does what the form
     * asks for; nothing of a refused form stays, its transaction is rolled back.
     */
    default void complete(DelegateTask task, HandoffVariables handoff) {}

    /** Told by somebody, and a form shows Markdown: no link or heading of a stranger's making. */
    static String plain(String told) {
        return told == null
                ? ""
                : told.replaceAll("[\\[\\]<>`\\p{Cntrl}]+", " ").strip();
    }
}
