package io.handoff.access.engine;

import io.handoff.engine.RefusedByRule;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Detects that a rule refused a call of the engine's own API, and passes the sentence to {@link RefusalFilter}. */
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
                if (isSerializedObject(failed)) {
                    RefusalFilter.refused(
                            "Serialized Java objects are not accepted as variables: send text, a number, a date,"
                                    + " true or false.");
                }
                for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                    if (cause instanceof RefusedByRule refused) {
                        RefusalFilter.refused(refused.getMessage());
                    }
                }
                throw failed;
            }
        }

        /** Recognised by its message, because the engine has no exception type for it. */
        private static boolean isSerializedObject(RuntimeException failed) {
            return failed.getMessage() != null
                    && (failed.getMessage().contains("Java serialization format is prohibited")
                            || failed.getMessage().contains("Object is not deserialized"));
        }
    }
}
