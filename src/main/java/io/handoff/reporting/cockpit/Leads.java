package io.handoff.reporting.cockpit;

import io.handoff.activity.Activities;
import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.contact.UnknownContact;
import io.handoff.decision.ActivityOutcomes;
import io.handoff.decision.ReasonLabels;
import io.handoff.decision.ScoreParts;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlRights;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.output.CodeText;
import io.handoff.team.DisplayNames;
import io.handoff.team.Teams;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds a {@link Lead}. */
@Component
@RequiredArgsConstructor
class Leads {

    private final Contacts contacts;
    private final Mqls mqls;
    private final Activities activities;
    private final ActivityOutcomes outcomes;
    private final ScoreParts scores;
    private final ReasonLabels reasons;
    private final MqlRights rights;
    private final Teams teams;
    private final Clock clock;

    /** @throws UnknownContact also for an erased contact */
    @Transactional(readOnly = true)
    public Lead of(String contactId, String login) {
        var contact = contacts.find(contactId).orElseThrow(() -> new UnknownContact(contactId));
        var passes = mqls.of(contact.id()).stream()
                .sorted(Comparator.comparing(Mql::pass).reversed())
                .toList();
        var latest = passes.stream().findFirst();
        var names = teams.names();
        var works = latest.filter(mql -> works(login, mql)).isPresent();
        var ownerId = latest.filter(Leads::isHeld).map(Mql::ownerId).orElse(null);
        return new Lead(
                clock.instant(),
                contact.id(),
                contact.displayName(),
                contact.jobTitle(),
                contact.country(),
                works ? contact.email() : null,
                works ? contact.phone() : null,
                contacts.companyOf(contact).map(Leads::firm).orElse(null),
                ownerId == null
                        ? null
                        : new Lead.Who(
                                ownerId,
                                names.ofPerson(ownerId),
                                names.ofTeam(latest.get().teamId())),
                teams.calendarOfPerson(ownerId).zone().getId(),
                latest.map(Mql::score).orElse(null),
                latest.map(scores::of).orElse(List.of()),
                latest.map(mql -> attempts(contact, mql)).orElse(0L),
                passes.stream().map(mql -> pass(mql, names)).toList(),
                works);
    }

    /** A rejected or ended MQL still names its last owner. */
    private static boolean isHeld(Mql mql) {
        return mql.isOpen() || mql.status() == MqlStatus.ACCEPTED;
    }

    private boolean works(String login, Mql mql) {
        return login.equals(mql.ownerId()) || rights.mayWork(login, mql.teamId());
    }

    private long attempts(Contact contact, Mql mql) {
        return activities.attempts(contact.id(), mql.mqlAt(), outcomes.of(mql));
    }

    private static Lead.Firm firm(Company company) {
        return new Lead.Firm(
                company.name(),
                company.domain(),
                company.employees(),
                CodeText.of(company.industry()),
                company.country());
    }

    private Lead.Pass pass(Mql mql, DisplayNames names) {
        return new Lead.Pass(
                mql.id(),
                mql.pass(),
                CodeText.of(mql.type()),
                mql.mqlAt(),
                mql.respondBy(),
                mql.respondedAt(),
                mql.status().name(),
                said(mql),
                mql.note(),
                mql.decidedAt(),
                names.ofPerson(mql.decidedBy()));
    }

    private String said(Mql mql) {
        var said = switch (mql.status()) {
            case ACCEPTED -> mql.outcome() == null ? "Accepted" : "Accepted, then " + CodeText.inside(mql.outcome());
            case ENDED -> mql.outcome() == null ? "Ended" : "Ended, " + CodeText.inside(mql.outcome());
            case OPEN, REJECTED, DISQUALIFIED -> CodeText.of(mql.status().name());
        };
        return mql.rejectReason() == null ? said : said + ": " + reasons.given(mql);
    }
}
