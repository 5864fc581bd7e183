package io.handoff.process.web;

import io.handoff.mql.NurtureStay;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pages of contacts in nurture now: unread replies first, then by next email. */
@Repository
class NurturePages {

    private final JdbcClient jdbc;

    NurturePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null = all. */
    enum State {
        /** The next email is planned. */
        WRITING("next_touch_at is not null"),
        /** No more emails; waits for time or a fact. */
        SILENT("next_touch_at is null and stopped_why is null"),
        /** The emails stopped before the end of the track. */
        STOPPED("stopped_why is not null"),
        /** A reply is unread. */
        REPLIED("reply_open");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    @Transactional(readOnly = true)
    public Page<NurtureStay> page(String track, State state, Pageable wanted) {
        var params = new HashMap<String, Object>();
        var where = " where ended_at is null";
        if (track != null) {
            where += " and track = :track";
            params.put("track", track);
        }
        if (state != null) {
            where += " and " + state.condition;
        }
        var total = jdbc.sql("select count(*) from nurture" + where)
                .params(params)
                .query(Long.class)
                .single();
        var stays = jdbc.sql("select * from nurture" + where
                        + " order by reply_open desc, coalesce(next_touch_at, cool_off_until) nulls last, mql_id"
                        + " limit :size offset :skip")
                .params(params)
                .param("size", wanted.getPageSize())
                .param("skip", wanted.getOffset())
                .query(NurtureStay.class)
                .list();
        return new PageImpl<>(stays, wanted, total);
    }

    /** Number of contacts in nurture per track. */
    @Transactional(readOnly = true)
    public Map<String, Long> perTrack() {
        return jdbc
                .sql("select track, count(*) as stays from nurture where ended_at is null group by track")
                .query((rs, row) -> Map.entry(rs.getString("track"), rs.getLong("stays")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
