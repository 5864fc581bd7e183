package io.handoff.reporting.cockpit;

import io.handoff.OnPostgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
class CockpitApiPostgresTest extends CockpitApiTest {}
