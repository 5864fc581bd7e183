package io.handoff.access.login;

import io.handoff.access.DemoMode;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Makes the engine check passwords with {@link GuardedLogins}. */
@Component
@RequiredArgsConstructor
class GuardedLoginsPlugin extends AbstractProcessEnginePlugin implements SessionFactory {

    private final LoginAttempts attempts;
    private final DemoMode demo;
    private final LoginChangeRule changes;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(this);
    }

    @Override
    public Class<?> getSessionType() {
        return DbIdentityServiceProvider.class;
    }

    @Override
    public Session openSession() {
        return new GuardedLogins(attempts, demo, changes);
    }
}
