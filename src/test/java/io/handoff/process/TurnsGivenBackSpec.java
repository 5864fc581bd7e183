package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.assignment.Assignments;
import io.handoff.assignment.RotationRank;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An MQL that nobody could work costs its rep no turn. */
class TurnsGivenBackSpec extends ProcessTest {

    @Autowired
    private Assignments assignments;

    private Map<String, Double> before;

    /** Everybody has a level then. */
    @BeforeEach
    void somebody_had_a_turn() {
        engages("DEMO_REQUEST");
        another_contact();
        before = levels();
    }

    @Test
    void bad_data_is_not_the_reps_fault() {
        engages("DEMO_REQUEST");
        assertThat(levels()).isNotEqualTo(before);

        decides(SalesDecision.Kind.REJECTED, "BAD_DATA");

        assertThat(levels()).isEqualTo(before);
    }

    @Test
    void a_wrong_title_is_found_out_by_working() {
        engages("DEMO_REQUEST");

        decides(SalesDecision.Kind.REJECTED, "WRONG_TITLE");

        assertThat(levels()).isNotEqualTo(before);
    }

    @Test
    @DisplayName("I1 Two contacts that are one: the second rep gets the turn back")
    void the_second_rep_of_a_merged_contact() {
        engages("DEMO_REQUEST");
        var survivor = contact;
        var one = levels();
        at("2026-05-18T10:00");
        another_contact();
        engages("DEMO_REQUEST");
        assertThat(levels()).isNotEqualTo(one);

        contacts.merge(survivor, List.of(contact), now());
        handoffs.merged(survivor, contact);

        assertThat(levels()).isEqualTo(one);
    }

    private void another_contact() {
        a_contact("contact-" + UUID.randomUUID());
    }

    private Map<String, Double> levels() {
        return assignments.next("sdr-inbound", null).reps().stream()
                .collect(Collectors.toMap(RotationRank::repId, RotationRank::level));
    }
}
