package io.handoff.reporting.health;

import io.handoff.OnPostgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
class RecountPostgresTest extends RecountTest {}
