package io.handoff.process.web;

import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pages of MQLs, newest first. The query has only the requested filters, so that an index can be used. */
@Repository
@RequiredArgsConstructor
class MqlPages {

    private final JdbcClient jdbc;

    /** Null = all. */
    record Filter(MqlStatus status, String owner, String team, Boolean dataGap) {

        String gaps() {
            return dataGap == null ? "" : dataGap ? "data_gap is not null" : "data_gap is null";
        }

        Map<String, Object> columns() {
            var columns = new HashMap<String, Object>();
            columns.put("status", status == null ? null : status.name());
            columns.put("owner_id", owner);
            columns.put("team_id", team);
            columns.values().removeIf(value -> value == null);
            return columns;
        }
    }

    @Transactional(readOnly = true)
    public Page<Mql> page(Filter filter, Pageable wanted) {
        var columns = filter.columns();
        var conditions = Stream.concat(
                        columns.keySet().stream().map(column -> column + " = :" + column), Stream.of(filter.gaps()))
                .filter(condition -> !condition.isEmpty())
                .toList();
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var total = jdbc.sql("select count(*) from mql" + where)
                .params(columns)
                .query(Long.class)
                .single();
        var mqls = jdbc.sql("select * from mql" + where + " order by mql_at desc, id desc limit :size offset :skip")
                .params(columns)
                .param("size", wanted.getPageSize())
                .param("skip", wanted.getOffset())
                .query(Mql.class)
                .list();
        return new PageImpl<>(mqls, wanted, total);
    }
}
