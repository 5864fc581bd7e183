package io.handoff.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.handoff.contact.Engagement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngagementScoreTest {

    private static final Instant NOW = Instant.parse("2026-06-30T10:00:00Z");
    private static final Map<String, EngagementPoints> TABLE = Map.of(
            "WEBINAR_ATTENDED", new EngagementPoints(20, 30, 30),
            "PAGE_VIEW", new EngagementPoints(2, 7, 10),
            "DEMO_REQUEST", new EngagementPoints(50, null, null));

    @Test
    void points_halve_with_each_half_life() {
        assertThat(score(on("WEBINAR_ATTENDED", 0))).isEqualTo(20);
        assertThat(score(on("WEBINAR_ATTENDED", 30))).isCloseTo(10, within(1e-9));
        assertThat(score(on("WEBINAR_ATTENDED", 60))).isCloseTo(5, within(1e-9));
    }

    @Test
    void without_a_half_life_they_never_fade() {
        assertThat(score(on("DEMO_REQUEST", 1000))).isEqualTo(50);
    }

    @Test
    void many_of_a_kind_count_up_to_its_cap_and_the_kinds_are_summed() {
        var views = Stream.generate(() -> on("PAGE_VIEW", 0)).limit(40);
        var all = Stream.concat(views, Stream.of(on("WEBINAR_ATTENDED", 0))).toArray(Engagement[]::new);

        assertThat(score(all)).isEqualTo(30);
    }

    @Test
    void unknown_kinds_and_what_comes_later_count_nothing() {
        assertThat(score(on("SHOUTED", 0), on("DEMO_REQUEST", -1))).isZero();
        assertThat(score()).isZero();
    }

    @Test
    void kind_by_kind_it_tells_how_many_there_were_and_whether_the_cap_held_them() {
        var views = Stream.generate(() -> on("PAGE_VIEW", 0)).limit(6);
        var all = Stream.concat(views, Stream.of(on("DEMO_REQUEST", 3), on("DEMO_REQUEST", -1)))
                .toArray(Engagement[]::new);

        assertThat(of(all).perKind(NOW))
                .containsExactly(
                        new EngagementKindScore("DEMO_REQUEST", 1, 50, false),
                        new EngagementKindScore("PAGE_VIEW", 6, 10, true));
    }

    private static double score(Engagement... engagements) {
        return of(engagements).at(NOW);
    }

    private static EngagementScore of(Engagement... engagements) {
        return new EngagementScore(List.of(engagements), kind -> TABLE.getOrDefault(kind, EngagementPoints.NONE));
    }

    private static Engagement on(String kind, int daysAgo) {
        var at = NOW.minus(Duration.ofDays(daysAgo));
        return new Engagement("e", "c", kind, null, at, at);
    }
}
