package io.handoff.contact.store;

import static java.time.ZoneOffset.UTC;

import io.handoff.contact.Company;
import io.handoff.contact.CompanyField;
import io.handoff.contact.CompanyTieBreaks.Candidate;
import io.handoff.jdbc.Columns;
import io.handoff.jdbc.FieldTimes;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of companies. */
@Repository
@RequiredArgsConstructor
public class Companies {

    /** A company with the time of the last write per field. */
    public record Row(Company company, FieldTimes times) {}

    private static final RowMapper<Row> ROW =
            (rs, i) -> new Row(RowMappers.COMPANY.mapRow(rs, i), FieldTimes.parse(rs.getString("field_times")));

    private final JdbcClient jdbc;

    public Optional<Company> find(String id) {
        return jdbc.sql("select * from company where id = ?")
                .param(id)
                .query(RowMappers.COMPANY)
                .optional();
    }

    public Optional<Company> findByDomain(String domain) {
        return jdbc.sql("select * from company where domain = ?")
                .param(domain)
                .query(RowMappers.COMPANY)
                .optional();
    }

    /** The company with its contacts. */
    public Candidate candidate(Company company) {
        var since = jdbc.sql("select created_at from company where id = ?")
                .param(company.id())
                .query((rs, i) -> Columns.instant(rs, "created_at"))
                .single();
        var contacts = jdbc.sql("select id from contact where company_id = ?")
                .param(company.id())
                .query(String.class)
                .list();
        return new Candidate(company, since, contacts);
    }

    public Optional<Row> lock(String id) {
        return one("select * from company where id = ? for update", id);
    }

    public Optional<Row> lockByDomain(String domain) {
        return one("select * from company where domain = ? for update", domain);
    }

    /** Only companies without a domain: companies of the same name with domains are distinguished by them. */
    public Optional<Row> lockByName(String name) {
        return jdbc
                .sql("select * from company where name = ? and domain is null order by created_at, id for update")
                .param(name)
                .query(ROW)
                .stream()
                .findFirst();
    }

    public void insert(Company company, FieldTimes times, Instant createdAt) {
        jdbc.sql("""
                        insert into company (id, domain, name, employees, industry, country, abm_tier, owner_email,
                          field_times, created_at)
                        values (:id, :domain, :name, :employees, :industry, :country, :abmTier, :ownerEmail,
                          :fieldTimes, :createdAt)""")
                .params(params(company, times))
                .param("createdAt", createdAt.atOffset(UTC))
                .update();
    }

    public void update(Company company, FieldTimes times) {
        jdbc.sql("""
                        update company set domain = :domain, name = :name, employees = :employees, industry = :industry,
                          country = :country, abm_tier = :abmTier, owner_email = :ownerEmail, field_times = :fieldTimes
                        where id = :id""").params(params(company, times)).update();
    }

    private Optional<Row> one(String sql, String param) {
        return jdbc.sql(sql).param(param).query(ROW).optional();
    }

    private static Map<String, Object> params(Company company, FieldTimes times) {
        var params = new HashMap<String, Object>();
        Arrays.stream(CompanyField.values()).forEach(field -> params.put(field.key(), field.of(company)));
        params.put("id", company.id());
        params.put("fieldTimes", times.toJson());
        return params;
    }
}
