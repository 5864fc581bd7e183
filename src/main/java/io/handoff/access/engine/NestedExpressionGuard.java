package io.handoff.access.engine;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * CVE-2026-109432: the engine refuses expressions in external task queries, but not inside {@code orQueries}, so that any user could run
 * code. This guard refuses them there too; expressions in stored filters still work.
 */
@Component
class NestedExpressionGuard extends AbstractProcessEnginePlugin {

    private static final Field EXTENDING_QUERY = extendingQuery();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                withGuard(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                withGuard(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> withGuard(List<CommandInterceptor> others) {
        var all = new ArrayList<CommandInterceptor>(others == null ? List.of() : others);
        all.add(new Guard());
        return all;
    }

    private static Field extendingQuery() {
        var field = ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");
        ReflectionUtils.makeAccessible(field);
        return field;
    }

    private static final class Guard extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof TaskQueryImpl query) {
                refuseNestedExpressions(query);
            } else if (command instanceof AbstractExecuteFilterCmd
                    && ReflectionUtils.getField(EXTENDING_QUERY, command) instanceof TaskQueryImpl query) {
                refuseNestedExpressions(query);
            }
            return next.execute(command);
        }

        private static void refuseNestedExpressions(TaskQueryImpl query) {
            query.getQueries().stream()
                    .filter(nested ->
                            nested != query && !nested.getExpressions().isEmpty())
                    .findAny()
                    .ifPresent(nested -> {
                        throw new BadUserRequestException("Expressions are forbidden in nested queries.");
                    });
        }
    }
}
