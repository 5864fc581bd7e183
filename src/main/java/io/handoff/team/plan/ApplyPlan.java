package io.handoff.team.plan;

import io.handoff.team.OrganisationApplied;
import io.handoff.team.OrganisationPlan;
import io.handoff.team.Person;
import io.handoff.team.Rep;
import io.handoff.team.Team;
import io.handoff.team.store.Calendars;
import io.handoff.team.store.People;
import io.handoff.team.store.Reps;
import io.handoff.team.store.TeamRows;
import io.handoff.team.store.TimesOff;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Applies an organisation plan to the database and publishes which reps left or changed. */
@Component
@RequiredArgsConstructor
public class ApplyPlan {

    private final TeamRows teams;
    private final Reps reps;
    private final People people;
    private final Calendars calendars;
    private final TimesOff timesOff;
    private final ApplicationEventPublisher events;

    public void apply(OrganisationPlan plan) {
        teams.lockCompany();
        var before = RepsSnapshot.of(reps.all());
        before.leaving(plan).forEach(events::publishEvent);
        plan.calendars().forEach(calendars::save);
        teams.save(plan.company());
        people.deactivateAllBut(plan.people().stream().map(Person::id).toList());
        for (var person : plan.people()) {
            people.save(person);
            timesOff.replace(person.id(), person.timeOff(), false);
        }
        teams.deactivateAllBut(plan.teams().stream().map(Team::id).toList());
        plan.teams().forEach(teams::save);
        reps.deactivateAllBut(plan.reps().stream().map(Rep::id).toList());
        for (int i = 0; i < plan.reps().size(); i++) {
            var rep = plan.reps().get(i);
            reps.save(rep, i);
            timesOff.replace(rep.id(), rep.timeOff(), false);
        }
        events.publishEvent(
                new OrganisationApplied(plan.teams().stream().map(Team::id).toList()));
        before.changedTo(RepsSnapshot.of(reps.all())).forEach(events::publishEvent);
    }
}
