package io.handoff.reporting.facts;

import io.handoff.mql.MqlStatus;
import io.handoff.reporting.facts.MqlFact.MetRule;
import io.handoff.reporting.facts.MqlFact.Segment;
import io.handoff.reporting.facts.MqlFact.Weeks;
import io.handoff.sla.ClockEntry;
import io.handoff.sla.ClockSegment;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponseClocks;
import io.handoff.sla.SegmentOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Computes the facts of MQLs from the tables of the other modules. */
@Component
public class MqlFactBuilder {

    private final Passes passes;
    private final ResponseClocks clocks;
    private final MatchedRules metRules;

    MqlFactBuilder(Passes passes, ResponseClocks clocks, MatchedRules metRules) {
        this.passes = passes;
        this.clocks = clocks;
        this.metRules = metRules;
    }

    /** @param all all passes of each contact, in order */
    public List<MqlFact> of(List<Pass> all, ZoneId zone, Instant now) {
        if (all.isEmpty()) {
            return List.of();
        }
        var ids = all.stream().map(Pass::id).toList();
        var clockOf = clocks.ofAll(InClause.padded(ids)).stream()
                .collect(Collectors.toMap(ResponseClock::mqlId, Function.identity()));
        var met = metRules.of(ids);
        var appeals = passes.appeals(ids);
        var firstSource =
                all.stream().collect(Collectors.toMap(Pass::contactId, Pass::sourceOrUnknown, (first, later) -> first));
        return all.stream()
                .map(pass -> new Making(pass, clockOf.get(pass.id()), zone, now)
                        .fact(firstSource.get(pass.contactId()), met, appeals))
                .toList();
    }

    private final class Making {

        private final Pass pass;
        private final ResponseClock clock;
        private final ZoneId zone;
        private final List<ClockSegment> owners;
        private final Instant answeredAt;

        Making(Pass pass, ResponseClock clock, ZoneId zone, Instant now) {
            this.pass = pass;
            this.clock = clock;
            this.zone = zone;
            this.owners = clock == null ? List.of() : clock.segments(now);
            this.answeredAt =
                    clock == null ? null : clock.response().map(ClockEntry::at).orElse(null);
        }

        MqlFact fact(String firstSource, MatchedRules.Met met, Map<String, String> appeals) {
            var routing = met.routing().get(pass.id());
            var business = business();
            var openState = pass.openState();
            return new MqlFact(
                    pass.id(),
                    pass.mqlAt(),
                    weeks(),
                    team(routing),
                    pass.sourceOrUnknown(),
                    firstSource,
                    pass.no(),
                    pass.type(),
                    pass.implied(),
                    judgement(),
                    onTarget(metRules.goldStandard(met.responseTimes().get(pass.id())), business),
                    between(pass.mqlAt(), answeredAt),
                    business,
                    firstOwned() == null ? null : between(firstOwned(), answeredAt),
                    between(pass.mqlAt(), firstOwned()),
                    pass.status(),
                    pass.rejectReason(),
                    pass.sqlDisqualified(),
                    pass.sqlAt() != null && pass.isSale(),
                    appeals.get(pass.id()),
                    MatchedRules.qualified(pass.qualifiedBy()),
                    routing,
                    pass.icp(),
                    openState,
                    pass.openSince(),
                    openState == null ? null : pass.ownerId(),
                    isAwaited(openState) ? pass.respondBy() : null,
                    reevaluateAt(),
                    segments());
        }

        private Weeks weeks() {
            return new Weeks(week(pass.mqlAt()), week(pass.decidedAt()), week(pass.sqlAt()), week(pass.customerAt()));
        }

        private LocalDate week(Instant at) {
            return at == null ? null : IsoWeek.of(at, zone);
        }

        /** The team that had to respond; never an account executives' team, which gets the lead after acceptance. */
        private String team(MetRule routing) {
            if (clock != null) {
                return Objects.requireNonNullElse(clock.teamId(), "");
            }
            var routed = metRules.team(routing);
            return !routed.isEmpty() ? routed : Objects.requireNonNullElse(pass.teamId(), "");
        }

        private SegmentOutcome judgement() {
            if (clock != null) {
                return clock.judgement();
            }
            return openStateIsUndecided() ? SegmentOutcome.PENDING : SegmentOutcome.NOT_COUNTED;
        }

        private boolean openStateIsUndecided() {
            return pass.status() == MqlStatus.OPEN;
        }

        private static boolean isAwaited(OpenState state) {
            return state == OpenState.WAITS_FOR_RESPONSE || state == OpenState.WAITS_FOR_OWNER;
        }

        private Long business() {
            return clock == null
                    ? null
                    : clock.response()
                            .map(ClockEntry::businessTime)
                            .map(Duration::toSeconds)
                            .orElse(null);
        }

        private Boolean onTarget(Long goldStandard, Long business) {
            var judged = judgement() == SegmentOutcome.MET || judgement() == SegmentOutcome.MISSED;
            return judged && goldStandard != null ? business != null && business <= goldStandard : null;
        }

        private Instant firstOwned() {
            return owners.isEmpty() ? null : owners.get(0).from();
        }

        /** When a pending segment becomes missed: right after its due time. */
        private Instant reevaluateAt() {
            return owners.stream()
                    .filter(part -> part.judgement() == SegmentOutcome.PENDING && part.to() == null)
                    .map(part -> part.due().plusMillis(1))
                    .min(Instant::compareTo)
                    .orElse(null);
        }

        private List<Segment> segments() {
            if (pass.implied()) {
                return List.of();
            }
            return owners.isEmpty()
                    ? List.of(new Segment(0, "", judgement(), answeredAt != null, null))
                    : owners.stream().map(this::segment).toList();
        }

        private Segment segment(ClockSegment part) {
            var first = part.no() == owners.get(0).no();
            var answered = answeredAt != null
                    && (first || !answeredAt.isBefore(part.from()))
                    && (part.to() == null || answeredAt.isBefore(part.to()));
            return new Segment(
                    part.no(),
                    part.repId(),
                    part.judgement(),
                    answered,
                    answered ? between(part.from(), answeredAt) : null);
        }

        /** Never negative: an end before the start counts as zero. */
        private static Long between(Instant from, Instant to) {
            return to == null || from == null
                    ? null
                    : Math.max(Duration.between(from, to).toSeconds(), 0);
        }
    }
}
