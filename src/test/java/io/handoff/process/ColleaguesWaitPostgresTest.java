package io.handoff.process;

import io.handoff.OnPostgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
class ColleaguesWaitPostgresTest extends ColleaguesWaitTest {}
