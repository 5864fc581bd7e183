package io.handoff.demo;

import io.cloudevents.CloudEvent;
import io.handoff.sla.BusinessTime;
import io.handoff.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** All events of the eight weeks before an instant, ordered by time. */
@Component
@RequiredArgsConstructor
class DemoEvents {

    private static final int WEEKS = 8;
    private static final int LEADS_A_WEEK = 24;
    private static final int WAITING_NOW = 9;
    private static final int FORGOTTEN = 2;

    private final BusinessTime businessTime;
    private final Teams teams;

    List<CloudEvent> until(Instant now) {
        var chance = new Random(now.atZone(zone()).toLocalDate().toEpochDay());
        var events = new ArrayList<CloudEvent>();
        for (int lead = 0; lead < WEEKS * LEADS_A_WEEK; lead++) {
            var person = DemoLead.of(lead, chance);
            new DemoStory(person, arrival(now, chance), now, chance, this::workingTimeAfter, events::add).tell();
        }
        waitingNow(now, chance, events);
        events.sort(Comparator.comparing(CloudEvent::getTime));
        return events;
    }

    /** Leads of the last hours and two of the day before, with running response clocks and without a response. */
    private void waitingNow(Instant now, Random chance, List<CloudEvent> events) {
        for (int i = 0; i < WAITING_NOW + FORGOTTEN; i++) {
            var person = DemoLead.of(WEEKS * LEADS_A_WEEK + i, DemoCompany.newcomer(i), chance);
            var at = now.minus(i < WAITING_NOW ? Duration.ofMinutes(8L + i * 17L) : Duration.ofHours(18L + i));
            new DemoStory(person, at, now, chance, this::workingTimeAfter, events::add).asksJustNow();
        }
    }

    /** A random arrival time: at any hour, more often in working hours; about 11 % of the leads arrive on weekends. */
    private Instant arrival(Instant now, Random chance) {
        var day = now.atZone(zone()).toLocalDate().minusDays(1L + chance.nextInt(WEEKS * 7));
        var weekend = day.getDayOfWeek().getValue() > 5;
        if (weekend && chance.nextDouble() > 0.37) {
            day = day.minusDays(day.getDayOfWeek().getValue() - 3L);
        }
        var hour = chance.nextDouble() < 0.6 ? 8 + chance.nextInt(12) : chance.nextInt(24);
        return day.atTime(hour, chance.nextInt(60), chance.nextInt(60))
                .atZone(zone())
                .toInstant();
    }

    private Instant workingTimeAfter(Instant start, Duration working) {
        return businessTime.plus(teams.companyCalendar(), start, working);
    }

    private ZoneId zone() {
        return teams.company().zone();
    }
}
