package io.handoff;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the problem schema (RFC 9457) to all 4xx and 5xx responses of the OpenAPI description. */
@Configuration(proxyBeanMethods = false)
class OpenApiProblemResponses {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenApiCustomizer describeRefusals() {
        return api -> {
            api.schema(PROBLEM, problem());
            if (api.getPaths() != null) {
                api.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .forEach(operation -> describe(operation.getResponses()));
            }
        };
    }

    private static void describe(ApiResponses responses) {
        responses.forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
            }
        });
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<>().type("integer"))
                .addProperty("detail", new StringSchema().description("What is wrong, in a sentence for a person"))
                .addProperty("instance", new StringSchema().format("uri"));
    }
}
