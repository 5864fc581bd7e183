package io.handoff.process.message;

import io.handoff.mql.Mql;
import io.handoff.mql.NotAwaited;
import io.handoff.team.Teams;
import java.time.Instant;
import java.util.Locale;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What became of an MQL, for whoever comes too late: names, and times in the reader's zone. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class PresentState {

    private final Teams teams;
    private final DueTimeFormatter times;

    /**
     * "This MQL was already accepted by Ann Lee on Tue 26 May, 12:30 EDT."
     *
     * @param reader login whose zone is used; null = the company's; likewise below
     */
    public String of(Mql mql, String reader) {
        return mql.decidedAt() == null
                ? mql.presentState()
                : sentence(mql.status().name().toLowerCase(Locale.ROOT) + by(mql.decidedBy()), mql.decidedAt(), reader);
    }

    /** "This MQL was already reassigned to Ann Lee on Tue 26 May, 12:30 EDT." */
    public String reassigned(Mql mql, String reader) {
        var owner = mql.ownerId() == null ? "another team" : teams.names().ofPerson(mql.ownerId());
        return sentence("reassigned to " + owner, mql.reassignedAt(), reader);
    }

    public String answered(Mql mql, String reader) {
        return sentence("answered" + by(mql.respondedBy()), mql.respondedAt(), reader);
    }

    /** @throws NotAwaited if it is not open */
    public void requireOpen(Mql mql, String reader) {
        if (!mql.isOpen()) {
            throw new NotAwaited(of(mql, reader));
        }
    }

    private String by(String person) {
        return person == null ? "" : " by " + teams.names().ofPerson(person);
    }

    private String sentence(String what, Instant at, String reader) {
        return "This MQL was already %s%s.".formatted(what, at == null ? "" : " on " + times.of(at, reader));
    }
}
