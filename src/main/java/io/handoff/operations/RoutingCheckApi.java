package io.handoff.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST API of routing problems, for operations. */
@RestController
@RequestMapping("/api/routing/check")
@Tag(name = "Routing")
@RequiredArgsConstructor
class RoutingCheckApi {

    private final RoutingCheck check;

    @GetMapping
    @Operation(
            summary = "Problems of routing rules, teams and reps",
            description =
                    "Rules of lead-routing and ae-routing that no lead matched for 30 days, teams without anybody at work on one"
                            + " of the next 14 days, reps without a lead for 30 days, calendars in which a response time takes more than a year,"
                            + " and names of teams and people that do not exist. The same check runs every morning and sends one message.")
    List<Finding> findings() {
        return check.findings();
    }
}
