package io.handoff.deal;

import static io.handoff.jdbc.Columns.instant;
import static io.handoff.jdbc.Columns.utc;

import io.handoff.contact.ContactSeparated;
import io.handoff.jdbc.FieldTimes;
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
        return jdbc.sql("select * from deal where id = ?")
                .param(id)
                .query((rs, i) -> deal(rs))
                .optional();
    }

    Optional<DealState> lock(String id) {
        return jdbc.sql("select * from deal where id = ? for update")
                .param(id)
                .query((rs, i) -> state(rs))
                .optional();
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

    Deal insert(DealState state) {
        jdbc.sql("""
                        insert into deal (id, status, name, amount, currency, by_email, reason, implied, by_hand, created_at,
                          closed_at, updated_at, outcome, told_primary, field_times)
                        values (:id, :status, :name, :amount, :currency, :byEmail, :reason, :implied, :byHand, :createdAt,
                          :closedAt, :updatedAt, :outcome, :toldPrimary, :fieldTimes)""").params(params(state)).update();
        insertContacts(state);
        events.publishEvent(new DealChanged(state.deal().id()));
        return state.deal();
    }

    Deal update(DealState state) {
        var id = state.deal().id();
        jdbc.sql("""
                        update deal set status = :status, name = :name, amount = :amount, currency = :currency,
                          by_email = :byEmail, reason = :reason, implied = :implied, created_at = :createdAt,
                          closed_at = :closedAt, updated_at = :updatedAt, outcome = :outcome, told_primary = :toldPrimary,
                          field_times = :fieldTimes
                        where id = :id""").params(params(state)).update();
        if (!contactsOf(id).equals(state.contacts().ids())) {
            jdbc.sql("delete from deal_contact where deal_id = ? and not erased")
                    .param(id)
                    .update();
            insertContacts(state);
        }
        events.publishEvent(new DealChanged(id));
        return state.deal();
    }

    /** Gives a deal recorded by hand the id of the CRM's deal. */
    DealState rekey(Deal deal, String newId) {
        jdbc.sql("update deal set id = ?, by_hand = false where id = ?")
                .params(newId, deal.id())
                .update();
        jdbc.sql("update deal_contact set deal_id = ? where deal_id = ?")
                .params(newId, deal.id())
                .update();
        events.publishEvent(new DealChanged(deal.id()));
        events.publishEvent(new DealChanged(newId));
        return lock(newId).orElseThrow();
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
        jdbc.sql("""
                        update deal_contact set contact_id = :to, merged_from = coalesce(merged_from, :from)
                        where contact_id = :from""").param("from", from).param("to", to).update();
        jdbc.sql("update deal set told_primary = ? where told_primary = ?")
                .params(to, from)
                .update();
    }

    void moveBack(ContactSeparated separated) {
        var moved = jdbc.sql(
                        "select deal_id from deal_contact where contact_id = :survivor and merged_from in (:ids) and not erased")
                .param("survivor", separated.survivorId())
                .param("ids", separated.ids())
                .query(String.class)
                .list();
        for (var dealId : moved) {
            jdbc.sql("update deal_contact set contact_id = ?, merged_from = null where deal_id = ? and contact_id = ?")
                    .params(separated.contactId(), dealId, separated.survivorId())
                    .update();
            jdbc.sql("update deal set told_primary = ? where id = ? and told_primary = ?")
                    .params(separated.contactId(), dealId, separated.survivorId())
                    .update();
            events.publishEvent(new DealChanged(dealId));
        }
    }

    /** Amounts and times stay; the reason is free text and may name the person. */
    void forget(String contactId, String anonymousId) {
        jdbc.sql("update deal set reason = null where id in (select deal_id from deal_contact where contact_id = ?)")
                .param(contactId)
                .update();
        jdbc.sql("update deal_contact set contact_id = ?, erased = true, merged_from = null where contact_id = ?")
                .params(anonymousId, contactId)
                .update();
        jdbc.sql("update deal set told_primary = null where told_primary = ?")
                .param(contactId)
                .update();
    }

    private List<String> contactsOf(String dealId) {
        return jdbc.sql("select contact_id from deal_contact where deal_id = ? and not erased order by position")
                .param(dealId)
                .query(String.class)
                .list();
    }

    private void insertContacts(DealState state) {
        var position = 0;
        for (var contactId : state.contacts().ids()) {
            jdbc.sql("insert into deal_contact (deal_id, contact_id, position) values (?, ?, ?)")
                    .params(state.deal().id(), contactId, position++)
                    .update();
        }
    }

    private DealState state(ResultSet rs) throws SQLException {
        var times = rs.getString("field_times");
        return times == null
                ? DealState.withoutTimes(deal(rs))
                : new DealState(
                        deal(rs), Deal.Status.valueOf(rs.getString("outcome")), contacts(rs), FieldTimes.parse(times));
    }

    private DealContacts contacts(ResultSet rs) throws SQLException {
        return new DealContacts(contactsOf(rs.getString("id")), rs.getString("told_primary"));
    }

    private Deal deal(ResultSet rs) throws SQLException {
        return new Deal(
                rs.getString("id"),
                Deal.Status.valueOf(rs.getString("status")),
                rs.getString("name"),
                rs.getBigDecimal("amount"),
                rs.getString("currency"),
                rs.getString("by_email"),
                rs.getString("reason"),
                rs.getBoolean("implied"),
                rs.getBoolean("by_hand"),
                instant(rs, "created_at"),
                instant(rs, "closed_at"),
                instant(rs, "updated_at"),
                contacts(rs).inOrder());
    }

    private static Map<String, Object> params(DealState state) {
        var deal = state.deal();
        var params = new HashMap<String, Object>();
        params.put("id", deal.id());
        params.put("status", deal.status().name());
        params.put("name", deal.name());
        params.put("amount", deal.amount());
        params.put("currency", deal.currency());
        params.put("byEmail", deal.byEmail());
        params.put("reason", deal.reason());
        params.put("implied", deal.implied());
        params.put("byHand", deal.byHand());
        params.put("createdAt", utc(deal.createdAt()));
        params.put("closedAt", utc(deal.closedAt()));
        params.put("updatedAt", utc(deal.updatedAt()));
        params.put("outcome", state.outcome().name());
        params.put("toldPrimary", state.contacts().primaryId());
        params.put("fieldTimes", state.times().toJson());
        return params;
    }
}
