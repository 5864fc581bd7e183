package io.handoff.process.web;

import io.handoff.activity.Activities;
import io.handoff.activity.NewActivity;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.engine.ConflictRetry;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.NotAwaited;
import io.handoff.mql.UnknownMql;
import io.handoff.process.Handoffs;
import io.handoff.process.SalesDecision;
import io.handoff.process.clock.RecordResponse;
import io.handoff.process.message.DueTimeFormatter;
import io.handoff.process.message.PresentState;
import io.handoff.process.salesdecision.UndoableDecisions;
import io.handoff.team.Person;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Actions of a signed-in person on one MQL: checks rights under the contact's lock, then calls the facade. */
@Component
@RequiredArgsConstructor
class WorkMql {

    private final ConflictRetry attempts;
    private final Contacts contacts;
    private final Mqls mqls;
    private final Handoffs handoffs;
    private final MqlAccess access;
    private final PresentState presentState;
    private final UndoableDecisions undoable;
    private final Activities activities;
    private final Teams teams;
    private final DueTimeFormatter dueText;
    private final Clock clock;

    Mql decide(String id, MqlsApi.DecisionMade asked, String login) {
        return attempts.run(changed(id, () -> {
            var mql = locked(id);
            var decision = new SalesDecision(
                    SalesDecision.Kind.ofRep(asked.decision()),
                    asked.reason(),
                    asked.note(),
                    login,
                    now(),
                    SalesDecision.Source.PERSON);
            if (access.decides(login, mql, decision)) {
                requireLatest(mql, login);
                handoffs.decide(mql.contactId(), decision);
            }
        }));
    }

    Mql undo(String id, String login) {
        return attempts.run(changed(id, () -> {
            access.requireUndo(login, locked(id));
            handoffs.undoDecision(id, login);
        }));
    }

    UndoableDecisionsView undoable(String login) {
        var shown = undoable.of(login).stream()
                .map(decision -> new UndoableDecisionsView.Undoable(
                        decision.mqlId(),
                        contacts.find(mqls.find(decision.mqlId()).orElseThrow().contactId())
                                .map(Contact::displayName)
                                .orElse(""),
                        decision.decision(),
                        decision.reasonLabel(),
                        undoable.until(decision)))
                .toList();
        return new UndoableDecisionsView(now(), shown);
    }

    Mql respond(String id, MqlsApi.FirstResponse received, String login) {
        return attempts.run(changed(id, () -> {
            var mql = locked(id);
            access.requireFor(login, mql);
            if (mql.respondedAt() == null) {
                log(mql, received, login);
            } else if (!login.equals(mql.respondedBy())) {
                throw new NotAwaited(presentState.answered(mql, login));
            }
        }));
    }

    /** Logs a call, email or meeting; a repeated one is stored once. */
    Mql log(String id, MqlsApi.FirstResponse received, String login) {
        return attempts.run(changed(id, () -> {
            var mql = locked(id);
            access.requireFor(login, mql);
            requireLatest(mql, login);
            keep(mql, received, login);
        }));
    }

    Mql reassign(String id, MqlsApi.NewOwner to, String login) {
        return attempts.run(changed(id, () -> {
            var mql = locked(id);
            access.requireMove(login, mql);
            Optional.ofNullable(to.repId())
                    .flatMap(teams::findRep)
                    .ifPresent(rep -> access.requireGive(login, mql, rep.teamId()));
            handoffs.reassign(id, to.repId(), login, to.reason());
        }));
    }

    private void log(Mql mql, MqlsApi.FirstResponse received, String login) {
        presentState.requireOpen(mql, login);
        keep(mql, received, login);
    }

    private void keep(Mql mql, MqlsApi.FirstResponse received, String login) {
        var kind = received.kind() == null ? "" : received.kind().strip().toUpperCase(Locale.ROOT);
        var at = received.at() == null ? now() : received.at();
        RecordResponse.check(kind, at, now());
        if (at.isBefore(mql.mqlAt())) {
            throw new RefusedByRule("The contact became an MQL on %s; earlier activities do not count as a response."
                    .formatted(dueText.of(mql.mqlAt(), login)));
        }
        var activity = new NewActivity(
                mql.contactId(),
                kind,
                "OUTBOUND",
                received.outcome(),
                received.duration(),
                emailOf(login),
                false,
                at,
                now());
        if (!activities.knows(activity)) {
            handoffs.responded(mql.contactId(), activities.log(activity));
        }
    }

    /** Runs the work and returns the MQL afterwards. */
    private Supplier<Mql> changed(String id, Runnable work) {
        return () -> {
            work.run();
            return mqls.find(id).orElseThrow();
        };
    }

    private Mql locked(String id) {
        var mql = mqls.find(id).orElseThrow(() -> new UnknownMql(id));
        contacts.lock(mql.contactId());
        return mqls.find(id).orElseThrow();
    }

    private void requireLatest(Mql mql, String login) {
        if (!mqls.latestOf(mql.contactId()).map(Mql::id).equals(Optional.of(mql.id()))) {
            throw new NotAwaited(presentState.of(mql, login));
        }
    }

    /** A person without an email is identified by login, which is credited to no rep. */
    private String emailOf(String login) {
        return teams.findRep(login)
                .map(Rep::email)
                .or(() -> teams.findPerson(login).map(Person::email))
                .orElse(login);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
