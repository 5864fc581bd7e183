package io.handoff.contact;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Recognises an engagement sent under several event ids, as by a tag that fires three times. */
@Repository
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RepeatedEngagements {

    private final JdbcClient jdbc;

    /** Whether the same kind and detail at the same instant is stored already. The caller holds the contact's lock. */
    public boolean isKnown(String contactId, String kind, String detail, Instant at) {
        return jdbc.sql("select detail from engagement where contact_id = ? and kind = ? and occurred_at = ?")
                .params(contactId, kind, at.atOffset(UTC))
                .query((rs, row) -> Objects.equals(rs.getString("detail"), detail))
                .list()
                .contains(true);
    }
}
