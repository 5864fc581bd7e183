package io.handoff.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import lombok.RequiredArgsConstructor;

/** Puts groups, rights, filters and first logins in place before the first request; two nodes take turns. */
@Component
@RequiredArgsConstructor
class AccessStart implements SmartInitializingSingleton {

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

    /** The row the engine locks while it deploys. */
    private void waitForOtherNodes() {
        jdbc.sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'deployment.lock' for update")
                .query(String.class)
                .list();
    }
}
