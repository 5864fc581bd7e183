package io.handoff.operations;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts open incidents as Cockpit shows them, in the engine's table, because metrics run without a login. */
@Component
@RequiredArgsConstructor
class CountIncidents implements ProblemCount {

    private final JdbcClient jdbc;

    @Override
    public ProblemKind kind() {
        return ProblemKind.INCIDENTS;
    }

    @Override
    public long count() {
        // the engine repeats an incident of a called process in its callers
        return jdbc.sql("select count(*) from ACT_RU_INCIDENT where ID_ = ROOT_CAUSE_INCIDENT_ID_")
                .query(Long.class)
                .single();
    }
}
