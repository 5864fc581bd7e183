package io.handoff.random;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:random;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
class RandomJourneysTest extends RandomJourneys {

    @Override
    int stories() {
        return 30;
    }
}
