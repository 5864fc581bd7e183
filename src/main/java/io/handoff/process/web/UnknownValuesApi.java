package io.handoff.process.web;

import io.handoff.decision.UnknownValues;
import io.handoff.decision.UnknownValues.UnknownValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST API of contact values that no table lists, for operations. */
@RestController
@RequestMapping("/api/unknown-values")
@Tag(name = "Routing")
@RequiredArgsConstructor
class UnknownValuesApi {

    private final UnknownValues unknownValues;

    @GetMapping
    @Operation(
            summary = "Values of contacts and outcomes of activities that no decision table has in its list",
            description =
                    "Seniorities, departments, industries, countries and outcomes of calls, emails and meetings as received, with the number of contacts"
                            + " that have each, those of most contacts first. A value disappears as soon as a table lists"
                            + " it.")
    List<UnknownValue> all() {
        return unknownValues.all();
    }
}
