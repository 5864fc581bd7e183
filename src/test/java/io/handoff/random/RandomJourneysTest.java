package io.handoff.random;

import io.handoff.Repetitions;
import io.handoff.random.EveryState.State;
import java.util.Collection;
import java.util.EnumSet;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:random;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000")
class RandomJourneysTest extends RandomJourneys {

    @Override
    int stories() {
        return Repetitions.of(12, 300);
    }

    @Override
    Collection<State> survivors() {
        return EnumSet.allOf(State.class);
    }
}
