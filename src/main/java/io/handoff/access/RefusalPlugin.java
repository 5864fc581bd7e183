package io.handoff.access;

import io.handoff.process.RefusedByRule;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Notices when a rule refused what came through the engine's own API, so that {@link RefusalFilter} can say why. */
@Component
class RefusalPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var others = configuration.getCustomPreCommandInterceptorsTxRequired();
        var all = new ArrayList<CommandInterceptor>(others == null ? List.of() : others);
        all.add(new Watch());
        configuration.setCustomPreCommandInterceptorsTxRequired(all);
    }

    private static final class Watch extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException failed) {
                for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                    if (cause instanceof RefusedByRule refused) {
                        RefusalFilter.refused(refused.getMessage());
                    }
                }
                throw failed;
            }
        }
    }
}
