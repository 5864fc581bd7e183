package io.handoff.privacy;

import io.handoff.OnPostgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
class ForgottenPersonPostgresTest extends ForgottenPersonTest {}
