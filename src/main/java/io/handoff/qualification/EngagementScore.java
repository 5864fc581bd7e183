package io.handoff.qualification;

import io.handoff.contact.Engagement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;

/** The engagement score of a contact at an instant: points decay, and each kind is capped. */
@RequiredArgsConstructor
final class EngagementScore {

    private static final double DAY_IN_MILLIS = Duration.ofDays(1).toMillis();

    private final Collection<Engagement> engagements;
    private final Map<String, EngagementPoints> points = new HashMap<>();
    private final PointsTable table;

    /** Later engagements do not count. */
    double at(Instant at) {
        return perKind(at).stream().mapToDouble(EngagementKindScore::points).sum();
    }

    /** The points per kind. */
    List<EngagementKindScore> perKind(Instant at) {
        var counts = new TreeMap<String, Integer>();
        var sums = new HashMap<String, Double>();
        for (var engagement : engagements) {
            if (!engagement.occurredAt().isAfter(at)) {
                counts.merge(engagement.kind(), 1, Integer::sum);
                sums.merge(engagement.kind(), worth(engagement, at), Double::sum);
            }
        }
        return counts.entrySet().stream()
                .map(kind -> {
                    var sum = sums.get(kind.getKey());
                    var worth = capped(kind.getKey(), sum);
                    return new EngagementKindScore(kind.getKey(), kind.getValue(), worth, worth < sum);
                })
                .toList();
    }

    private double worth(Engagement engagement, Instant at) {
        var of = pointsFor(engagement.kind());
        if (of.halfLifeDays() == null || of.halfLifeDays() <= 0) {
            return of.points();
        }
        var ageInDays = Duration.between(engagement.occurredAt(), at).toMillis() / DAY_IN_MILLIS;
        return of.points() * Math.pow(0.5, ageInDays / of.halfLifeDays());
    }

    private double capped(String kind, double sum) {
        var cap = pointsFor(kind).cap();
        return cap == null ? sum : Math.min(cap, sum);
    }

    private EngagementPoints pointsFor(String kind) {
        return points.computeIfAbsent(kind, table::pointsFor);
    }
}
