package io.handoff.engine;

import static io.handoff.engine.VariableNames.CONTACT_ID;
import static io.handoff.engine.VariableNames.HANDOFF_ID;
import static io.handoff.engine.VariableNames.MQL_ID;
import static io.handoff.engine.VariableNames.PASS;
import static io.handoff.engine.VariableNames.RULES;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Typed access to the process variables of a handoff: strings, integers, booleans and instants. They hold references, inputs of decision
 * tables and decisions, never a person's name or address.
 */
public final class HandoffVariables {

    private final VariableScope scope;

    private HandoffVariables(VariableScope scope) {
        this.scope = scope;
    }

    public static HandoffVariables of(VariableScope scope) {
        return new HandoffVariables(scope);
    }

    public String contactId() {
        return text(CONTACT_ID);
    }

    public String handoffId() {
        return text(HANDOFF_ID);
    }

    /** Id of the current MQL; fails before the step "Promote to MQL". */
    public String mqlId() {
        return text(MQL_ID);
    }

    /** Versions of the decision tables in use, see {@code Rulebook}. */
    public String rules() {
        return text(RULES);
    }

    public int pass() {
        return number(PASS);
    }

    public String text(String name) {
        return maybe(name).orElseThrow(() -> new MissingVariable(name));
    }

    public Optional<String> maybe(String name) {
        return Optional.ofNullable(scope.getVariable(name))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }

    public int number(String name) {
        return maybeNumber(name).orElseThrow(() -> new MissingVariable(name));
    }

    public Optional<Integer> maybeNumber(String name) {
        return Optional.ofNullable(scope.getVariable(name)).map(value -> ((Number) value).intValue());
    }

    public Instant instant(String name) {
        if (scope.getVariable(name) instanceof Date date) {
            return date.toInstant();
        }
        throw new MissingVariable(name);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(scope.getVariable(name));
    }

    public HandoffVariables set(String name, String value) {
        scope.setVariable(name, value);
        return this;
    }

    public HandoffVariables set(String name, Integer value) {
        scope.setVariable(name, value);
        return this;
    }

    public HandoffVariables set(String name, boolean value) {
        scope.setVariable(name, value);
        return this;
    }

    public HandoffVariables set(String name, Instant value) {
        scope.setVariable(name, value == null ? null : Date.from(value));
        return this;
    }

    /** A step reads a variable that no earlier step has set. */
    static final class MissingVariable extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        MissingVariable(String name) {
            super("The handoff has no variable '" + name
                    + "'. The step that sets it is missing from the model or stands behind this one.");
        }
    }
}
