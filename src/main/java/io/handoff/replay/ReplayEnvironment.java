package io.handoff.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings of a replay: always without HTTP, job executor and outgoing messages; by default with a new in-memory database and without demo
 * people.
 */
class ReplayEnvironment implements EnvironmentPostProcessor {

    static final String FILE = "handoff.replay";

    private static final Map<String, Object> ALWAYS = Map.of(
            "server.port", "-1",
            "camunda.bpm.job-execution.enabled", "false",
            // Events of the past must not send messages today
            "handoff.notifications.outside", "false",
            "spring.main.banner-mode", "off");

    private static final Map<String, Object> UNLESS_TOLD_OTHERWISE = Map.of(
            "spring.datasource.url", "jdbc:h2:mem:replay;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256",
            "handoff.demo", "false",
            "handoff.admin.password", UUID.randomUUID().toString());

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty(FILE, "").isBlank()) {
            var ours = new HashMap<>(UNLESS_TOLD_OTHERWISE);
            ours.keySet().removeIf(name -> isSetOutside(environment, name));
            ours.putAll(ALWAYS);
            environment.getPropertySources().addFirst(new MapPropertySource("replay", ours));
        }
    }

    /** Whether the property is set outside our own configuration file, such as on the command line or in the environment. */
    private static boolean isSetOutside(ConfigurableEnvironment environment, String name) {
        return environment.getPropertySources().stream()
                .filter(source -> !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
                .filter(source -> !source.getName().startsWith("Config resource 'class path resource"))
                .anyMatch(source -> source.containsProperty(name));
    }
}
