package io.handoff.process.ops;

import io.handoff.process.ProblemCount;
import io.handoff.process.ProblemKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/** Open incidents of the engine, as Cockpit shows them; asked of its table, because a metric has no login. */
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
        // the engine repeats an incident of a called process at its callers
        return jdbc.sql("select count(*) from ACT_RU_INCIDENT where ID_ = ROOT_CAUSE_INCIDENT_ID_")
                .query(Long.class)
                .single();
    }
}
