package io.handoff.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LegalMovesTest {

    @Test
    void the_whole_table() {
        assertThat(asText()).isEqualTo("""
                SUBSCRIBER -> LEAD DISQUALIFIED
                LEAD -> MQL DISQUALIFIED
                MQL -> LEAD SQL DISQUALIFIED
                SQL -> LEAD OPPORTUNITY DISQUALIFIED
                OPPORTUNITY -> LEAD SQL CUSTOMER DISQUALIFIED
                CUSTOMER ->
                DISQUALIFIED ->""");
    }

    private static String asText() {
        return Arrays.stream(Stage.values())
                .map(from -> from + " ->"
                        + Arrays.stream(Stage.values())
                                .filter(to -> LegalMoves.allow(from, to))
                                .map(to -> " " + to)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
