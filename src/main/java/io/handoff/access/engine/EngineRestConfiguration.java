package io.handoff.access.engine;

import jakarta.servlet.Filter;
import jakarta.ws.rs.ApplicationPath;
import java.util.stream.Stream;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.Wrapper;
import org.camunda.bpm.engine.rest.filter.CacheControlFilter;
import org.camunda.bpm.engine.rest.filter.EmptyBodyFilter;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.impl.FetchAndLockContextListener;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Serves the engine's REST API at {@code /engine-rest}. Camunda's own starter needs a class that Spring Boot 4 no longer has; this
 * registers the same resources, filters and settings ({@code camunda.bpm.rest-api.*}).
 */
@Configuration(proxyBeanMethods = false)
class EngineRestConfiguration {

    private static final String PATH = "/engine-rest";

    @Bean
    ResourceConfig engineRestResources() {
        return new Resources();
    }

    /** Enables long polling of {@code external-task/fetchAndLock}. */
    @Bean
    ServletContextInitializer fetchAndLock(CamundaBpmProperties settings) {
        return context -> {
            settings.getRestApi().getFetchAndLock().getInitParams().forEach(context::setInitParameter);
            context.addListener(FetchAndLockContextListener.class);
        };
    }

    /** Enables async support for the servlet of the webapps' copy of this API, which Camunda registers without it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> asynchronousServlets() {
        return tomcat -> tomcat.addContextCustomizers(context -> context.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_START_EVENT)) {
                Stream.of(context.findChildren())
                        .map(Wrapper.class::cast)
                        .forEach(servlet -> servlet.setAsyncSupported(true));
            }
        }));
    }

    /** Treats a missing JSON body as an empty object. */
    @Bean
    FilterRegistrationBean<EmptyBodyFilter> engineRestEmptyBody() {
        return onEngineRest(new EmptyBodyFilter());
    }

    @Bean
    FilterRegistrationBean<CacheControlFilter> engineRestCacheControl() {
        return onEngineRest(new CacheControlFilter());
    }

    private static <F extends Filter> FilterRegistrationBean<F> onEngineRest(F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        // the webapps register filters of the same classes under their plain names
        registration.setName("engineRest" + filter.getClass().getSimpleName());
        registration.addUrlPatterns(PATH + "/*");
        return registration;
    }

    @ApplicationPath(PATH)
    private static final class Resources extends ResourceConfig {

        Resources() {
            registerClasses(CamundaRestResources.getResourceClasses());
            registerClasses(CamundaRestResources.getConfigurationClasses());
            register(JacksonFeature.class);
        }
    }
}
