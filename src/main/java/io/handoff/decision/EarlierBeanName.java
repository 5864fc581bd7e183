package io.handoff.decision;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Keeps the bean name {@code rulebook}, by which running handoffs of earlier deployed models call {@link TableVersions}. */
@Component
class EarlierBeanName implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.registerAlias("tableVersions", "rulebook");
    }
}
