package io.handoff.qualification;

import static io.handoff.jdbc.Columns.instant;
import static java.time.ZoneOffset.UTC;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import io.handoff.contact.ContactSeparated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** All evaluations of decision tables about contacts, in an append-only log. */
@Repository
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DecisionSnapshots {

    /** Later than any evaluation. */
    private static final Instant NEVER = Instant.ofEpochSecond(253_402_214_400L);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    public void record(DecisionSnapshot snapshot) {
        jdbc.sql("""
                        insert into decision_snapshot (id, contact_id, mql_id, pass, decision, version, rule_ids, reason_code,
                          inputs, outputs, explanation, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        snapshot.id(),
                        snapshot.contactId(),
                        snapshot.mqlId(),
                        snapshot.pass(),
                        snapshot.table(),
                        snapshot.version(),
                        String.join(",", snapshot.ruleIds()),
                        snapshot.reasonCode(),
                        json(snapshot.inputs()),
                        json(snapshot.outputs()),
                        snapshot.text(),
                        snapshot.decidedAt().atOffset(UTC))
                .update();
    }

    /** In the order of evaluation. */
    public List<DecisionSnapshot> of(String contactId) {
        return jdbc.sql("select * from decision_snapshot where contact_id = ? order by seq")
                .param(contactId)
                .query((rs, i) -> snapshot(rs))
                .list();
    }

    /**
     * The evaluations that explain where the contact stands: its own. Those of a contact that was merged into it were about fewer facts;
     * they count only when the MQL is that contact's, until the contact is evaluated again after it.
     *
     * @param mqlId the latest MQL, null if there is none
     * @param decidedAt when sales decided about it, null if it is open
     */
    @Transactional(readOnly = true)
    public List<DecisionSnapshot> explaining(String contactId, String mqlId, Instant decidedAt) {
        var origin = originOf(mqlId);
        if (origin.isEmpty()) {
            return jdbc.sql("select * from decision_snapshot where contact_id = ? and merged_from is null order by seq")
                    .param(contactId)
                    .query((rs, i) -> snapshot(rs))
                    .list();
        }
        return jdbc.sql("""
                        select * from decision_snapshot where contact_id = :contact
                          and (merged_from = :origin or mql_id = :mql or merged_from is null and decided_at > :decidedAt)
                        order by seq""")
                .param("contact", contactId)
                .param("origin", origin.get())
                .param("mql", mqlId)
                .param("decidedAt", (decidedAt == null ? NEVER : decidedAt).atOffset(UTC))
                .query((rs, i) -> snapshot(rs))
                .list();
    }

    /** The contact that the MQL belonged to before it was merged; empty for a contact's own MQL. */
    private Optional<String> originOf(String mqlId) {
        return mqlId == null
                ? Optional.empty()
                : jdbc
                        .sql(
                                "select distinct merged_from from decision_snapshot where mql_id = ? and merged_from is not null")
                        .param(mqlId)
                        .query(String.class)
                        .list()
                        .stream()
                        .findFirst();
    }

    /** Ids of the table's rules that matched since then. */
    @Transactional(readOnly = true)
    public Set<String> rulesMatchedSince(String table, Instant since) {
        return jdbc
                .sql("select distinct rule_ids from decision_snapshot where decision = ? and decided_at >= ?")
                .params(table, since.atOffset(UTC))
                .query(String.class)
                .stream()
                .filter(Objects::nonNull)
                .flatMap(ids -> Stream.of(ids.split(",")))
                .collect(Collectors.toSet());
    }

    /**
     * Clears old NOT_YET evaluations; each contact's latest snapshot stays, because it answers "why?".
     *
     * @return how many from before this instant were cleared, at most {@code atMost}
     */
    public int forgetLooks(Instant before, int atMost) {
        return jdbc.sql("""
                        update decision_snapshot set inputs = '{}', explanation = null where seq in
                          (select seq from decision_snapshot look where decided_at < ? and mql_id is null and inputs <> '{}'
                             and outputs like '%"NOT_YET"%'
                             and exists (select 1 from decision_snapshot later
                                         where later.contact_id = look.contact_id and later.seq > look.seq)
                           order by seq limit ?)""").params(before.atOffset(UTC), atMost).update();
    }

    @EventListener
    void on(ContactMerged merged) {
        jdbc.sql("""
                        update decision_snapshot set contact_id = :survivor, merged_from = coalesce(merged_from, :merged)
                        where contact_id = :merged""")
                .param("survivor", merged.survivorId())
                .param("merged", merged.mergedId())
                .update();
    }

    /** Answers that belong to an MQL stay with it. */
    @EventListener
    void on(ContactSeparated separated) {
        jdbc.sql("""
                        update decision_snapshot set contact_id = :id,
                          merged_from = case when merged_from = :id then null else merged_from end
                        where contact_id = :survivor and merged_from in (:ids) and mql_id is null""")
                .param("id", separated.contactId())
                .param("survivor", separated.survivorId())
                .param("ids", separated.ids())
                .update();
    }

    /** Rule ids stay for the counts; inputs, outputs and text are cleared. */
    @EventListener
    void on(ContactErased erased) {
        jdbc.sql("""
                        update decision_snapshot set contact_id = :anonymous, merged_from = null, inputs = '{}', outputs = '{}', explanation = null
                        where contact_id in (:ids)""")
                .param("anonymous", erased.anonymousId())
                .param("ids", erased.ids())
                .update();
    }

    private static DecisionSnapshot snapshot(ResultSet rs) throws SQLException {
        var ruleIds = rs.getString("rule_ids");
        return new DecisionSnapshot(
                rs.getString("id"),
                rs.getString("contact_id"),
                rs.getString("mql_id"),
                rs.getInt("pass"),
                rs.getString("decision"),
                rs.getInt("version"),
                ruleIds == null || ruleIds.isEmpty() ? List.of() : List.of(ruleIds.split(",")),
                rs.getString("reason_code"),
                map(rs.getString("inputs")),
                map(rs.getString("outputs")),
                rs.getString("explanation"),
                instant(rs, "decided_at"));
    }

    private static String json(Map<String, Object> values) {
        return JSON.writeValueAsString(values);
    }

    private static Map<String, Object> map(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
