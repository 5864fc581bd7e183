package io.handoff.contact.store;

import static io.handoff.jdbc.Columns.utc;
import static java.time.ZoneOffset.UTC;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.ContactField;
import io.handoff.jdbc.FieldTimes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of contacts. */
@Repository
@RequiredArgsConstructor
public class ContactRows {

    /** A contact with the time of the last write per field and its phone number as sent. */
    public record Row(Contact contact, FieldTimes times, String phoneTold) {}

    private static final RowMapper<Row> ROW = (rs, i) -> new Row(
            RowMappers.contact(rs, i), FieldTimes.parse(rs.getString("field_times")), rs.getString("phone_told"));

    private final JdbcClient jdbc;

    public long count() {
        return jdbc.sql("select count(*) from contact").query(Long.class).single();
    }

    public Optional<Contact> find(String id) {
        return jdbc.sql("select * from contact where id = ?")
                .param(id)
                .query(RowMappers::contact)
                .optional();
    }

    public List<Contact> findAll(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from contact where id in (:ids)")
                        .param("ids", ids)
                        .query(RowMappers::contact)
                        .list();
    }

    public List<Contact> atCompany(String companyId) {
        return jdbc.sql("select * from contact where company_id = ? order by created_at, id")
                .param(companyId)
                .query(RowMappers::contact)
                .list();
    }

    public List<Contact> withEmail(String email) {
        return jdbc.sql("select * from contact where email = ? order by created_at, id")
                .param(email)
                .query(RowMappers::contact)
                .list();
    }

    public Optional<Row> lock(String id) {
        return jdbc.sql("select * from contact where id = ? for update")
                .param(id)
                .query(ROW)
                .optional();
    }

    public void insert(Row row) {
        jdbc.sql("""
                        insert into contact (id, email, email_domain, first_name, last_name, job_title, seniority, department,
                          phone, phone_told, country, source, consent, external_score, company_id, unsubscribed_at, erased_before,
                          field_times, created_at, updated_at)
                        values (:id, :email, :emailDomain, :firstName, :lastName, :jobTitle, :seniority, :department,
                          :phone, :phoneTold, :country, :source, :consent, :externalScore, :companyId, :unsubscribedAt, :erasedBefore,
                          :fieldTimes, :createdAt, :updatedAt)""").params(params(row)).update();
    }

    public void update(Row row) {
        jdbc.sql("""
                        update contact set email = :email, email_domain = :emailDomain, first_name = :firstName,
                          last_name = :lastName, job_title = :jobTitle, seniority = :seniority, department = :department,
                          phone = :phone, phone_told = :phoneTold, country = :country, source = :source, consent = :consent,
                          external_score = :externalScore, company_id = :companyId, unsubscribed_at = :unsubscribedAt,
                          field_times = :fieldTimes, updated_at = :updatedAt
                        where id = :id""").params(params(row)).update();
    }

    /** Assigns a new company to contacts whose email domain equals its domain; subdomains are not matched, as no index covers them. */
    public void joinByDomain(Company company) {
        jdbc.sql("update contact set company_id = :company where email_domain = :domain and company_id is null")
                .param("company", company.id())
                .param("domain", company.domain())
                .update();
    }

    public void unsubscribe(String id, Instant at) {
        jdbc.sql("update contact set unsubscribed_at = ? where id = ?")
                .params(at.atOffset(UTC), id)
                .update();
    }

    public void delete(String id) {
        jdbc.sql("delete from contact where id = ?").param(id).update();
    }

    private static Map<String, Object> params(Row row) {
        var contact = row.contact();
        var params = new HashMap<String, Object>();
        Arrays.stream(ContactField.values()).forEach(field -> params.put(field.key(), field.of(contact)));
        params.put("id", contact.id());
        params.put("emailDomain", contact.emailDomain());
        params.put("companyId", contact.companyId());
        params.put("unsubscribedAt", utc(contact.unsubscribedAt()));
        params.put("erasedBefore", utc(contact.erasedBefore()));
        params.put("fieldTimes", row.times().toJson());
        params.put("phoneTold", row.phoneTold());
        params.put("createdAt", utc(contact.createdAt()));
        params.put("updatedAt", utc(contact.updatedAt()));
        return params;
    }
}
