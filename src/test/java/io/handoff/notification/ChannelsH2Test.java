package io.handoff.notification;

import io.handoff.Databases;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

class ChannelsH2Test extends ChannelsTest {

    @TestConfiguration
    static class Database {

        @Bean
        DataSource dataSource() {
            return Databases.h2();
        }
    }
}
