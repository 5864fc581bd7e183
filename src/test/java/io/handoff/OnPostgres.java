package io.handoff;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The application of a test on PostgreSQL instead of H2; tests that name this class share one application. */
public class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = (PGSimpleDataSource) Databases.postgres();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.getUrl(),
                        "spring.datasource.username=" + database.getUser(),
                        "spring.datasource.password=")
                .applyTo(context);
    }
}
