package io.handoff.process.message;

import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.notification.NewNotification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.notification.Recipient;
import io.handoff.team.Rep;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Sends messages about an MQL. Their key of MQL, kind and part makes a step that runs twice send one message. */
@Component
@RequiredArgsConstructor
class MqlMessages {

    static final Recipient OPS = Recipient.group("revops");

    private final Notifications notifications;
    private final Mqls mqls;
    private final Teams teams;
    private final Clock clock;

    void send(NewNotification message) {
        notifications.send(message);
    }

    void send(Mql mql, NotificationKind kind, List<Recipient> to, Map<String, String> facts, String part) {
        var key = String.join(":", mql.id(), kind.name(), Objects.toString(part, ""));
        notifications.send(new NewNotification(kind, to, mql.contactId(), mql.id(), mql.teamId(), facts, null, key));
    }

    /** Part of a key: an MQL can be decided again after its decision was undone or its appeal succeeded. */
    static String decisionOf(Mql mql) {
        return Objects.toString(mql.decidedAt(), "");
    }

    static List<Recipient> toOwner(Mql mql) {
        return List.of(mql.ownerId() == null ? OPS : Recipient.person(mql.ownerId()));
    }

    List<Recipient> toManagers(Mql mql) {
        return managersOf(mql.teamId(), mql.ownerId());
    }

    /** Ops where no manager can be reached. */
    List<Recipient> managersOf(String teamId, String repId) {
        var managers = teams.managersOf(teamId, repId, clock.instant());
        return managers.isEmpty()
                ? List.of(OPS)
                : managers.stream().map(person -> Recipient.person(person.id())).toList();
    }

    String name(String repId) {
        return repId == null ? null : teams.findRep(repId).map(Rep::name).orElse(repId);
    }

    String teamName(String teamId) {
        return teams.findTeam(teamId).map(Team::name).orElse(teamId);
    }

    Mql mql(String mqlId) {
        return mqls.find(mqlId).orElseThrow();
    }

    static Map<String, String> facts(String... pairs) {
        var facts = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                facts.put(pairs[i], pairs[i + 1]);
            }
        }
        return facts;
    }
}
