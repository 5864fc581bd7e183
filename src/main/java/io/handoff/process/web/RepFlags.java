package io.handoff.process.web;

import io.handoff.activity.Activities;
import io.handoff.activity.Burst;
import io.handoff.mql.MqlRights;
import io.handoff.sla.ClockReadings;
import io.handoff.sla.ClockSegment;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.SegmentOutcome;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Collects anomalies of the reps in the teams that a person manages. */
@Component
@RequiredArgsConstructor
class RepFlags {

    private final Teams teams;
    private final MqlRights rights;
    private final Activities activities;
    private final RejectionBursts rejectionBursts;
    private final ClockReadings clocks;
    private final Clock clock;

    /** @param day in the rep's zone */
    record BurstOfDay(LocalDate day, int count, Instant from, Instant to) {}

    /** @param enteredAt receipt of what took place at {@code at} */
    record LateEntry(String mqlId, Instant at, Instant enteredAt) {}

    /** @param rejectionBursts more rejections in a short time than a person can judge
     * @param missedInARow missed segments since the last one met, of those assigned in the period */
    record Flags(
            String repId,
            String name,
            String team,
            List<BurstOfDay> bursts,
            List<BurstOfDay> rejectionBursts,
            List<LateEntry> lateEntries,
            int missedInARow) {

        boolean isEmpty() {
            return bursts.isEmpty() && rejectionBursts.isEmpty() && lateEntries.isEmpty() && missedInARow == 0;
        }
    }

    List<Flags> of(int days, String login) {
        var since = clock.instant().minus(Duration.ofDays(days));
        var bursts = activities.bursts(since).stream().collect(Collectors.groupingBy(Burst::repEmail));
        var rejections = rejectionBursts.since(since);
        var late = clocks.enteredLateSince(since).stream()
                .filter(c -> c.response().orElseThrow().repId() != null)
                .collect(Collectors.groupingBy(c -> c.response().orElseThrow().repId()));
        var segments = clocks.assignedSince(since).stream()
                .flatMap(c -> c.segments(clock.instant()).stream())
                .collect(Collectors.groupingBy(ClockSegment::repId));
        return teams.reps().stream()
                .filter(rep -> rights.mayMove(login, rep.teamId()))
                .map(rep -> flags(rep, bursts, rejections, late, segments))
                .filter(flags -> !flags.isEmpty())
                .toList();
    }

    private Flags flags(
            Rep rep,
            Map<String, List<Burst>> bursts,
            Map<String, List<RejectionBursts.Burst>> rejections,
            Map<String, List<ResponseClock>> late,
            Map<String, List<ClockSegment>> segments) {
        var zone = teams.calendarOf(rep).zone();
        return new Flags(
                rep.id(),
                rep.name(),
                rep.teamId(),
                bursts.getOrDefault(rep.email() == null ? "" : rep.email().toLowerCase(Locale.ROOT), List.of()).stream()
                        .map(b -> new BurstOfDay(b.from().atZone(zone).toLocalDate(), b.count(), b.from(), b.to()))
                        .toList(),
                rejections.getOrDefault(rep.id(), List.of()).stream()
                        .map(b -> new BurstOfDay(b.from().atZone(zone).toLocalDate(), b.count(), b.from(), b.to()))
                        .toList(),
                late.getOrDefault(rep.id(), List.of()).stream()
                        .map(c -> c.response()
                                .map(r -> new LateEntry(c.mqlId(), r.at(), r.recordedAt()))
                                .orElseThrow())
                        .toList(),
                missedInARow(segments.getOrDefault(rep.id(), List.of())));
    }

    /** Pending, covered and uncounted segments are ignored. */
    private static int missedInARow(List<ClockSegment> segments) {
        return (int) segments.stream()
                .filter(s -> s.judgement() == SegmentOutcome.MET || s.judgement() == SegmentOutcome.MISSED)
                .sorted(Comparator.comparing(ClockSegment::from).reversed())
                .takeWhile(s -> s.judgement() == SegmentOutcome.MISSED)
                .count();
    }
}
