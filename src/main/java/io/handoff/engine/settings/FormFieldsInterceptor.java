package io.handoff.engine.settings;

import io.handoff.engine.RefusedByRule;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.NullValueImpl;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.springframework.util.ReflectionUtils;

/**
 * Guards task variables: the engine accepts any variable from a task's assignee, who could overwrite owner or verdict of a handoff.
 * Completion keeps only the fields of the task's form; other commands that write through a task are refused.
 */
class FormFieldsInterceptor extends CommandInterceptor {

    private static final Set<Class<?>> CLOSED = Set.of(
            SetTaskVariablesCmd.class,
            PatchTaskVariablesCmd.class,
            RemoveTaskVariablesCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            ResolveTaskCmd.class,
            DelegateTaskCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (CLOSED.contains(command.getClass())) {
            throw new BadUserRequestException(
                    "A task of a handoff is worked by completing its form; its variables and flow are not set from outside.");
        }
        if (command instanceof CompleteTaskCmd) {
            keepFormFields(command, CompleteTaskCmd.class, "variables");
        } else if (command instanceof SubmitTaskFormCmd) {
            keepFormFields(command, SubmitTaskFormCmd.class, "properties");
        }
        return next.execute(command);
    }

    private static void keepFormFields(Command<?> command, Class<?> type, String field) {
        @SuppressWarnings("unchecked")
        var given = (Map<String, Object>) read(command, type, field);
        if (given == null || given.isEmpty()) {
            return;
        }
        refuseObjects(given);
        var task = Context.getCommandContext().getTaskManager().findTaskById((String) read(command, type, "taskId"));
        if (task == null) {
            return;
        }
        var kept = new LinkedHashMap<>(given);
        kept.keySet().retainAll(FormFields.of(task));
        write(command, type, field, Variables.fromMap(kept));
    }

    /** Forms hold text, numbers, dates and booleans; an object, above all a serialised one, is never form input. */
    private static void refuseObjects(Map<String, Object> given) {
        for (var name : given.keySet()) {
            if (!isPlain(given instanceof VariableMap typed ? typed.getValueTyped(name) : given.get(name))) {
                throw new RefusedByRule(
                        "'%s' must be text, a number, a date, true or false; objects and files are not taken by a task."
                                .formatted(name));
            }
        }
    }

    private static boolean isPlain(Object value) {
        if (value instanceof UntypedValueImpl untyped) {
            return isPlain(untyped.getValue());
        }
        return value == null
                || value instanceof NullValueImpl
                || value instanceof PrimitiveValue
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date;
    }

    private static Object read(Object target, Class<?> type, String name) {
        var field = ReflectionUtils.findField(type, name);
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, target);
    }

    private static void write(Object target, Class<?> type, String name, Object value) {
        var field = ReflectionUtils.findField(type, name);
        ReflectionUtils.makeAccessible(field);
        ReflectionUtils.setField(field, target, value);
    }
}
