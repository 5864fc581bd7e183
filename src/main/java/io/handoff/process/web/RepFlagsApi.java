package io.handoff.process.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST API of rep anomalies, for managers; display only. */
@RestController
@RequestMapping("/api/reps/flags")
@Tag(name = "Teams")
@RequiredArgsConstructor
class RepFlagsApi {

    private static final int MAX_DAYS = 90;

    private final RepFlags flags;

    @GetMapping
    @Operation(
            summary = "Anomalies of the last days, by rep",
            description =
                    "Implausible bursts of activities and of rejections, responses entered late, and response times missed in a row."
                            + " Managers see their teams. Nothing follows from it by itself.")
    List<RepFlags.Flags> flags(@RequestParam(defaultValue = "7") int days, Principal person) {
        return flags.of(Math.min(Math.max(days, 1), MAX_DAYS), person.getName());
    }
}
