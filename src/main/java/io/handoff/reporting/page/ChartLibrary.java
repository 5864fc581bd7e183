package io.handoff.reporting.page;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/** Apache ECharts, at an address that names its version, so that a browser fetches it once a year. */
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
