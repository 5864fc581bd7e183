package io.handoff.reporting.page;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/** Serves Apache ECharts under a URL that contains its version, so that browsers can cache it for a year. */
@Component
class ChartLibrary implements WebMvcConfigurer {

    private static final String AT = "/webjars/echarts/";
    private static final String IN = WebJarVersionLocator.WEBJARS_PATH_PREFIX + "/echarts/";

    private final String path = AT + new WebJarVersionLocator().version("echarts") + "/echarts.common.min.js";

    String path() {
        return path;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(AT + "**")
                .addResourceLocations("classpath:/" + IN)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
