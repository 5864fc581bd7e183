package io.handoff.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhyTextTest {

    @Test
    void a_rep_reads_the_reason_and_not_who_asked_for_the_rule() {
        var annotation = "Asked for a demo: sales answers, whatever the score. Asked by sales, since 1.0."
                + " (Everybody starts at zero, also when nothing is known. Asked by RevOps, since 1.0.;"
                + " Usually holds the budget. Asked by sales, since 1.0.; The size that we win most often. Signed by both, since 2.1.)";

        assertThat(WhyText.shortened(annotation))
                .isEqualTo("Asked for a demo: sales answers, whatever the score."
                        + " (Usually holds the budget; The size that we win most often.)");
    }

    @Test
    void nothing_is_left_of_points_that_say_nothing() {
        assertThat(WhyText.shortened(
                        "Answered. Asked by sales, since 1.0. (Everybody starts at zero. Asked by RevOps, since 1.0.)"))
                .isEqualTo("Answered.");
    }
}
