package io.handoff.reporting.health;

import io.handoff.reporting.counters.CounterDimension;
import io.handoff.reporting.facts.OpenFacts.Held;
import io.handoff.reporting.facts.OpenFacts.Waiting;
import io.handoff.reporting.facts.OpenState;
import io.handoff.reporting.health.HealthReport.Aging;
import io.handoff.reporting.health.HealthReport.RepLoad;
import io.handoff.reporting.health.HealthReport.State;
import io.handoff.reporting.query.MqlListLinks;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportView;
import io.handoff.team.Rep;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Open MQLs by state and age, and by owner. */
final class Backlog {

    private static final List<String> BUCKETS =
            List.of("under 1 day", "1–3 days", "3–7 days", "1–2 weeks", "over 2 weeks");

    private static final Held NOTHING = new Held(0, 0);
    private static final Waiting NONE =
            new Waiting(0, 0, BUCKETS.stream().map(bucket -> 0L).toList(), null);

    private Backlog() {}

    static Aging aging(ReportQuery query, Map<OpenState, Waiting> open) {
        return new Aging(
                BUCKETS,
                Arrays.stream(OpenState.values())
                        .map(state -> state(query, state, open.getOrDefault(state, NONE)))
                        .toList());
    }

    private static State state(ReportQuery query, OpenState state, Waiting waiting) {
        return new State(
                state.name(),
                state.label(),
                waiting.total(),
                waiting.overdue(),
                waiting.ages(),
                waiting.oldest(),
                MqlListLinks.now(query, false).detail(state.name()).toString());
    }

    /** Active reps, and deactivated ones that still hold open MQLs, by number of open MQLs, highest first. */
    static List<RepLoad> load(ReportQuery query, List<Rep> reps, Map<String, Held> held) {
        return reps.stream()
                .filter(rep -> query.team() == null || rep.teamId().equals(query.team()))
                .filter(rep -> rep.active() || held.containsKey(rep.id()))
                .map(rep -> load(rep, held.getOrDefault(rep.id(), NOTHING)))
                .sorted(Comparator.comparingLong(RepLoad::open)
                        .reversed()
                        .thenComparing(RepLoad::name)
                        .thenComparing(RepLoad::rep))
                .toList();
    }

    private static RepLoad load(Rep rep, Held held) {
        var everywhere = new ReportQuery(LocalDate.EPOCH, LocalDate.EPOCH, null, null, ReportView.COHORT);
        return new RepLoad(
                rep.id(),
                rep.name(),
                rep.teamId(),
                held.open(),
                held.overdue(),
                rep.capacity(),
                rep.paused(),
                MqlListLinks.now(everywhere, false)
                        .split(CounterDimension.REP, rep.id())
                        .toString());
    }
}
