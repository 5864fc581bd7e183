package io.handoff.random;

import io.handoff.OnPostgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
class RandomJourneysPostgresTest extends RandomJourneys {

    @Override
    int stories() {
        return 15;
    }
}
