package io.handoff.governance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks the live decision tables against the golden contacts. */
@RestController
@Tag(name = "Routing")
@RequiredArgsConstructor
class GoldenApi {

    private final GoldenContacts contacts;

    @PostMapping("/api/routing/golden")
    @Operation(
            summary = "Ask the live tables for every golden contact",
            description = "Compares what they answer with what is expected; the red ones are named, with the rule that"
                    + " answered otherwise. Changes nothing.")
    @ApiResponse(responseCode = "200", description = "How many are green and red, and each one's differences")
    @ApiResponse(responseCode = "422", description = "The file is not right; every mistake with its line")
    GoldenReport check() {
        return contacts.check();
    }

    @ExceptionHandler
    ProblemDetail refused(GoldenContactsRefused e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
    }
}
