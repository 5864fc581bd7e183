package io.handoff;

import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application that a test starts on a new in-memory H2 database finds it migrated already. */
public class StartFromH2Template implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String IN_MEMORY = "jdbc:h2:mem:";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var url = context.getEnvironment().getProperty("spring.datasource.url", "");
        if (url.startsWith(IN_MEMORY) && url.contains("DB_CLOSE_DELAY=-1")) {
            var database = new JdbcDataSource();
            database.setURL(url + H2QueryCacheOff.SETTING);
            database.setUser("sa");
            if (isEmpty(JdbcClient.create(database))) {
                H2Template.copyTo(database);
            }
        }
    }

    private static boolean isEmpty(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** After those that decide on the database. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
