package io.handoff.reporting.api;

import io.handoff.OnPostgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
class ReportsApiPostgresTest extends ReportsApiTest {}
