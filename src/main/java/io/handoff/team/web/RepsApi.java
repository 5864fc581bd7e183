package io.handoff.team.web;

import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.TimeOff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The endpoints by which managers change reps of their teams; leaders, ops and admins may change any rep. */
@RestController
@RequestMapping("/api/reps/{id}")
@Tag(name = "Teams")
@RequiredArgsConstructor
class RepsApi {

    private static final Set<String> FOR_ALL_TEAMS =
            Set.of("GROUP_sales-leaders", "GROUP_revops", "GROUP_camunda-admin");

    private static final int ATTEMPTS = 4;

    private final Teams teams;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Absent fields stay unchanged; an empty list removes the time off entered by hand. */
    record Availability(Boolean paused, List<TimeOff> timeOff, Boolean active) {}

    @PutMapping("/availability")
    @Operation(
            summary = "Pause a rep, schedule time off, or deactivate them",
            description =
                    "A paused rep gets no new MQLs and keeps the present ones. Time off: days are whole, both ends included; "
                            + "when it begins, untouched MQLs go to others. {\"active\": false}: everything the rep holds goes to others in the same "
                            + "transaction, or goes to the team's queue. What is set here stays until the organisation file says something new.")
    RepView availability(@PathVariable String id, @RequestBody Availability wanted, Authentication person) {
        requireManagerOf(id, person);
        if (wanted.paused() == null && wanted.timeOff() == null && wanted.active() == null) {
            throw new IllegalArgumentException("The body needs one of: active, paused, timeOff. Nothing was changed.");
        }
        tryAgain(() -> change(id, wanted));
        return view(id);
    }

    private void change(String id, Availability wanted) {
        if (wanted.paused() != null) {
            teams.setPaused(id, wanted.paused());
        }
        if (wanted.timeOff() != null) {
            teams.setTimeOff(id, wanted.timeOff());
        }
        if (wanted.active() != null) {
            teams.setActive(id, wanted.active());
        }
    }

    /** Reassigning the rep's MQLs may conflict with the rep's own work; a conflict is retried. */
    private void tryAgain(Runnable change) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> change.run());
                return;
            } catch (ConcurrencyFailureException conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }

    @PutMapping("/weight")
    @Operation(summary = "Share in the rotation", description = "{\"weight\": 2}; 0 takes the rep out of the rotation.")
    RepView weight(@PathVariable String id, @RequestBody JsonNode wanted, Authentication person) {
        requireManagerOf(id, person);
        teams.setWeight(id, number(wanted, "weight"));
        return view(id);
    }

    @PutMapping("/capacity")
    @Operation(summary = "Open MQLs at most", description = "{\"capacity\": 40}; null is unlimited.")
    RepView capacity(@PathVariable String id, @RequestBody JsonNode wanted, Authentication person) {
        requireManagerOf(id, person);
        teams.setCapacity(id, capacity(wanted));
        return view(id);
    }

    /** Only an explicit null means unlimited, so that a misspelt field cannot remove the limit. */
    private static Integer capacity(JsonNode wanted) {
        var unlimited = wanted.size() == 1
                && wanted.has("capacity")
                && wanted.get("capacity").isNull();
        return unlimited ? null : Integer.valueOf(number(wanted, "capacity"));
    }

    private static int number(JsonNode wanted, String name) {
        wanted.propertyNames().forEach(field -> {
            if (!field.equals(name)) {
                throw new IllegalArgumentException(
                        "The field '" + field + "' is not known here. Known is: " + name + ".");
            }
        });
        var value = wanted.get(name);
        if (value == null || !value.isInt() || value.intValue() < 0) {
            throw new IllegalArgumentException("The body needs \"" + name + "\": a whole number from 0 on");
        }
        return value.intValue();
    }

    private RepView view(String id) {
        return RepView.of(teams.rep(id), teams, clock.instant());
    }

    private void requireManagerOf(String repId, Authentication person) {
        var rep = teams.rep(repId);
        var managers = teams.findTeam(rep.teamId()).map(Team::managers).orElse(List.of());
        if (!managers.contains(person.getName())
                && person.getAuthorities().stream().noneMatch(a -> FOR_ALL_TEAMS.contains(a.getAuthority()))) {
            throw new AccessDeniedException("Only managers of the rep's team, leaders and ops");
        }
    }

    @ExceptionHandler
    ProblemDetail refused(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
    }
}
