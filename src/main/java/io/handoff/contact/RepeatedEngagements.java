package io.handoff.contact;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** A tag that fires three times tells one page view under three ids. */
@Repository
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RepeatedEngagements {

    private final JdbcClient jdbc;

    /** Whether the contact is known to have done just this at just this instant. The caller holds the contact's lock. */
    public boolean isKnown(String contactId, String kind, String detail, Instant at) {
        return jdbc.sql("select detail from engagement where contact_id = ? and kind = ? and occurred_at = ?")
                .params(contactId, kind, at.atOffset(UTC))
                .query((rs, row) -> Objects.equals(rs.getString("detail"), detail))
                .list()
                .contains(true);
    }
}
