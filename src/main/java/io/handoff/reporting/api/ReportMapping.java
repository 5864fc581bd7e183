package io.handoff.reporting.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** GET of a report, as JSON or as CSV ({@code ?format=csv} or {@code Accept: text/csv}). */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(
        method = RequestMethod.GET,
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
@Parameter(name = "format", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
@ApiResponse(
        responseCode = "400",
        description = "A period, filter, view, measure or format does not exist, in a sentence")
@interface ReportMapping {

    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String value();
}
