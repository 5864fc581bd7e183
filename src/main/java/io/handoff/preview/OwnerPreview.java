package io.handoff.preview;

import io.handoff.assignment.AssignmentPreview;
import io.handoff.assignment.AssignmentRequest;
import io.handoff.assignment.AssignmentRequest.Sticky;
import io.handoff.assignment.Assignments;
import io.handoff.decision.TableAnswer;
import io.handoff.preview.RoutingPreview.Candidate;
import io.handoff.preview.RoutingPreview.Nobody;
import io.handoff.process.owner.FindOwner;
import io.handoff.process.owner.PreferredReps;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.UnavailablePolicy;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Picks the owner as the step "Assign owner" would, without taking a turn. */
@Component
@RequiredArgsConstructor
class OwnerPreview {

    private final Assignments assignments;
    private final PreferredReps colleagues;
    private final FindOwner findOwner;
    private final Teams teams;

    OwnerCandidates of(ContactSnapshot situation, TableAnswer routing, String accountOwner) {
        var request = request(situation, routing, accountOwner);
        var excluded = situation.known() ? findOwner.askedLast(request, accountOwner) : Set.<String>of();
        var found = assignments.preview(request.excluding(excluded));
        if (found.repId() == null && !excluded.isEmpty()) {
            found = assignments.preview(request);
        }
        return found.repId() == null ? nobody(found) : somebody(found);
    }

    String nameOfTeam(String teamId) {
        return teams.names().ofTeam(teamId);
    }

    private AssignmentRequest request(ContactSnapshot situation, TableAnswer routing, String accountOwner) {
        var contact = situation.contact();
        var answer = routing.outputs();
        var team = (String) answer.get("team");
        var strategy = FindOwner.strategy("lead-routing", "strategy", answer.get("strategy"));
        var request = AssignmentRequest.of("preview", contact.id(), team, strategy, situation.at())
                .orTeam((String) answer.get("fallbackTeam"))
                .accountOwner(accountOwner);
        return FindOwner.isOwned(request, accountOwner)
                ? request
                : request.stickyTo(colleagues
                        .ofSamePerson(contact, team)
                        .or(() -> Optional.ofNullable(situation.company())
                                .flatMap(
                                        company -> colleagues.ownerAt(company.id(), contact.id(), team, situation.at()))
                                .map(Sticky::ofSameCompany))
                        .orElse(null));
    }

    private OwnerCandidates somebody(AssignmentPreview found) {
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
        return new OwnerCandidates(owner, runnerUp, null);
    }

    private OwnerCandidates nobody(AssignmentPreview found) {
        var team = teams.findTeam(found.teamId());
        var policy = team.map(Team::whenNobody).orElse(UnavailablePolicy.HOLD);
        var text =
                "No rep can take it%s: it would wait in \"Assign owner by hand\", and the managers would be notified. %s"
                        .formatted(team.map(this::alsoAsked).orElse(""), found.why());
        return new OwnerCandidates(null, null, new Nobody(policy.name(), found.reasons(), text));
    }

    /** The fallback of the team's policy, which is unavailable, too. */
    private String alsoAsked(Team team) {
        var names = teams.names();
        return switch (team.whenNobody()) {
            case HOLD -> "";
            case OVERFLOW ->
                ", also none of %s, the overflow team of %s".formatted(names.ofTeam(team.overflowTo()), team.name());
            case NAMED ->
                ", also not %s, the fallback rep of %s".formatted(names.ofPerson(team.fallbackRep()), team.name());
        };
    }
}
