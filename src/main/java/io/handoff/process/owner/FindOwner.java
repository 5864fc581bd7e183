package io.handoff.process.owner;

import static io.handoff.engine.VariableNames.AE_STRATEGY;
import static io.handoff.engine.VariableNames.AE_TEAM;
import static io.handoff.engine.VariableNames.CHOSEN_OWNER;
import static io.handoff.engine.VariableNames.FALLBACK_TEAM;
import static io.handoff.engine.VariableNames.STRATEGY;
import static io.handoff.engine.VariableNames.TEAM;

import io.handoff.assignment.Assignment;
import io.handoff.assignment.AssignmentRequest;
import io.handoff.assignment.AssignmentStrategy;
import io.handoff.assignment.Assignments;
import io.handoff.assignment.NoRepAvailable;
import io.handoff.deal.Deals;
import io.handoff.decision.DecisionInputs;
import io.handoff.decision.UnusableAnswer;
import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.Appeal;
import io.handoff.mql.Appeals;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.process.clock.DealDue;
import io.handoff.process.message.MqlNotifications;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds the owner of an MQL, and the account executive of its SQL. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class FindOwner {

    private final Assignments assignments;
    private final Mqls mqls;
    private final DecisionInputs facts;
    private final PreferredReps colleagues;
    private final Appeals appeals;
    private final Deals deals;
    private final Teams teams;
    private final MqlNotifications notifications;
    private final Clock clock;

    /**
     * The SDR for this MQL: chosen by hand, else by routing, else from the fallback team. Reps who rejected the contact before are tried
     * last, except the owner of its account.
     *
     * @throws NoRepAvailable if no rep can take it
     */
    public Assignment forMql(HandoffVariables handoff) throws NoRepAvailable {
        var accountOwner = facts.accountOwner(handoff).orElse(null);
        var strategy =
                strategy("lead-routing", "strategy", handoff.maybe(STRATEGY).orElse(null));
        var request = request(handoff, handoff.text(TEAM), strategy)
                .orTeam(handoff.maybe(FALLBACK_TEAM).orElse(null))
                .accountOwner(accountOwner)
                .chosen(handoff.maybe(CHOSEN_OWNER).orElse(null));
        var rejected = askedLast(request, accountOwner);
        if (!isOwned(request, accountOwner)) {
            request = request.stickyTo(colleagues
                    .stickyFor(handoff.contactId(), request.teamId())
                    .filter(sticky -> !rejected.contains(sticky.repId()))
                    .orElse(null));
        }
        var owner = pick(request, rejected);
        assign(handoff, owner.teamId(), owner.repId());
        return owner;
    }

    /**
     * The next rep in turn for an MQL that lost its owner.
     *
     * @throws NoRepAvailable if no rep can take it
     */
    Assignment fromQueue(Mql mql) throws NoRepAvailable {
        var request = AssignmentRequest.of(mql.id(), mql.contactId(), mql.teamId(), null, clock.instant());
        return pick(request, whoRejectedBefore(mql.contactId()));
    }

    private Assignment pick(AssignmentRequest request, Set<String> askedLast) throws NoRepAvailable {
        try {
            return assignments.assign(request.excluding(askedLast));
        } catch (NoRepAvailable nobody) {
            if (askedLast.isEmpty()) {
                throw nobody;
            }
            return assignments.assign(request.excluding(Set.of()));
        }
    }

    /** Whether the account's owner gets it, regardless of earlier owners; this takes no turn. */
    public static boolean isOwned(AssignmentRequest request, String accountOwner) {
        return request.strategy() == AssignmentStrategy.ACCOUNT_OWNER && accountOwner != null;
    }

    /** The account executive: of an existing deal, else the next in turn; empty if none is available. */
    public Optional<String> forSql(HandoffVariables handoff) {
        var team = handoff.text(AE_TEAM);
        try {
            var strategy = strategy(
                    "ae-routing", "aeStrategy", handoff.maybe(AE_STRATEGY).orElse(null));
            var request = request(handoff, team, strategy).chosen(sellerOfDeal(handoff.contactId()));
            var owner = assignments.handOver(request, "ACCEPTED");
            assign(handoff, owner.teamId(), owner.repId());
            notifications.newAccountExecutive(handoff.mqlId(), handoff.instant(DealDue.VARIABLE));
            return Optional.of(owner.repId());
        } catch (NoRepAvailable nobody) {
            assignments.release(handoff.mqlId(), "ACCEPTED", clock.instant());
            assign(handoff, team, null);
            notifications.managersThatNoAccountExecutiveIsThere(handoff.mqlId(), nobody.getMessage());
            return Optional.empty();
        }
    }

    private void assign(HandoffVariables handoff, String teamId, String repId) {
        mqls.change(handoff.mqlId(), mql -> mql.assignedTo(teamId, repId));
    }

    /** Whether the deal exists already, so that "Create deal" is skipped. */
    public boolean hasOpenDeal(HandoffVariables handoff) {
        return !deals.openDealsOf(handoff.contactId()).isEmpty();
    }

    /** Assigns an account executive who was chosen or claimed the task. */
    public Assignment sqlGoesTo(String repId, HandoffVariables handoff) {
        try {
            var request = request(handoff, handoff.text(AE_TEAM), null).chosen(repId);
            var owner = assignments.handOver(request, "REASSIGNED");
            assign(handoff, owner.teamId(), owner.repId());
            notifications.newAccountExecutive(handoff.mqlId(), handoff.instant(DealDue.VARIABLE));
            return owner;
        } catch (NoRepAvailable gone) {
            throw new RefusedByRule("This SQL cannot go to '" + repId + "': " + gone.getMessage());
        }
    }

    private AssignmentRequest request(HandoffVariables handoff, String team, AssignmentStrategy strategy) {
        return AssignmentRequest.of(handoff.mqlId(), handoff.contactId(), team, strategy, clock.instant());
    }

    /** The strategy that the table's row names; null if it names none, so that the team's rotation counts. */
    public static AssignmentStrategy strategy(String table, String column, Object answer) {
        return answer == null || answer.equals("")
                ? null
                : UnusableAnswer.oneOf(AssignmentStrategy.class, table, column, answer);
    }

    /** Reps to try last: those who rejected this contact, except the owner of its account. */
    public Set<String> askedLast(AssignmentRequest request, String accountOwner) {
        var rejected = new HashSet<>(whoRejectedBefore(request.contactId()));
        if (isOwned(request, accountOwner)) {
            rejected.remove(accountOwner);
        }
        return rejected;
    }

    /** Reps who rejected this contact, including overturned rejections. */
    Set<String> whoRejectedBefore(String contactId) {
        var rejected = mqls.of(contactId).stream()
                .filter(mql -> mql.status() == MqlStatus.REJECTED)
                .map(Mql::decidedBy);
        var overturned = appeals.of(contactId).stream().map(Appeal::rejectedBy);
        return Stream.concat(rejected, overturned).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private String sellerOfDeal(String contactId) {
        return deals.openDealsOf(contactId).stream()
                .flatMap(deal -> Optional.ofNullable(deal.byEmail()).stream())
                .flatMap(email -> teams.repByEmail(email).stream())
                .filter(Rep::active)
                .map(Rep::id)
                .findFirst()
                .orElse(null);
    }
}
