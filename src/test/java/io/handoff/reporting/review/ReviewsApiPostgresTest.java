package io.handoff.reporting.review;

import io.handoff.OnPostgres;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
class ReviewsApiPostgresTest extends ReviewsApiTest {}
