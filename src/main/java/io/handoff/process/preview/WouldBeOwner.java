package io.handoff.process.preview;

import io.handoff.assignment.AssignmentRequest;
import io.handoff.assignment.Assignments;
import io.handoff.assignment.Strategy;
import io.handoff.process.RoutingPreview.Candidate;
import io.handoff.process.TableAnswer;
import io.handoff.process.mql.Colleagues;
import io.handoff.process.mql.FindOwner;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who would get it, asked as "Assign owner" asks. */
@Component
class WouldBeOwner {

    private final Assignments assignments;
    private final Colleagues colleagues;
    private final FindOwner findOwner;

    WouldBeOwner(Assignments assignments, Colleagues colleagues, FindOwner findOwner) {
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.findOwner = findOwner;
    }

    Picked of(Situation situation, TableAnswer routing, String accountOwner) {
        var contact = situation.contact();
        var excluded = situation.known() ? findOwner.whoRejectedBefore(contact.id()) : Set.<String>of();
        var next = assignments.next((String) routing.outputs().get("team"));
        var first = next.reps().stream().filter(s -> s.place() != null).toList();
        return new Picked(
                first.isEmpty()
                        ? null
                        : new Candidate(
                                first.get(0).repId(), first.get(0).name(), next.teamId(), "ROUND_ROBIN", next.why()),
                first.size() < 2
                        ? null
                        : new Candidate(first.get(1).repId(), first.get(1).name(), next.teamId(), null, null),
                null);
    }

    private AssignmentRequest request(Situation situation, TableAnswer routing, String accountOwner) {
        var contact = situation.contact();
        var answer = routing.outputs();
        var team = (String) answer.get("team");
        return AssignmentRequest.of(
                        "preview",
                        contact.id(),
                        team,
                        Strategy.valueOf((String) answer.get("strategy")),
                        situation.at())
                .orTeam((String) answer.get("fallbackTeam"))
                .accountOwner(accountOwner)
                .sticky(Optional.ofNullable(situation.company())
                        .flatMap(company -> colleagues.ownerAt(company.id(), contact.id(), team, situation.at()))
                        .orElse(null));
    }
}
