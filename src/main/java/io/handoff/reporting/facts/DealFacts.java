package io.handoff.reporting.facts;

import static io.handoff.jdbc.Columns.instant;

import io.handoff.deal.Deal;
import io.handoff.jdbc.RecordMapper;
import io.handoff.reporting.facts.DealFact.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Computes the facts of deals, and reads and writes the stored ones in {@code deal_fact}. */
@Repository
@RequiredArgsConstructor
public class DealFacts {

    private static final String COLUMNS =
            "state, currency, cents, deal_week, mql_week, team_id, source, first_source, pass, mql_id, deal_id";

    private static final RowMapper<DealFact> FACT = new RecordMapper<>(DealFact.class);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** A deal with its contacts, the primary one first. */
    public record Told(
            String id,
            Deal.Status status,
            BigDecimal amount,
            String currency,
            Instant createdAt,
            Instant closedAt,
            List<String> contactIds) {}

    /**
     * Null when the deal is lost or deleted, or came from no MQL.
     *
     * @param factsOfContact facts of all passes, by contact id
     * @param usualCurrency of a deal without a currency
     */
    public static DealFact of(Told deal, Map<String, List<MqlFact>> factsOfContact, ZoneId zone, String usualCurrency) {
        var state = state(deal);
        var from = state == null ? null : passBefore(deal, factsOfContact);
        if (from == null) {
            return null;
        }
        return new DealFact(
                deal.id(),
                from.mqlId(),
                state,
                Objects.requireNonNullElse(deal.currency(), usualCurrency),
                cents(deal.amount()),
                IsoWeek.of(state == State.OPEN ? deal.createdAt() : deal.closedAt(), zone),
                from.weeks().mql(),
                from.teamId(),
                from.source(),
                from.firstSource(),
                from.pass());
    }

    private static State state(Told deal) {
        return switch (deal.status()) {
            case OPEN -> State.OPEN;
            case WON -> State.WON;
            case LOST, DELETED -> null;
        };
    }

    private static Long cents(BigDecimal amount) {
        return amount == null
                ? null
                : amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The pass credited with the deal: of the first contact that has passes, the latest one begun before the deal, otherwise the first. */
    private static MqlFact passBefore(Told deal, Map<String, List<MqlFact>> factsOfContact) {
        for (var contact : deal.contactIds()) {
            var facts = factsOfContact.getOrDefault(contact, List.of());
            if (!facts.isEmpty()) {
                return facts.stream()
                        .filter(fact -> !fact.mqlAt().isAfter(deal.createdAt()))
                        .reduce((earlier, later) -> later)
                        .orElse(facts.get(0));
            }
        }
        return null;
    }

    public Set<String> dealsOf(Collection<String> contactIds) {
        return contactIds.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(
                        jdbc.sql("select distinct deal_id from deal_contact where contact_id in (:contacts)")
                                .param("contacts", InClause.padded(contactIds))
                                .query(String.class)
                                .list());
    }

    public List<Told> told(Collection<String> dealIds) {
        if (dealIds.isEmpty()) {
            return List.of();
        }
        var ids = InClause.padded(dealIds);
        var contacts = new HashMap<String, List<String>>();
        jdbc.sql("""
                        select deal_id, contact_id from deal_contact join deal on deal.id = deal_id where deal_id in (:ids)
                        order by deal_id, case when contact_id = told_primary then 0 else 1 end, position, contact_id""").param("ids", ids).query(row -> {
            contacts.computeIfAbsent(row.getString("deal_id"), id -> new ArrayList<>())
                    .add(row.getString("contact_id"));
        });
        return jdbc.sql("select * from deal where id in (:ids) order by id")
                .param("ids", ids)
                .query((row, n) -> new Told(
                        row.getString("id"),
                        Deal.Status.valueOf(row.getString("status")),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        instant(row, "created_at"),
                        instant(row, "closed_at"),
                        contacts.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    public Map<String, DealFact> of(Collection<String> dealIds) {
        var facts = new HashMap<String, DealFact>();
        if (!dealIds.isEmpty()) {
            jdbc.sql("select * from deal_fact where deal_id in (:ids)")
                    .param("ids", InClause.padded(dealIds))
                    .query(FACT)
                    .list()
                    .forEach(fact -> facts.put(fact.dealId(), fact));
        }
        return facts;
    }

    public void delete(Collection<String> dealIds) {
        batches.batchUpdate(
                "delete from deal_fact where deal_id = ?",
                dealIds.stream().map(id -> new Object[] {id}).toList());
    }

    public void insert(Collection<DealFact> deals) {
        batches.batchUpdate(
                "insert into deal_fact (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                deals.stream()
                        .map(d -> new Object[] {
                            d.state().name(),
                            d.currency(),
                            d.cents(),
                            d.dealWeek(),
                            d.mqlWeek(),
                            d.teamId(),
                            d.source(),
                            d.firstSource(),
                            d.pass(),
                            d.mqlId(),
                            d.dealId()
                        })
                        .toList());
    }

    public void deleteAll() {
        batches.update("delete from deal_fact");
    }
}
