package io.handoff.contact.store;

import io.handoff.contact.CompanyTieBreaks.Choice;
import io.handoff.contact.Contact;
import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of choices between several companies. */
@Repository
@RequiredArgsConstructor
public class CompanyChoices {

    private final JdbcClient jdbc;

    /** A stored choice. */
    public record Row(String runnerUpId, String reasonCode) {}

    public void save(String contactId, Choice choice) {
        delete(List.of(contactId));
        jdbc.sql("insert into company_choice (contact_id, company_id, runner_up_id, reason_code) values (?, ?, ?, ?)")
                .params(contactId, choice.company().id(), choice.runnerUp().id(), choice.reasonCode())
                .update();
    }

    /** Empty when the contact has another company now. */
    public Optional<Row> of(Contact contact) {
        return contact.companyId() == null
                ? Optional.empty()
                : jdbc.sql(
                                "select runner_up_id, reason_code from company_choice where contact_id = ? and company_id = ?")
                        .params(contact.id(), contact.companyId())
                        .query(Row.class)
                        .optional();
    }

    @EventListener
    void on(ContactErased erased) {
        delete(erased.ids());
    }

    @EventListener
    void on(ContactMerged merged) {
        delete(List.of(merged.mergedId()));
    }

    private void delete(Collection<String> contactIds) {
        jdbc.sql("delete from company_choice where contact_id in (:ids)")
                .param("ids", contactIds)
                .update();
    }
}
