package io.handoff.preview;

import io.handoff.decision.DecisionInputs;
import io.handoff.decision.DryRunDecisions;
import io.handoff.decision.TableAnswer;
import io.handoff.decision.TableReader;
import io.handoff.decision.TableVersions;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Previews what would happen to a contact now, by the live tables; takes no turn in the rotation, locks and writes nothing. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RoutingPreviews {

    private final ContactSnapshots snapshots;
    private final TableVersions tableVersions;
    private final DryRunDecisions dryRunDecisions;
    private final TableReader reader;
    private final DecisionInputs facts;
    private final OwnerPreview owners;
    private final DuePreview due;

    /**
     * Previews a stored contact.
     *
     * @throws UnknownContact for an unknown id
     */
    public RoutingPreview of(String contactId) {
        var versions = tableVersions.live();
        return evaluate(snapshots.of(contactId, versions), versions, true);
    }

    /** Previews a hypothetical contact, with the stored companies, deals and reps. */
    public RoutingPreview of(HypotheticalLead prospect) {
        var versions = tableVersions.live();
        return evaluate(snapshots.of(prospect, versions), versions, true);
    }

    /** Previews by the tables alone: ignores stored data and picks no rep. */
    public RoutingPreview byTheTables(HypotheticalLead prospect) {
        var versions = tableVersions.live();
        return evaluate(snapshots.alone(prospect, versions), versions, false);
    }

    private RoutingPreview evaluate(ContactSnapshot situation, String versions, boolean picking) {
        var criteria = dryRunDecisions.ask("mql-criteria", versions, situation.criteria());
        return "MQL".equals(criteria.outputs().get("verdict"))
                ? routed(situation, criteria, versions, picking)
                : stays(situation, criteria);
    }

    private RoutingPreview stays(ContactSnapshot situation, TableAnswer criteria) {
        var nearest = reader.nearestToMql(criteria.version(), criteria.inputs()).orElse(null);
        return new RoutingPreview(
                idOf(situation),
                situation.at(),
                PreviewText.stays(criteria, nearest),
                text(criteria, "verdict"),
                criteria.reasonCode(),
                null,
                score(criteria),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                nearest,
                List.of(criteria));
    }

    private RoutingPreview routed(ContactSnapshot situation, TableAnswer criteria, String versions, boolean picking) {
        var known = new HashMap<>(criteria.outputs());
        known.put("score", score(criteria));
        known.putAll(facts.ofRouting(
                situation.contact(), situation.company(), text(criteria, "mqlType"), icp(criteria), versions));
        known.putAll(situation.given());
        var team = dryRunDecisions.ask("lead-routing", versions, known);
        known.putAll(team.outputs());
        var picked =
                picking ? owners.of(situation, team, (String) known.get("accountOwner")) : OwnerCandidates.NOBODY_ASKED;
        var times = dryRunDecisions.ask("sla-policy", versions, known);
        var sale = new HashMap<>(facts.ofSale(situation.contact(), situation.company(), versions));
        sale.putAll(situation.given());
        var seller = dryRunDecisions.ask("ae-routing", versions, sale);
        var sla = due.of(situation, text(team, "team"), picked, times);
        return new RoutingPreview(
                idOf(situation),
                situation.at(),
                PreviewText.routed(
                        criteria, team, owners.nameOfTeam(text(team, "team")), picked, due.inWords(sla, picked)),
                text(criteria, "verdict"),
                criteria.reasonCode(),
                text(criteria, "mqlType"),
                score(criteria),
                text(team, "team"),
                text(team, "strategy"),
                picked.owner(),
                picked.runnerUp(),
                picked.nobody(),
                sla,
                text(seller, "aeTeam"),
                null,
                List.of(criteria, team, times, seller));
    }

    private static String idOf(ContactSnapshot situation) {
        return situation.known() ? situation.contact().id() : null;
    }

    private static String text(TableAnswer answer, String output) {
        return Objects.toString(answer.outputs().get(output), null);
    }

    private static String icp(TableAnswer criteria) {
        return Objects.toString(criteria.inputs().get("icp"), null);
    }

    private static Integer score(TableAnswer criteria) {
        return criteria.inputs().get("score") instanceof Number score ? score.intValue() : null;
    }
}
