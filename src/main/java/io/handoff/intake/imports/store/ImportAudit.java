package io.handoff.intake.imports.store;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records who did what with an import. */
@Repository
@RequiredArgsConstructor
public class ImportAudit {

    public enum Action {
        UPLOADED,
        MAPPED,
        LOADED,
        RELEASED,
        DISCARDED,
        DROPPED
    }

    /** @param detail how many and which, in words */
    record Entry(Instant at, String login, Action action, String detail) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    public void note(String importId, String login, Action action, String detail) {
        jdbc.sql("insert into import_audit (import_id, at, login, action, detail) values (?, ?, ?, ?, ?)")
                .params(importId, clock.instant().atOffset(UTC), login, action.name(), detail)
                .update();
    }

    public List<Entry> of(String importId) {
        return jdbc.sql("select at, login, action, detail from import_audit where import_id = ? order by id")
                .param(importId)
                .query(Entry.class)
                .list();
    }
}
