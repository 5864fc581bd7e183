package io.handoff.models;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** What models may refer to: beans by their names, and the groups that rights are given to. Found without starting anything. */
final class Application {

    private Application() {}

    static Map<String, Class<?>> beans() {
        var registry = new SimpleBeanDefinitionRegistry();
        return new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("io.handoff").stream()
                        .collect(Collectors.toMap(
                                component -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(component, registry),
                                component -> ClassUtils.resolveClassName(component.getBeanClassName(), null),
                                (one, other) -> one));
    }

    /** The type is of {@code access} alone. */
    static List<String> groups() {
        var type = ClassUtils.resolveClassName("io.handoff.access.rights.Groups", null);
        var id = ReflectionUtils.findField(type, "id");
        ReflectionUtils.makeAccessible(id);
        return Arrays.stream(type.getEnumConstants())
                .map(group -> (String) ReflectionUtils.getField(id, group))
                .toList();
    }
}
