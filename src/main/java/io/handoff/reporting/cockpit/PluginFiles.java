package io.handoff.reporting.cockpit;

import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the plugins' files with "no-cache", so that after an upgrade no browser mixes old and new scripts. */
@Configuration(proxyBeanMethods = false)
class PluginFiles implements WebMvcConfigurer {

    private static final String WEBAPPS = "/camunda/app/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        Stream.of("handoff/", "cockpit/scripts/", "cockpit/styles/", "tasklist/scripts/", "tasklist/styles/")
                .forEach(folder -> registry.addResourceHandler(WEBAPPS + folder + "**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars" + WEBAPPS + folder)
                        .setCacheControl(CacheControl.noCache()));
    }
}
