package io.handoff.intake.imports;

import io.handoff.OnPostgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
class ImportContactsPostgresTest extends ImportContactsTest {}
