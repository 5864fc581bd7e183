package io.handoff.contact.store;

import static io.handoff.jdbc.Columns.instant;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Engagement;
import io.handoff.input.Scores;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Hand-written row mappers: Spring's mapper first looks up each column by its Java name and pays an exception per column with an
 * underscore, which is slow for rows that are read several times per event.
 */
public final class RowMappers {

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

    static Company company(ResultSet rs, int row) throws SQLException {
        return new Company(
                rs.getString("id"),
                rs.getString("domain"),
                rs.getString("name"),
                rs.getObject("employees", Integer.class),
                rs.getString("industry"),
                rs.getString("country"),
                rs.getString("abm_tier"),
                rs.getString("owner_email"));
    }

    static Engagement engagement(ResultSet rs, int row) throws SQLException {
        return new Engagement(
                rs.getString("id"),
                rs.getString("contact_id"),
                rs.getString("kind"),
                rs.getString("detail"),
                instant(rs, "occurred_at"),
                instant(rs, "received_at"));
    }

    private static BigDecimal score(ResultSet rs) throws SQLException {
        var score = rs.getBigDecimal("external_score");
        return score == null ? null : Scores.plain(score);
    }
}
