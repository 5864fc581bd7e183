package io.handoff.activity;

import static io.handoff.jdbc.Columns.instant;
import static java.time.ZoneOffset.UTC;

import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import io.handoff.contact.ContactSeparated;
import io.handoff.input.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All logged calls, emails and meetings. */
@Repository
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Activities {

    /** Mail servers try for four to five days before they give a mail back (RFC 5321, 4.5.4.1). */
    private static final Duration GIVES_UP_AFTER = Duration.ofDays(5);

    private final JdbcClient jdbc;
    private final ActivitySettings settings;
    private final ActivityCorrections corrections;

    /** Stores the activity. A time in the future (a wrong clock) becomes the time of receipt. */
    public Activity log(NewActivity told) {
        return log(told, null);
    }

    /** @param externalId the activity's id in the system that told of it, by which {@link #correct} finds it; null = none */
    public Activity log(NewActivity told, String externalId) {
        var received = told.receivedAt().truncatedTo(ChronoUnit.MILLIS);
        var activity = new Activity(
                UUID.randomUUID().toString(),
                told.contactId(),
                upper(told.kind()),
                Optional.ofNullable(told.direction()).map(Activities::upper).orElse("OUTBOUND"),
                told.outcome(),
                told.duration(),
                lower(told.repEmail()),
                told.automated(),
                earlier(told.occurredAt(), received),
                received,
                null);
        insert(activity, externalId);
        return activity;
    }

    /** Whether an activity of the same rep, kind and instant is stored already. */
    @Transactional(readOnly = true)
    public boolean knows(NewActivity told) {
        var at = earlier(told.occurredAt(), told.receivedAt().truncatedTo(ChronoUnit.MILLIS));
        return of(told.contactId()).stream()
                .anyMatch(known -> known.occurredAt().equals(at)
                        && known.kind().equals(upper(told.kind()))
                        && Objects.equals(known.repEmail(), lower(told.repEmail())));
    }

    /** As corrected later, deleted ones too, in the order they happened; at the same instant by id. */
    public List<Activity> of(String contactId) {
        return corrections.latest(
                contactId, jdbc.sql("""
                        select id, contact_id, kind, direction, outcome, duration, rep_email, automated, occurred_at, received_at,
                          cast(null as timestamp with time zone) as deleted_at
                        from activity where contact_id = ? order by occurred_at, id""").param(contactId).query(Activity.class).list());
    }

    /**
     * Corrects the contact's activity with one of these ids; the one that was logged stays, with what was told later beside it.
     *
     * @return the activity before and after; empty if the contact has none with such an id
     */
    public List<CorrectedActivity> correct(String contactId, Collection<String> externalIds, ActivityUpdate update) {
        var ids = jdbc.sql("select id from activity where contact_id = :contact and external_id in (:ids)")
                .param("contact", contactId)
                .param("ids", externalIds)
                .query(String.class)
                .list();
        return correctAll(contactId, ids, update);
    }

    /** The contact's mails of the last days before {@code at} have bounced: those that a person sent, without another outcome than SENT. */
    public List<CorrectedActivity> bounced(String contactId, Instant at, Instant receivedAt) {
        var ids = of(contactId).stream()
                .filter(mail -> mail.mayHaveBounced(at, GIVES_UP_AFTER))
                .map(Activity::id)
                .toList();
        var bounced = Map.of(ActivityField.OUTCOME, Activity.BOUNCED);
        return correctAll(contactId, ids, new ActivityUpdate(bounced, at, receivedAt));
    }

    private List<CorrectedActivity> correctAll(String contactId, List<String> ids, ActivityUpdate update) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var before = of(contactId);
        ids.forEach(id -> corrections.add(id, update));
        var after = of(contactId).stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        return before.stream()
                .filter(activity -> ids.contains(activity.id()))
                .map(activity -> new CorrectedActivity(activity, after.get(activity.id())))
                .toList();
    }

    /** The first response to a contact that became an MQL at {@code mqlAt}, if any. */
    public Optional<Activity> firstResponse(String contactId, Instant mqlAt, OutcomeRules rules) {
        return of(contactId).stream()
                .filter(activity -> isResponse(activity, mqlAt, rules))
                .findFirst();
    }

    /**
     * Whether it stops the response clock: sales reached out and the outcome counts. An answered inbound call is one if
     * {@link ActivitySettings} counts it.
     */
    public boolean isResponse(Activity activity, Instant mqlAt, OutcomeRules rules) {
        if (activity.reachesOut(mqlAt)) {
            return rules.of(activity) != CountsAs.NOTHING;
        }
        return settings.answeredCallCounts()
                && activity.isAnsweredCall()
                && !activity.occurredAt().isBefore(mqlAt)
                && rules.of(activity) == CountsAs.RESPONSE;
    }

    /** How often sales reached out since {@code mqlAt}; what counts for nothing is no attempt. */
    public long attempts(String contactId, Instant mqlAt, OutcomeRules rules) {
        return of(contactId).stream()
                .filter(activity -> activity.reachesOut(mqlAt) && rules.of(activity) != CountsAs.NOTHING)
                .count();
    }

    /** The kinds and outcomes that people in sales have logged. */
    @Transactional(readOnly = true)
    public List<LoggedOutcome> outcomes() {
        return jdbc.sql("""
                        select kind, outcome, count(distinct contact_id) as contacts from activity
                        where outcome is not null and direction = 'OUTBOUND' and automated = false
                        group by kind, outcome""").query(LoggedOutcome.class).list();
    }

    /** Bursts since this instant; only outbound, non-automated activities with a rep are examined. */
    @Transactional(readOnly = true)
    public List<Burst> bursts(Instant since) {
        var times = new LinkedHashMap<String, List<Instant>>();
        jdbc.sql("""
                        select rep_email, occurred_at from activity
                        where occurred_at >= ? and rep_email is not null and automated = false and direction = 'OUTBOUND'
                        order by rep_email, occurred_at""").param(since.atOffset(UTC)).query(row -> {
            times.computeIfAbsent(row.getString("rep_email"), rep -> new ArrayList<>())
                    .add(instant(row, "occurred_at"));
        });
        var finder = new Bursts(settings);
        return times.entrySet().stream()
                .flatMap(rep -> finder.in(rep.getKey(), rep.getValue()).stream())
                .toList();
    }

    /** @return how many activities from before this instant were deleted, at most {@code atMost} */
    public int forget(Instant before, int atMost) {
        return jdbc.sql("""
                        delete from activity where id in
                          (select id from activity where occurred_at < ? order by occurred_at limit ?)""").params(before.atOffset(UTC), atMost).update();
    }

    @EventListener
    void on(ContactMerged merged) {
        jdbc.sql("""
                        update activity set contact_id = :survivor, merged_from = coalesce(merged_from, :merged)
                        where contact_id = :merged""")
                .param("survivor", merged.survivorId())
                .param("merged", merged.mergedId())
                .update();
    }

    @EventListener
    void on(ContactSeparated separated) {
        jdbc.sql("""
                        update activity set contact_id = :id, merged_from = case when merged_from = :id then null else merged_from end
                        where contact_id = :survivor and merged_from in (:ids)""")
                .param("id", separated.contactId())
                .param("survivor", separated.survivorId())
                .param("ids", separated.ids())
                .update();
    }

    /** The activity was received under another id than the contact's: it goes there if the merge of the two is undone. */
    public void receivedFor(String id, Activity activity) {
        if (!id.equals(activity.contactId())) {
            jdbc.sql("update activity set merged_from = ? where id = ?")
                    .params(id, activity.id())
                    .update();
        }
    }

    @EventListener
    void on(ContactErased erased) {
        jdbc.sql("delete from activity where contact_id in (:ids)")
                .param("ids", erased.ids())
                .update();
    }

    private void insert(Activity activity, String externalId) {
        jdbc.sql("""
                        insert into activity (id, contact_id, kind, direction, outcome, duration, rep_email, automated,
                          occurred_at, received_at, external_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        activity.id(),
                        activity.contactId(),
                        activity.kind(),
                        activity.direction(),
                        activity.outcome(),
                        activity.duration(),
                        activity.repEmail(),
                        activity.automated(),
                        activity.occurredAt().atOffset(UTC),
                        activity.receivedAt().atOffset(UTC),
                        externalId)
                .update();
    }

    private static String upper(String value) {
        return value.strip().toUpperCase(Locale.ROOT);
    }

    private static String lower(String email) {
        return EmailAddress.toLookUp(email);
    }

    private static Instant earlier(Instant occurredAt, Instant received) {
        var at = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        return at.isAfter(received) ? received : at;
    }
}
