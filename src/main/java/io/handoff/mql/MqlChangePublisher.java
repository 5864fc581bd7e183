package io.handoff.mql;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;

/** Publishes {@link MqlChanged} for every {@code @Modifying} method of {@link Mqls}, so that a new one cannot be forgotten. */
@Configuration(proxyBeanMethods = false)
class MqlChangePublisher {

    @Bean
    static BeanPostProcessor mqlsTellOfChanges(ApplicationEventPublisher events) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> factory
                        && factory.getObjectType() == Mqls.class) {
                    Verbs.check();
                    factory.addRepositoryFactoryCustomizer(repositories -> repositories.addRepositoryProxyPostProcessor(
                            (proxy, repository) -> proxy.addAdvice(new Telling(events))));
                }
                return bean;
            }
        };
    }

    private record Telling(ApplicationEventPublisher events) implements MethodInterceptor {

        @Override
        public Object invoke(MethodInvocation call) throws Throwable {
            var result = call.proceed();
            if (Verbs.isVerb(call.getMethod())) {
                events.publishEvent(Verbs.told(call.getMethod(), call.getArguments()));
            }
            return result;
        }
    }

    /** Maps modifying methods of {@link Mqls} to the events they publish. */
    private static final class Verbs {

        private static final String ONE = "id";
        private static final String ALL_OF = "anonymousId";

        static boolean isVerb(Method method) {
            return method.isAnnotationPresent(Modifying.class);
        }

        static Object told(Method verb, Object[] arguments) {
            var names = names(verb);
            return names.contains(ONE)
                    ? new MqlChanged((String) arguments[names.indexOf(ONE)])
                    : new MqlsOfContactChanged((String) arguments[names.indexOf(ALL_OF)]);
        }

        /** Fails at startup rather than at the first call. */
        static void check() {
            for (var verb : Mqls.class.getMethods()) {
                if (isVerb(verb) && !names(verb).contains(ONE) && !names(verb).contains(ALL_OF)) {
                    throw new IllegalStateException("Whose MQLs does " + verb + " change? It has neither '" + ONE
                            + "' nor '" + ALL_OF + "' among its parameters.");
                }
            }
        }

        private static List<String> names(Method verb) {
            return Arrays.stream(verb.getParameters())
                    .map(parameter -> parameter.getName())
                    .toList();
        }
    }
}
