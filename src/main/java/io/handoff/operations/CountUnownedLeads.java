package io.handoff.operations;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts open MQLs without an owner: not assigned yet, or in the team's queue. */
@Component
@RequiredArgsConstructor
class CountUnownedLeads implements ProblemCount {

    private final JdbcClient jdbc;

    @Override
    public ProblemKind kind() {
        return ProblemKind.LEADS_WITHOUT_OWNER;
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from mql where status = 'OPEN' and owner_id is null")
                .query(Long.class)
                .single();
    }
}
