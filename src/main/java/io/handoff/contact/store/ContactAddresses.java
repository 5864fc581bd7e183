package io.handoff.contact.store;

import io.handoff.contact.Contact;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Former and further email addresses of contacts, all in normal form. */
@Repository
@RequiredArgsConstructor
public class ContactAddresses {

    private final JdbcClient jdbc;

    /** The caller holds the contact's lock. */
    public void add(String contactId, String email) {
        if (email != null && !of(contactId).contains(email)) {
            jdbc.sql("insert into contact_address (contact_id, email) values (?, ?)")
                    .params(contactId, email)
                    .update();
        }
    }

    public List<String> of(String contactId) {
        return jdbc.sql("select email from contact_address where contact_id = ? order by email")
                .param(contactId)
                .query(String.class)
                .list();
    }

    /** Contacts with the address as a former or further one, oldest first. */
    public List<Contact> holders(String email) {
        return jdbc.sql("""
                        select * from contact where id in (select contact_id from contact_address where email = ?)
                        order by created_at, id""").param(email).query(RowMappers::contact).list();
    }

    public void remove(String contactId, String email) {
        jdbc.sql("delete from contact_address where contact_id = ? and email = ?")
                .params(contactId, email)
                .update();
    }

    public void delete(String contactId) {
        jdbc.sql("delete from contact_address where contact_id = ?")
                .param(contactId)
                .update();
    }
}
