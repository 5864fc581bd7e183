package io.handoff.contact;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts the contacts per value of a field. */
@Repository
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ValueCounts {

    private final JdbcClient jdbc;

    /** Value as stored → number of contacts; the industry is the company's. */
    public Map<String, Long> of(ProfileField field) {
        return switch (field) {
            case SENIORITY ->
                counted("select seniority, count(*) from contact where seniority is not null group by seniority");
            case DEPARTMENT ->
                counted("select department, count(*) from contact where department is not null group by department");
            case INDUSTRY -> counted("""
                select company.industry, count(*) from contact join company on company.id = contact.company_id
                where company.industry is not null group by company.industry\
                """);
        };
    }

    /** Country as received → number of contacts; the company's country, else the contact's own, as the tables use it. */
    public Map<String, Long> ofCountry() {
        return counted("""
            select told, count(*) from (
              select coalesce(company.country, contact.country) as told
              from contact left join company on company.id = contact.company_id) countries
            where told is not null group by told\
            """);
    }

    private Map<String, Long> counted(String sql) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql(sql).query(rs -> {
            counts.put(rs.getString(1), rs.getLong(2));
        });
        return counts;
    }
}
