package io.handoff.deal;

import static io.handoff.jdbc.Columns.instant;
import static io.handoff.jdbc.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of deals and their contacts. */
@Repository
@RequiredArgsConstructor
class DealRows {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Optional<Deal> find(String id) {
        return one("select * from deal where id = ?", id);
    }

    Optional<Deal> lock(String id) {
        return one("select * from deal where id = ? for update", id);
    }

    Optional<Deal> openHandmadeOf(String contactId) {
        return of(contactId).stream()
                .filter(deal -> deal.byHand() && deal.isOpen() && contactId.equals(deal.primaryContactId()))
                .findFirst();
    }

    List<Deal> of(String contactId) {
        return jdbc.sql("""
                        select * from deal where id in (select deal_id from deal_contact where contact_id = ?)
                        order by created_at, id""").param(contactId).query((rs, i) -> deal(rs)).list();
    }

    List<Deal> openOf(Collection<String> contactIds) {
        return jdbc.sql("""
                        select * from deal where status = 'OPEN'
                          and id in (select deal_id from deal_contact where contact_id in (:contacts))
                        order by created_at, id""")
                .param("contacts", contactIds)
                .query((rs, i) -> deal(rs))
                .list();
    }

    Deal insert(Deal deal) {
        jdbc.sql("""
                        insert into deal (id, status, amount, currency, by_email, reason, implied, by_hand, created_at,
                          closed_at, updated_at)
                        values (:id, :status, :amount, :currency, :byEmail, :reason, :implied, :byHand, :createdAt,
                          :closedAt, :updatedAt)""").params(params(deal)).update();
        insertContacts(deal);
        events.publishEvent(new DealChanged(deal.id()));
        return deal;
    }

    Deal update(Deal deal) {
        jdbc.sql("""
                        update deal set status = :status, amount = :amount, currency = :currency, by_email = :byEmail,
                          reason = :reason, implied = :implied, created_at = :createdAt, closed_at = :closedAt,
                          updated_at = :updatedAt
                        where id = :id""").params(params(deal)).update();
        if (!contactsOf(deal.id()).equals(deal.contactIds())) {
            jdbc.sql("delete from deal_contact where deal_id = ? and not erased")
                    .param(deal.id())
                    .update();
            insertContacts(deal);
        }
        events.publishEvent(new DealChanged(deal.id()));
        return deal;
    }

    /** Gives a deal recorded by hand the id of the CRM's deal. */
    Deal rekey(Deal deal, String newId) {
        jdbc.sql("update deal set id = ?, by_hand = false where id = ?")
                .params(newId, deal.id())
                .update();
        jdbc.sql("update deal_contact set deal_id = ? where deal_id = ?")
                .params(newId, deal.id())
                .update();
        events.publishEvent(new DealChanged(deal.id()));
        events.publishEvent(new DealChanged(newId));
        return find(newId).orElseThrow();
    }

    /** When both merged contacts are on a deal, the better position stays, so that a primary contact stays primary. */
    void moveContact(String from, String to) {
        jdbc.sql("""
                        update deal_contact set position = (select min(either.position) from deal_contact either
                            where either.deal_id = deal_contact.deal_id and either.contact_id in (:from, :to))
                        where contact_id = :to""").param("from", from).param("to", to).update();
        jdbc.sql("""
                        delete from deal_contact where contact_id = :from
                          and deal_id in (select deal_id from deal_contact where contact_id = :to)""").param("from", from).param("to", to).update();
        jdbc.sql("update deal_contact set contact_id = ? where contact_id = ?")
                .params(to, from)
                .update();
    }

    /** Amounts and times stay; the reason is free text and may name the person. */
    void forget(String contactId, String anonymousId) {
        jdbc.sql("update deal set reason = null where id in (select deal_id from deal_contact where contact_id = ?)")
                .param(contactId)
                .update();
        jdbc.sql("update deal_contact set contact_id = ?, erased = true where contact_id = ?")
                .params(anonymousId, contactId)
                .update();
    }

    private Optional<Deal> one(String sql, String id) {
        return jdbc.sql(sql).param(id).query((rs, i) -> deal(rs)).optional();
    }

    private List<String> contactsOf(String dealId) {
        return jdbc.sql("select contact_id from deal_contact where deal_id = ? and not erased order by position")
                .param(dealId)
                .query(String.class)
                .list();
    }

    private void insertContacts(Deal deal) {
        var position = 0;
        for (var contactId : deal.contactIds()) {
            jdbc.sql("insert into deal_contact (deal_id, contact_id, position) values (?, ?, ?)")
                    .params(deal.id(), contactId, position++)
                    .update();
        }
    }

    private Deal deal(ResultSet rs) throws SQLException {
        var id = rs.getString("id");
        return new Deal(
                id,
                Deal.Status.valueOf(rs.getString("status")),
                rs.getBigDecimal("amount"),
                rs.getString("currency"),
                rs.getString("by_email"),
                rs.getString("reason"),
                rs.getBoolean("implied"),
                rs.getBoolean("by_hand"),
                instant(rs, "created_at"),
                instant(rs, "closed_at"),
                instant(rs, "updated_at"),
                contactsOf(id));
    }

    private static Map<String, Object> params(Deal deal) {
        var params = new HashMap<String, Object>();
        params.put("id", deal.id());
        params.put("status", deal.status().name());
        params.put("amount", deal.amount());
        params.put("currency", deal.currency());
        params.put("byEmail", deal.byEmail());
        params.put("reason", deal.reason());
        params.put("implied", deal.implied());
        params.put("byHand", deal.byHand());
        params.put("createdAt", utc(deal.createdAt()));
        params.put("closedAt", utc(deal.closedAt()));
        params.put("updatedAt", utc(deal.updatedAt()));
        return params;
    }
}
