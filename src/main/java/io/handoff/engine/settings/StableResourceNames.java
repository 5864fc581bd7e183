package io.handoff.engine.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.lang.NonNull;
import org.springframework.stereotype.Component;

/**
 * Deploys the models under the same names ({@code bpmn/contact-handoff.bpmn}) from Maven and from the jar; otherwise switching between them
 * on one database would deploy a new version of every model.
 */
@Component
class StableResourceNames extends DefaultDeploymentConfiguration {

    @Override
    public Set<Resource> getDeploymentResources() {
        return super.getDeploymentResources().stream()
                .map(Named::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static final class Named extends AbstractResource implements ContextResource {
        private final Resource resource;
        private final String path;

        Named(Resource resource) {
            this.resource = resource;
            this.path = pathBelowClasses(resource);
        }

        private static String pathBelowClasses(Resource resource) {
            try {
                var url = resource.getURL().toString();
                var start = url.lastIndexOf("classes/");
                return (start >= 0 ? url.substring(start + "classes/".length()) : resource.getFilename())
                        .replaceFirst("^!/", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        @NonNull
        public String getPathWithinContext() {
            return path;
        }

        @Override
        @NonNull
        public String getDescription() {
            return path;
        }

        @Override
        @NonNull
        public InputStream getInputStream() throws IOException {
            return resource.getInputStream();
        }
    }
}
