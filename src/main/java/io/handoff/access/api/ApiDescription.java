package io.handoff.access.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI description: introduction and login. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BASIC = "basic";

    private static final String TEXT = """
            What happens to contacts comes in as CloudEvents at `POST /api/events`; everything else reads where they stand, or is an
            intentional act of a person.

            Programs log in with HTTP Basic, browsers with the session of the web pages. Errors are problem details (RFC 9457), instants
            are ISO-8601 in UTC, every list is paged. Who tries wrong passwords too often gets 429 with `Retry-After`.""";

    @Bean
    OpenAPI handoffApi() {
        return new OpenAPI()
                .info(new Info().title("Handoff").version("1").description(TEXT))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }
}
