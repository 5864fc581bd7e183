package io.handoff;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Handoff: each contact's way from lead to customer as one process. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class HandoffApplication {

    /**
     * The engine stores instants without a zone, in the JVM's: one that differs between nodes, or that has a summer time, would move
     * due times or make them ambiguous. So the JVM lives in UTC, before anything has read its zone.
     * A replay is over when it is played.
     */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var context = SpringApplication.run(HandoffApplication.class, args);
        if (context.getEnvironment().containsProperty("handoff.replay")) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
