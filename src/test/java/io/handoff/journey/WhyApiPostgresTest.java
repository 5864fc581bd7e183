package io.handoff.journey;

import io.handoff.OnPostgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
class WhyApiPostgresTest extends WhyApiTest {}
