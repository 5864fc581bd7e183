package io.handoff.engine;

import static io.handoff.engine.VariableNames.CONTACT_ID;
import static io.handoff.engine.VariableNames.HANDOFF_ID;
import static io.handoff.engine.VariableNames.MQL_ID;
import static io.handoff.engine.VariableNames.PASS;
import static io.handoff.engine.VariableNames.RULES;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Typed access to the process variables of a handoff: strings, integers, booleans and instants. They hold references, inputs of decision
 * tables and decisions, never a person's name or address.
 */
public final class HandoffVariables {

    private final Function<String, Object> read;
    private final BiConsumer<String, Object> write;

    private HandoffVariables(Function<String, Object> read, BiConsumer<String, Object> write) {
        this.read = read;
        this.write = write;
    }

    public static HandoffVariables of(VariableScope scope) {
        return new HandoffVariables(scope::getVariable, scope::setVariable);
    }

    /** For a caller outside the process, which reaches the variables by the engine's services. */
    public static HandoffVariables of(Function<String, Object> read, BiConsumer<String, Object> write) {
        return new HandoffVariables(read, write);
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

    /** Versions of the decision tables in use, see {@code TableVersions}. */
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
        return Optional.ofNullable(read.apply(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    public int number(String name) {
        return maybeNumber(name).orElseThrow(() -> new MissingVariable(name));
    }

    public Optional<Integer> maybeNumber(String name) {
        return Optional.ofNullable(read.apply(name)).map(value -> ((Number) value).intValue());
    }

    public Instant instant(String name) {
        if (read.apply(name) instanceof Date date) {
            return date.toInstant();
        }
        throw new MissingVariable(name);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(read.apply(name));
    }

    public HandoffVariables set(String name, String value) {
        write.accept(name, value);
        return this;
    }

    public HandoffVariables set(String name, Integer value) {
        write.accept(name, value);
        return this;
    }

    public HandoffVariables set(String name, boolean value) {
        write.accept(name, value);
        return this;
    }

    public HandoffVariables set(String name, Instant value) {
        write.accept(name, value == null ? null : Date.from(value));
        return this;
    }

    /** A step reads a variable that no earlier step has set. */
    static final class MissingVariable extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        MissingVariable(String name) {
            super("The handoff has no variable '" + name
                    + "'. The step that sets it is missing from the model or comes after this one.");
        }
    }
}
