package io.handoff.process.preview;

import io.handoff.assignment.AssignmentRequest;
import io.handoff.assignment.Assignments;
import io.handoff.assignment.Preview;
import io.handoff.assignment.Strategy;
import io.handoff.process.RoutingPreview.Candidate;
import io.handoff.process.RoutingPreview.Nobody;
import io.handoff.process.TableAnswer;
import io.handoff.process.mql.Colleagues;
import io.handoff.process.mql.FindOwner;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.WhenNobody;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who would get it, asked as "Assign owner" asks. */
@Component
class WouldBeOwner {

    private final Assignments assignments;
    private final Colleagues colleagues;
    private final FindOwner findOwner;
    private final Teams teams;

    WouldBeOwner(Assignments assignments, Colleagues colleagues, FindOwner findOwner, Teams teams) {
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.findOwner = findOwner;
        this.teams = teams;
    }

    Picked of(Situation situation, TableAnswer routing, String accountOwner) {
        var request = request(situation, routing, accountOwner);
        var excluded = situation.known() ? findOwner.askedLast(request, accountOwner) : Set.<String>of();
        var found = assignments.preview(request.excluding(excluded));
        if (found.repId() == null && !excluded.isEmpty()) {
            found = assignments.preview(request);
        }
        return found.repId() == null ? nobody(found) : somebody(found);
    }

    private AssignmentRequest request(Situation situation, TableAnswer routing, String accountOwner) {
        var contact = situation.contact();
        var answer = routing.outputs();
        var team = (String) answer.get("team");
        var strategy = Strategy.valueOf((String) answer.get("strategy"));
        var request = AssignmentRequest.of("preview", contact.id(), team, strategy, situation.at())
                .orTeam((String) answer.get("fallbackTeam"))
                .accountOwner(accountOwner);
        return FindOwner.isOwned(request, accountOwner)
                ? request
                : request.sticky(Optional.ofNullable(situation.company())
                        .flatMap(company -> colleagues.ownerAt(company.id(), contact.id(), team, situation.at()))
                        .orElse(null));
    }

    private Picked somebody(Preview found) {
        var owner = new Candidate(
                found.repId(),
                found.repName(),
                found.teamId(),
                found.assignedBy().name(),
                found.why());
        var runnerUp = Optional.ofNullable(found.runnerUpRepId())
                .flatMap(teams::findRep)
                .map(rep -> new Candidate(rep.id(), rep.name(), rep.teamId(), null, null))
                .orElse(null);
        return new Picked(owner, runnerUp, null);
    }

    private Picked nobody(Preview found) {
        var policy = teams.findTeam(found.teamId()).map(Team::whenNobody).orElse(WhenNobody.HOLD);
        var text = "Nobody can take it: it would wait in \"Assign owner by hand\", and the managers would be told. "
                + found.why();
        return new Picked(null, null, new Nobody(policy.name(), found.reasons(), text));
    }
}
