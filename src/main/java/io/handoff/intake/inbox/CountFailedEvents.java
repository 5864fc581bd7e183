package io.handoff.intake.inbox;

import io.handoff.operations.ProblemCount;
import io.handoff.operations.ProblemKind;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class CountFailedEvents implements ProblemCount {

    private final JdbcClient jdbc;

    @Override
    public ProblemKind kind() {
        return ProblemKind.FAILED_EVENTS;
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from inbox_event where status = 'FAILED'")
                .query(Long.class)
                .single();
    }
}
