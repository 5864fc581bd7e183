package io.handoff.reporting.counters;

import io.handoff.mql.MqlStatus;
import io.handoff.reporting.facts.DealFact;
import io.handoff.reporting.facts.DealFact.State;
import io.handoff.reporting.facts.MqlFact;
import io.handoff.reporting.facts.MqlFact.MetRule;
import io.handoff.reporting.facts.MqlFact.Segment;
import io.handoff.reporting.facts.MqlFact.Weeks;
import io.handoff.reporting.facts.OpenState;
import io.handoff.sla.SegmentOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Facts of every kind, made up; the same seed makes the same. */
final class SomeFacts {

    static final LocalDate FIRST_WEEK = LocalDate.parse("2026-05-18");
    static final int WEEKS = 4;
    static final List<String> TEAMS = List.of("sdr", "outbound", "");
    static final List<String> SOURCES = List.of("Google", "referral", "", "*", "a b=c/d%");
    static final List<String> REPS = List.of("a", "b", "c");
    static final List<String> TYPES = List.of("DEMO_REQUEST", "OUTBOUND", "BY_HAND");
    static final List<String> REASONS = List.of("OTHER", "WRONG_TITLE", "with space=1");
    static final List<String> CURRENCIES = List.of("USD", "EUR");

    private final Random random;

    SomeFacts(long seed) {
        this.random = new Random(seed);
    }

    MqlFact fact(String id) {
        var week = week();
        var status = any(List.of(MqlStatus.values()));
        var sql = status == MqlStatus.ACCEPTED ? week.plusWeeks(random.nextInt(2)) : null;
        var implied = random.nextInt(6) == 0;
        var customer = sql != null && random.nextBoolean() ? sql.plusWeeks(random.nextInt(2)) : null;
        var wall = random.nextBoolean() ? (Long) (long) random.nextInt(400_000) : null;
        var judgement = leadJudgement();
        return new MqlFact(
                id,
                instant(week),
                new Weeks(week, status == MqlStatus.OPEN ? null : week.plusWeeks(random.nextInt(2)), sql, customer),
                any(TEAMS),
                any(SOURCES),
                any(SOURCES),
                1 + random.nextInt(3),
                implied ? "IMPLIED" : any(TYPES),
                implied,
                judgement,
                judgement == SegmentOutcome.MET || judgement == SegmentOutcome.MISSED
                        ? maybe(random.nextBoolean())
                        : null,
                wall,
                wall == null ? null : wall / 3,
                wall == null ? null : maybe(wall / 2),
                maybe((long) random.nextInt(5_000)),
                status,
                status == MqlStatus.REJECTED || status == MqlStatus.ACCEPTED ? maybe(any(REASONS)) : null,
                sql != null && random.nextInt(4) == 0,
                sql != null && customer == null && random.nextBoolean(),
                maybe(any(List.of("OPEN", "UPHELD", "OVERTURNED"))),
                maybe(new MetRule("Rule_" + random.nextInt(3), 1 + random.nextInt(2))),
                maybe(new MetRule("Rule_" + random.nextInt(3), 1)),
                maybe("ICP_" + random.nextInt(2)),
                maybe(any(List.of(OpenState.values()))),
                instant(week),
                maybe(any(REPS)),
                maybe(instant(week)),
                null,
                implied ? List.of() : segments(judgement));
    }

    private SegmentOutcome leadJudgement() {
        return any(
                List.of(SegmentOutcome.MET, SegmentOutcome.MISSED, SegmentOutcome.PENDING, SegmentOutcome.NOT_COUNTED));
    }

    private List<Segment> segments(SegmentOutcome judgement) {
        var parts = new ArrayList<Segment>();
        for (int no = 1; no <= random.nextInt(4); no++) {
            parts.add(
                    new Segment(no, any(REPS), any(List.of(SegmentOutcome.values())), random.nextBoolean(), maybe((long)
                            random.nextInt(9_999))));
        }
        return parts.isEmpty()
                ? List.of(new Segment(0, "", judgement, random.nextBoolean(), null))
                : List.copyOf(parts);
    }

    DealFact deal(String id, MqlFact from) {
        var week = week();
        return new DealFact(
                id,
                from.mqlId(),
                any(List.of(State.values())),
                any(CURRENCIES),
                maybe((long) random.nextInt(5_000_000)),
                week,
                from.weeks().mql(),
                from.teamId(),
                from.source(),
                from.firstSource(),
                from.pass());
    }

    private LocalDate week() {
        return FIRST_WEEK.plusWeeks(random.nextInt(WEEKS));
    }

    private static Instant instant(LocalDate week) {
        return week.plusDays(2).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }
}
