package io.handoff.process.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ReflectionUtils;

/**
 * Clicks and timers lock the contact before they look at its handoff, as events do: two at once are one after the other, and the second
 * sees what the first has done instead of failing on it half-way.
 */
class ContactFirst extends CommandInterceptor {

    private static final Map<Class<?>, String> MOVES = Map.of(
            CompleteTaskCmd.class, "taskId",
            SubmitTaskFormCmd.class, "taskId",
            ClaimTaskCmd.class, "taskId",
            AssignTaskCmd.class, "taskId",
            ExecuteJobsCmd.class, "jobId");

    private static final String OF_TASK = """
            select e.business_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
            where t.id_ = ?""";
    private static final String OF_JOB = """
            select e.business_key_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
            where j.id_ = ?""";

    private final JdbcClient jdbc;

    ContactFirst(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var field = MOVES.get(command.getClass());
        if (field != null) {
            lock(field.equals("jobId") ? OF_JOB : OF_TASK, id(command, field));
        }
        return next.execute(command);
    }

    /** Whoever was first may have merged the contact into another: then that one is to be locked. */
    private void lock(String sql, String id) {
        for (Optional<String> contact = contactOf(sql, id), before = Optional.empty();
                contact.isPresent() && !contact.equals(before);
                contact = contactOf(sql, id)) {
            before = contact;
            jdbc.sql("select id from contact where id = ? for update")
                    .param(contact.get())
                    .query(String.class)
                    .optional();
        }
    }

    /** Empty also for an instance without a key. */
    private Optional<String> contactOf(String sql, String id) {
        return jdbc.sql(sql).param(id).query(String.class).list().stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String id(Command<?> command, String name) {
        var field = ReflectionUtils.findField(command.getClass(), name);
        ReflectionUtils.makeAccessible(field);
        return (String) ReflectionUtils.getField(field, command);
    }
}
