package io.handoff.journey;

import io.handoff.engine.ConflictRetry;
import io.handoff.engine.RefusedByRule;
import io.handoff.lifecycle.Stage;
import io.handoff.process.Handoffs;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Sets a stage by its name, on behalf of an admin. */
@Component
@RequiredArgsConstructor
class SetStage {

    private final ContactOverviews journeys;
    private final ConflictRetry attempts;
    private final Handoffs handoffs;

    void to(String contactId, String stage, String reason, String by) {
        attempts.run(() -> handoffs.setStage(journeys.contact(contactId).id(), parse(stage), reason, by));
    }

    private static Stage parse(String received) {
        var name = received == null ? "" : received.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedByRule("'%s' is no stage. Choose one of: %s."
                        .formatted(
                                received == null ? "" : received,
                                Arrays.stream(Stage.values()).map(Enum::name).collect(Collectors.joining(", ")))));
    }
}
