package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.sla.ResponseClock;
import io.handoff.sla.ResponseClocks;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two contacts turn out to be one person. */
class MergeSpec extends ProcessTest {

    @Autowired
    private OwnerSegments segments;

    @Autowired
    private ResponseClocks clocks;

    @Test
    @DisplayName("I1 The handoff of the merged contact goes on as the survivor's, in Cockpit too")
    void the_merged_handoff_goes_on_with_the_survivor() {
        engages("DEMO_REQUEST");
        var merged = contact;
        a_contact("survivor-" + UUID.randomUUID());
        var survivor = contact;
        merge(survivor, merged);

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(merged)
                        .count())
                .isZero();
        assertThat(task(ACCEPT_OR_REJECT)).isNotNull();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(survivor)
                        .count())
                .isEqualTo(1);
        assertThat(segments.current(mql().id())).map(OwnerSegment::contactId).contains(survivor);
        assertThat(clocks.of(mql().id())).map(ResponseClock::contactId).contains(survivor);
    }

    @Test
    @DisplayName("I2 No timer of the losing contact escalates a ghost")
    void no_ghost_is_escalated() {
        engages("DEMO_REQUEST");
        var survivor = contact;
        at("2026-05-18T10:00");
        a_contact("contact-" + UUID.randomUUID());
        engages("DEMO_REQUEST");
        var losing = mql().id();
        merge(survivor, contact);

        at("2026-05-22T10:00");
        assertThat(mqls.find(losing).orElseThrow().escalatedAt()).isNull();
        contact = survivor;
        at("2026-05-22T10:01");
        assertThat(mqls.of(survivor))
                .hasSize(2)
                .filteredOn(mql -> mql.escalatedAt() != null)
                .hasSize(1);
    }

    private void merge(String survivor, String merged) {
        contacts.merge(survivor, List.of(merged), now());
        handoffs.merged(survivor, merged);
    }
}
