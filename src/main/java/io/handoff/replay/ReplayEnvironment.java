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
 * Where a replay runs: HTTP closed and the job executor off, in any case; on a fresh database in memory and without demo people, unless
 * told otherwise.
 */
class ReplayEnvironment implements EnvironmentPostProcessor {

    static final String FILE = "handoff.replay";

    private static final Map<String, Object> ALWAYS = Map.of(
            "server.port", "-1",
            "camunda.bpm.job-execution.enabled", "false",
            // nobody is told today what happened long ago
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
            ours.keySet().removeIf(name -> isTold(environment, name));
            ours.putAll(ALWAYS);
            environment.getPropertySources().addFirst(new MapPropertySource("replay", ours));
        }
    }

    /** On the command line or in the environment; the defaults in our own configuration file do not count. */
    private static boolean isTold(ConfigurableEnvironment environment, String name) {
        return environment.getPropertySources().stream()
                .filter(source -> !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
                .filter(source -> !source.getName().startsWith("Config resource 'class path resource"))
                .anyMatch(source -> source.containsProperty(name));
    }
}
