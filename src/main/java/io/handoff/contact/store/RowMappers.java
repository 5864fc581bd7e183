package io.handoff.contact.store;

import static io.handoff.jdbc.Columns.instant;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Engagement;
import io.handoff.input.Scores;
import io.handoff.jdbc.RecordMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;

/** Row mappers of the tables of contacts. */
public final class RowMappers {

    static final RowMapper<Company> COMPANY = new RecordMapper<>(Company.class);
    static final RowMapper<Engagement> ENGAGEMENT = new RecordMapper<>(Engagement.class);

    private RowMappers() {}

    public static Contact contact(ResultSet rs, int row) throws SQLException {
        return new Contact(
                rs.getString("id"),
                rs.getString("email"),
                rs.getString("first_name"),
                rs.getString("last_name"),
                rs.getString("job_title"),
                rs.getString("seniority"),
                rs.getString("department"),
                rs.getString("phone"),
                rs.getString("country"),
                rs.getString("source"),
                rs.getString("consent"),
                score(rs),
                rs.getString("company_id"),
                instant(rs, "unsubscribed_at"),
                instant(rs, "erased_before"),
                instant(rs, "created_at"),
                instant(rs, "updated_at"));
    }

    private static BigDecimal score(ResultSet rs) throws SQLException {
        var score = rs.getBigDecimal("external_score");
        return score == null ? null : Scores.plain(score);
    }
}
