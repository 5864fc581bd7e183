package io.handoff.random;

import io.handoff.OnPostgres;
import io.handoff.Repetitions;
import io.handoff.random.EveryState.State;
import java.util.Collection;
import java.util.EnumSet;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
class RandomJourneysPostgresTest extends RandomJourneys {

    @Override
    int stories() {
        return Repetitions.of(6, 150);
    }

    /** One of each kind of stay: with marketing, with sales, in a deal, out for good. */
    @Override
    Collection<State> survivors() {
        return EnumSet.of(State.IN_NURTURE, State.MQL, State.OPPORTUNITY, State.DISQUALIFIED);
    }
}
