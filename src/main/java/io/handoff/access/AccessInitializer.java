package io.handoff.access;

import io.handoff.access.login.AdminLogin;
import io.handoff.access.login.DemoLogins;
import io.handoff.access.rights.EngineRights;
import io.handoff.access.rights.Groups;
import io.handoff.access.tasklist.TasklistFilters;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Creates groups, authorisations, filters and first logins before the first request; a database lock serialises several nodes. */
@Component
@RequiredArgsConstructor
class AccessInitializer implements SmartInitializingSingleton {

    private final Identities identities;
    private final EngineRights rights;
    private final TasklistFilters filters;
    private final AdminLogin admin;
    private final DemoLogins demo;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            waitForOtherNodes();
            for (var group : Groups.values()) {
                identities.ensureGroup(group.id, group.label);
            }
            rights.ensure();
            filters.ensure();
            admin.ensure();
            demo.ensure();
        });
    }

    /** Locks the row that the engine itself locks while it deploys. */
    private void waitForOtherNodes() {
        jdbc.sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'deployment.lock' for update")
                .query(String.class)
                .list();
    }
}
