package io.handoff;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * H2 answers a query that is asked again from its memory, if it thinks that no table changed since. It can be wrong when another transaction
 * commits in between (https://github.com/h2database/h2database/issues/3894): who waited for a lock then reads what was true before. So that
 * memory is switched off, whichever H2 database is configured.
 */
@Component
class FreshReadsOnH2 implements BeanPostProcessor {

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
