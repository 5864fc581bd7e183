package io.handoff.engine.settings;

import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
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
 * Locks the contact, then the process instance, before a task or job command runs, in the same order as events do. Concurrent commands run
 * one after the other, and the second reads what the first has committed.
 */
@RequiredArgsConstructor
class ContactLockInterceptor extends CommandInterceptor {

    private static final Map<Class<?>, String> MOVES = Map.of(
            CompleteTaskCmd.class, "taskId",
            SubmitTaskFormCmd.class, "taskId",
            ClaimTaskCmd.class, "taskId",
            AssignTaskCmd.class, "taskId",
            ExecuteJobsCmd.class, "jobId");

    private static final String INSTANCE_AND_CONTACT = """
            select e.id_ as instance, coalesce(v.text_, e.business_key_) as contact
            from act_ru_execution e left join act_ru_variable v on v.execution_id_ = e.id_ and v.name_ = 'contactId'
            where e.id_ = """;
    private static final String OF_TASK =
            INSTANCE_AND_CONTACT + "(select proc_inst_id_ from act_ru_task where id_ = ?)";
    private static final String OF_JOB =
            INSTANCE_AND_CONTACT + "(select process_instance_id_ from act_ru_job where id_ = ?)";

    private record Moved(String instance, String contact) {}

    private final JdbcClient jdbc;

    @Override
    public <T> T execute(Command<T> command) {
        var field = MOVES.get(command.getClass());
        if (field != null) {
            lock(field.equals("jobId") ? OF_JOB : OF_TASK, id(command, field));
        }
        return next.execute(command);
    }

    /** A concurrent transaction may have merged the contact into another: then locks that one too. */
    private void lock(String sql, String id) {
        var moved = moved(sql, id);
        for (Optional<Moved> before = Optional.empty(); !moved.equals(before); moved = moved(sql, id)) {
            before = moved;
            moved.map(Moved::contact).ifPresent(contact -> lockRow("contact", "id", contact));
        }
        // a small process may have no contact, or one that was deleted
        moved.map(Moved::instance).ifPresent(instance -> lockRow("act_ru_execution", "id_", instance));
    }

    private Optional<Moved> moved(String sql, String id) {
        return jdbc.sql(sql)
                .param(id)
                .query((row, n) -> new Moved(row.getString(1), row.getString(2)))
                .optional();
    }

    private void lockRow(String table, String column, String id) {
        jdbc.sql("select %2$s from %1$s where %2$s = ? for update".formatted(table, column))
                .param(id)
                .query(String.class)
                .optional();
    }

    private static String id(Command<?> command, String name) {
        var field = ReflectionUtils.findField(command.getClass(), name);
        ReflectionUtils.makeAccessible(field);
        return (String) ReflectionUtils.getField(field, command);
    }
}
