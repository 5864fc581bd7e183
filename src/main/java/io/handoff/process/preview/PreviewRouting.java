package io.handoff.process.preview;

import io.handoff.process.HypotheticalLead;
import io.handoff.process.RoutingPreview;
import io.handoff.process.RoutingPreviews;
import io.handoff.process.TableAnswer;
import io.handoff.process.TableReader;
import io.handoff.process.rules.DryRunDecisions;
import io.handoff.process.rules.Facts;
import io.handoff.process.rules.Rulebook;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evaluates the tables for a lead in the order of the process; writes nothing. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class PreviewRouting implements RoutingPreviews {

    private final ContactSnapshots snapshots;
    private final Rulebook rulebook;
    private final DryRunDecisions dryRunDecisions;
    private final TableReader reader;
    private final Facts facts;
    private final OwnerPreview owners;
    private final DuePreview due;

    @Override
    public RoutingPreview of(String contactId) {
        var edition = rulebook.live();
        return walk(snapshots.of(contactId, edition), edition, true);
    }

    @Override
    public RoutingPreview of(HypotheticalLead prospect) {
        var edition = rulebook.live();
        return walk(snapshots.of(prospect, edition), edition, true);
    }

    @Override
    public RoutingPreview byTheTables(HypotheticalLead prospect) {
        var edition = rulebook.live();
        return walk(snapshots.alone(prospect, edition), edition, false);
    }

    private RoutingPreview walk(ContactSnapshot situation, String edition, boolean picking) {
        var criteria = dryRunDecisions.ask("mql-criteria", edition, situation.criteria());
        return "MQL".equals(criteria.outputs().get("verdict"))
                ? routed(situation, criteria, edition, picking)
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

    private RoutingPreview routed(ContactSnapshot situation, TableAnswer criteria, String edition, boolean picking) {
        var known = new HashMap<>(criteria.outputs());
        known.put("score", score(criteria));
        known.putAll(facts.ofRouting(situation.contact(), situation.company(), text(criteria, "mqlType"), edition));
        known.putAll(situation.given());
        var team = dryRunDecisions.ask("lead-routing", edition, known);
        known.putAll(team.outputs());
        var picked =
                picking ? owners.of(situation, team, (String) known.get("accountOwner")) : OwnerCandidates.NOBODY_ASKED;
        var times = dryRunDecisions.ask("sla-policy", edition, known);
        var sale = new HashMap<>(facts.ofSale(situation.contact(), situation.company(), edition));
        sale.putAll(situation.given());
        var seller = dryRunDecisions.ask("ae-routing", edition, sale);
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

    private static Integer score(TableAnswer criteria) {
        return criteria.inputs().get("score") instanceof Number score ? score.intValue() : null;
    }
}
