package io.handoff;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Switches off H2's reuse of query results. H2 repeats an earlier result if it believes no table has changed since; when another
 * transaction commits in between, a transaction that waited for a lock can read outdated rows
 * (https://github.com/h2database/h2database/issues/3894).
 */
@Component
class H2QueryCacheOff implements BeanPostProcessor {

    static final String SETTING = ";OPTIMIZE_REUSE_RESULTS=0";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSourceProperties properties) {
            var url = properties.getUrl();
            if (url != null && url.startsWith("jdbc:h2:") && !url.contains("OPTIMIZE_REUSE_RESULTS")) {
                properties.setUrl(url + SETTING);
            }
        }
        return bean;
    }
}
