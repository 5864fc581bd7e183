package io.handoff.process.pass;

import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import io.handoff.decision.Decisions;
import io.handoff.decision.TableVersions;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.output.CodeText;
import io.handoff.process.instance.CustomerRequests;
import io.handoff.process.message.MqlNotifications;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Opens a request for the account executive when a customer shows high intent; the stage stays Customer. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class OpenCustomerRequest {

    private static final String WITHOUT_TEAM = "sales-leaders";

    private final CustomerRequests requests;
    private final Mqls mqls;
    private final Contacts contacts;
    private final Decisions decisions;
    private final TableVersions tableVersions;
    private final Teams teams;
    private final MqlNotifications notifications;
    private final Clock clock;

    /** Opens a request, or adds to the open one. */
    public void by(String contactId, Engagement engagement) {
        var since = requests.openSince(contactId).orElse(null);
        if (since == null) {
            since = engagement.occurredAt();
            open(contactId, since);
        }
        var asked = since.isBefore(engagement.occurredAt()) ? since : engagement.occurredAt();
        requests.show(contactId, since(contactId, asked));
    }

    private void open(String contactId, Instant askedAt) {
        var won = mqls.of(contactId).stream()
                .filter(mql -> mql.customerAt() != null)
                .max(Comparator.comparing(Mql::customerAt));
        var seller = won.map(Mql::ownerId).flatMap(teams::findRep).filter(this::isThere);
        var group = won.map(Mql::teamId)
                .filter(team -> teams.findTeam(team).isPresent())
                .orElse(WITHOUT_TEAM);
        requests.open(contactId, askedAt, group, seller.map(Rep::id).orElse(null));
        notifications.thatCustomerAsked(contactId, askedAt, seller.map(Rep::id).orElse(null), group);
    }

    private boolean isThere(Rep rep) {
        return rep.active() && !teams.isAway(rep, clock.instant());
    }

    private String since(String contactId, Instant since) {
        var rules = tableVersions.live();
        return contacts.engagementsOf(contactId).stream()
                .filter(engagement -> !engagement.occurredAt().isBefore(since))
                .filter(engagement ->
                        decisions.engagement(engagement.kind(), rules).highIntent())
                .sorted(Comparator.comparing(Engagement::occurredAt))
                .map(OpenCustomerRequest::text)
                .collect(Collectors.joining(" · "));
    }

    /** Removes Markdown from text of outside origin, because forms render it. */
    private static String text(Engagement engagement) {
        var kind = CodeText.inside(engagement.kind());
        var detail = Optional.ofNullable(engagement.detail()).map(d -> ": " + d).orElse("");
        return (kind + detail).replaceAll("[\\[\\]<>`\\p{Cntrl}]+", " ").strip();
    }
}
