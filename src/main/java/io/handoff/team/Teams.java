package io.handoff.team;

import io.handoff.input.EmailAddress;
import io.handoff.team.calendar.WorkingTimes;
import io.handoff.team.plan.ApplyPlan;
import io.handoff.team.store.Calendars;
import io.handoff.team.store.People;
import io.handoff.team.store.Reps;
import io.handoff.team.store.TeamRows;
import io.handoff.team.store.TimesOff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teams, reps, people, calendars and time off. Nothing is cached, because another node may change the data at any time. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Teams {

    /** Why a rep with time off is unavailable. */
    public static final String AWAY = "is away";

    private final TeamRows teams;
    private final Reps reps;
    private final People people;
    private final Calendars calendars;
    private final TimesOff timesOff;
    private final WorkingTimes workingTimes;
    private final ApplyPlan planned;
    private final ApplicationEventPublisher events;

    public CompanyProfile company() {
        return teams.company();
    }

    public List<Team> teams() {
        return teams.all();
    }

    public Optional<Team> findTeam(String teamId) {
        return teams.find(teamId);
    }

    /** @throws UnknownTeam if there is none */
    public Team team(String teamId) {
        return findTeam(teamId).orElseThrow(() -> new UnknownTeam(teamId));
    }

    public List<Rep> reps() {
        return reps.all();
    }

    /** All reps of the team, including inactive ones, in the order of the organisation file. */
    public List<Rep> repsOf(String teamId) {
        return reps.of(teamId);
    }

    public Optional<Rep> findRep(String repId) {
        return reps.find(repId);
    }

    /** @throws UnknownRep if there is none */
    public Rep rep(String repId) {
        return findRep(repId).orElseThrow(() -> new UnknownRep(repId));
    }

    /** Finds a rep by email address, ignoring case. */
    public Optional<Rep> repByEmail(String email) {
        return Optional.ofNullable(EmailAddress.toLookUp(email)).flatMap(reps::byEmail);
    }

    public List<Person> people() {
        return people.all();
    }

    public Optional<Person> findPerson(String personId) {
        return people.find(personId);
    }

    /** Managers of the team who are available; see {@link #managersOf(String, String, Instant)}. */
    @Transactional(readOnly = true)
    public List<Person> managersOf(String teamId, Instant at) {
        return managersOf(teamId, null, at);
    }

    /**
     * Whom to notify about this rep: the team's managers. A manager who is away, inactive or the rep in question is replaced by the first
     * available deputy. Empty = notify ops instead.
     */
    @Transactional(readOnly = true)
    public List<Person> managersOf(String teamId, String repId, Instant at) {
        var managers = findTeam(teamId).map(Team::managers).orElse(List.of());
        var today = at.atZone(company().zone()).toLocalDate();
        return new ManagerChain(this::personOrRep, repId, today).reachable(managers);
    }

    /** A manager may also be a rep; then the backup serves as deputy. */
    private Optional<Person> personOrRep(String id) {
        return people.find(id)
                .or(() -> reps.find(id)
                        .map(rep -> new Person(
                                rep.id(), rep.name(), rep.email(), rep.backupId(), rep.active(), rep.timeOff())));
    }

    /** Names of all teams and people, including inactive ones. */
    @Transactional(readOnly = true)
    public DisplayNames names() {
        return new DisplayNames(teams.all(), people.all(), reps.all());
    }

    /** All calendars that can be used, by id. */
    public List<WorkingCalendar> calendars() {
        return calendars.all();
    }

    /** How often the stored calendar was changed, from 1. */
    public Optional<Integer> calendarVersion(String calendarId) {
        return calendars.versionOf(calendarId);
    }

    public Optional<WorkingCalendar> findCalendar(String calendarId) {
        return calendars.find(calendarId);
    }

    /** Problems of calendars for ops, one sentence each: an unknown zone, a calendar id that cannot be found. */
    @Transactional(readOnly = true)
    public List<String> calendarProblems() {
        return workingTimes.problems();
    }

    /** The company's calendar; without one, Monday to Friday, 09:00 to 17:00, in the company's zone. */
    public WorkingCalendar companyCalendar() {
        return workingTimes.ofCompany();
    }

    /** The team's calendar, else the company's; also for an unknown team. */
    public WorkingCalendar calendarOfTeam(String teamId) {
        return workingTimes.ofTeam(teamId);
    }

    /** The rep's calendar (else the team's, else the company's) without the rep's time off. */
    public WorkingCalendar calendarOf(Rep rep) {
        return workingTimes.of(rep);
    }

    /** The rep's calendar (else the team's, else the company's), time off included as working time. */
    public WorkingCalendar usualCalendarOf(Rep rep) {
        return workingTimes.usual(rep);
    }

    /** A rep's own calendar; a manager's first team's; else, also for null, the company's. */
    public WorkingCalendar calendarOfPerson(String loginId) {
        return workingTimes.ofPerson(loginId);
    }

    /** Whether time off covers the current shift or, outside working hours, the next one. */
    public boolean isAway(Rep rep, Instant at) {
        return workingTimes.isAway(rep, at);
    }

    /** Starts of the rep's future time off: midnight of the first day in the zone of the rep's calendar. */
    public List<Instant> timeOffBegins(Rep rep, Instant after) {
        return workingTimes.timeOffBegins(rep, after);
    }

    /** Why the rep cannot take new MQLs ("is paused"), or empty. Capacity and weight are checked by {@code assignment}. */
    public Optional<String> whyUnavailable(Rep rep, Instant at) {
        if (!rep.active()) {
            return Optional.of("is not active");
        }
        if (rep.paused()) {
            return Optional.of("is paused");
        }
        return isAway(rep, at) ? Optional.of(AWAY) : Optional.empty();
    }

    /** A paused rep gets no new MQLs and keeps the open ones. */
    public void setPaused(String repId, boolean paused) {
        reps.setPaused(repId, paused);
    }

    /** The rep's time off that was entered by hand, without that of the organisation file. */
    @Transactional(readOnly = true)
    public List<TimeOff> timeOffByHand(String repId) {
        return timesOff.byHand(repId);
    }

    /**
     * Activates or deactivates a rep; open MQLs of a deactivated rep are reassigned in this transaction. Stays until the organisation file
     * changes the value.
     */
    public void setActive(String repId, boolean active) {
        var rep = rep(repId);
        if (active) {
            reps.setActive(repId, true);
            events.publishEvent(new TimeOffChanged(repId));
        } else if (rep.active()) {
            events.publishEvent(new RepLeaving(repId, rep.teamId()));
            reps.setActive(repId, false);
            events.publishEvent(new RepDeactivated(repId));
        }
    }

    /** Replaces the time off entered by hand; that of the organisation file stays. */
    public void setTimeOff(String repId, List<TimeOff> timeOff) {
        timesOff.replace(rep(repId).id(), timeOff, true);
        events.publishEvent(new TimeOffChanged(repId));
    }

    /** 0 = not in the rotation. Stays until the organisation file changes the value. */
    public void setWeight(String repId, int weight) {
        reps.setWeight(repId, notNegative(weight, "weight"));
    }

    /** Maximum of open MQLs; null = unlimited. Stays until the organisation file changes the value. */
    public void setCapacity(String repId, Integer capacity) {
        reps.setCapacity(repId, capacity == null ? null : notNegative(capacity, "capacity"));
    }

    /** Applies the plan; idempotent. People, reps and teams that are not in it become inactive. */
    public void apply(OrganisationPlan plan) {
        planned.apply(plan);
    }

    private static int notNegative(int value, String what) {
        if (value < 0) {
            throw new IllegalArgumentException("A " + what + " cannot be negative");
        }
        return value;
    }
}
