package io.handoff.privacy;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.engine.SmallProcesses;
import io.handoff.mql.Mqls;
import io.handoff.process.Handoffs;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases contacts. One transaction ends the handoff, deletes each module's personal data and records the affected process instances; the
 * process {@code erasure} then deletes their history, with retries.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Erasures {

    private final Contacts contacts;
    private final Handoffs handoffs;
    private final Mqls mqls;
    private final EngineTraces traces;
    private final ErasureRows rows;
    private final SmallProcesses processes;
    private final Clock clock;

    /**
     * Also accepts unknown ids: an event from before {@code at} must not create such a contact later.
     *
     * @param by login id, or the source of the event
     * @param reason null when an event asked for the erasure
     */
    public Erasure erase(String contactId, Instant at, String by, String reason) {
        var known = contacts.find(contactId).map(contact -> contacts.lock(contact.id()));
        var id = known.map(Contact::id).orElse(contactId);
        var ids =
                Stream.concat(Stream.of(id), contacts.formerIdsOf(id).stream()).toList();
        var passes = ids.stream().flatMap(each -> mqls.of(each).stream()).toList();
        var anonymousId = "erased-" + UUID.randomUUID();
        rows.begin(anonymousId, at, clock.instant(), by, reason, passes.size());
        rows.trace(anonymousId, traces.of(ids, passes));
        handoffs.erased(id);
        contacts.erase(id, at, anonymousId);
        processes.start("erasure", anonymousId, Map.of("erasureId", anonymousId));
        return rows.find(anonymousId).orElseThrow();
    }

    /** For higher modules: adds process instances with personal data to an erasure, by business key. */
    public void alsoForget(String anonymousId, Collection<String> businessKeys) {
        rows.trace(anonymousId, traces.withKeys(businessKeys));
    }

    /** Called by the process {@code erasure}; repeatable. */
    public void endRunningProcesses(String erasureId) {
        rows.tracesLeft(erasureId).forEach(traces::end);
    }

    /** Called by the process {@code erasure}; repeatable. */
    public void deleteTraces(String erasureId) {
        for (var instance : rows.tracesLeft(erasureId)) {
            traces.delete(instance);
            rows.deleted(erasureId, instance);
        }
        rows.finish(erasureId, clock.instant());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Erasure> page(int size, long skipped) {
        return rows.page(size, skipped);
    }

    @Transactional(readOnly = true)
    public long count() {
        return rows.count();
    }
}
