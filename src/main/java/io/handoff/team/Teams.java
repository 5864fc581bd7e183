package io.handoff.team;

import io.handoff.input.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** Who works here and when. Every question is answered from the database: another node may have changed it a moment ago. */
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

    /** All reps of the team, also the inactive, in the order of their turns. */
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

    /** Case does not matter. */
    public Optional<Rep> repByEmail(String email) {
        return Optional.ofNullable(EmailAddress.toLookUp(email)).flatMap(reps::byEmail);
    }

    public List<Person> people() {
        return people.all();
    }

    public Optional<Person> findPerson(String personId) {
        return people.find(personId);
    }

    /** Managers of the team who can be told now; see {@link #managersOf(String, String, Instant)}. */
    @Transactional(readOnly = true)
    public List<Person> managersOf(String teamId, Instant at) {
        return managersOf(teamId, null, at);
    }

    /**
     * Whom to tell about this rep: the team's managers; in the place of one who is away, gone or the rep himself, their deputy, or
     * the deputy's deputy. Empty = tell ops, never nobody.
     */
    @Transactional(readOnly = true)
    public List<Person> managersOf(String teamId, String repId, Instant at) {
        var managers = findTeam(teamId).map(Team::managers).orElse(List.of());
        var today = at.atZone(company().zone()).toLocalDate();
        return new ManagerChain(this::personOrRep, repId, today).reachable(managers);
    }

    /** A manager may also be a rep; then their backup is their deputy. */
    private Optional<Person> personOrRep(String id) {
        return people.find(id)
                .or(() -> reps.find(id)
                        .map(rep -> new Person(
                                rep.id(), rep.name(), rep.email(), rep.backupId(), rep.active(), rep.timeOff())));
    }

    /** Of everyone, also who is no longer active. */
    @Transactional(readOnly = true)
    public Names names() {
        return new Names(teams.all(), people.all(), reps.all());
    }

    public Optional<WorkingCalendar> findCalendar(String calendarId) {
        return calendars.find(calendarId);
    }

    /** What ops should put right about calendars: a zone nobody knows, a name that leads to none. In sentences. */
    @Transactional(readOnly = true)
    public List<String> calendarProblems() {
        return workingTimes.problems();
    }

    /** The company's calendar: the named one, else Monday to Friday, 09:00 to 17:00, in the company's zone. */
    public WorkingCalendar companyCalendar() {
        return workingTimes.ofCompany();
    }

    /** The team's calendar, else the company's; also for a team that the organisation file does not name. */
    public WorkingCalendar calendarOfTeam(String teamId) {
        return workingTimes.ofTeam(teamId);
    }

    /** The rep's own hours, less time off: the rep's calendar, else the team's, else the company's. */
    public WorkingCalendar calendarOf(Rep rep) {
        return workingTimes.of(rep);
    }

    /** A rep's own; a manager's is that of their team; everybody else's, also nobody's (null), is the company's. */
    public WorkingCalendar calendarOfPerson(String loginId) {
        return workingTimes.ofPerson(loginId);
    }

    /** Away = time off covers the shift that runs now, or else the next one. Being outside working hours is not away. */
    public boolean isAway(Rep rep, Instant at) {
        return workingTimes.isAway(rep, at);
    }

    /** When the coming days off of this rep begin: midnight before the first of them, where the rep works. */
    public List<Instant> timeOffBegins(Rep rep, Instant after) {
        return workingTimes.timeOffBegins(rep, after);
    }

    /** Why this rep can take nothing now ("is paused"), or empty. Capacity and weight are asked where MQLs are counted. */
    public Optional<String> whyUnavailable(Rep rep, Instant at) {
        if (!rep.active()) {
            return Optional.of("is not active");
        }
        if (rep.paused()) {
            return Optional.of("is paused");
        }
        return isAway(rep, at) ? Optional.of(AWAY) : Optional.empty();
    }

    /** Paused = takes no new MQLs, keeps the present ones. */
    public void setPaused(String repId, boolean paused) {
        reps.setPaused(repId, paused);
    }

    /** The part of a rep's time off that can be taken back here; the rest is the organisation file's. */
    @Transactional(readOnly = true)
    public List<TimeOff> timeOffByHand(String repId) {
        return timesOff.byHand(repId);
    }

    /**
     * Whether somebody works here; who leaves gives away what they hold, in this transaction. Stays until the organisation file says
     * something else than before.
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

    /** Replaces the time off entered by hand; what the organisation file says stays. */
    public void setTimeOff(String repId, List<TimeOff> timeOff) {
        timesOff.replace(rep(repId).id(), timeOff, true);
        events.publishEvent(new TimeOffChanged(repId));
    }

    /** 0 = no rotation. Stays until the organisation file says another weight than before. */
    public void setWeight(String repId, int weight) {
        reps.setWeight(repId, notNegative(weight, "weight"));
    }

    /** Open MQLs at most, null = unlimited. Stays until the organisation file says another capacity than before. */
    public void setCapacity(String repId, Integer capacity) {
        reps.setCapacity(repId, capacity == null ? null : notNegative(capacity, "capacity"));
    }

    /** Makes the company as planned. Applying the same plan again changes nothing; who is not in it becomes inactive. */
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
