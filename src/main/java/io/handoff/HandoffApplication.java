package io.handoff;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The Handoff application: one BPMN process per contact, from lead to customer. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class HandoffApplication {

    /**
     * Sets the JVM's zone to UTC before anything reads it: the engine stores instants without a zone, in that of the JVM, so a zone that
     * differs between nodes or has daylight saving time would shift due times or make them ambiguous. Exits after a replay.
     */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var context = SpringApplication.run(HandoffApplication.class, args);
        if (context.getEnvironment().containsProperty("handoff.replay")) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
