package io.handoff.process.web;

import io.handoff.OnPostgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
class NurtureApiPostgresTest extends NurtureApiTest {}
