package io.handoff.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.team.TimeOff;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code time-off}: who goes on leave does not burn leads silently. */
class TimeOffSpec extends ProcessTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void everybody_is_back() {
        Stream.of("sdr1", "sdr2").forEach(rep -> teams.setTimeOff(rep, List.of()));
    }

    @Test
    @DisplayName("F8 Time off that has begun gives untouched MQLs to others at once")
    void away_from_today() {
        engages("DEMO_REQUEST");
        var away = mql().ownerId();
        teams.setTimeOff(away, days("2026-05-18", "2026-05-19"));
        assertThat(mql().ownerId()).isEqualTo(other(away));
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isEqualTo(other(away));
        assertThat(timers(away)).as("nothing lies ahead").isEmpty();
    }

    @Test
    @DisplayName("F8 Planned time off gives them away when it begins, at midnight where the rep works")
    void away_from_tomorrow() {
        at("2026-05-18T17:00");
        engages("DEMO_REQUEST");
        var away = mql().ownerId();
        teams.setTimeOff(away, days("2026-05-19", "2026-05-22"));
        assertThat(mql().ownerId()).isEqualTo(away);

        assertThat(timers(away))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(Date.from(newYork("2026-05-19T00:00"))));
        fires(away, "2026-05-19T00:00");

        assertThat(mql().ownerId()).isEqualTo(other(away));
        assertThat(mql().respondBy()).as("the lead's due stays").isEqualTo(newYork("2026-05-19T12:00"));
    }

    @Test
    @DisplayName("F8 What was answered stays; so does, D25, what a manager gave by hand")
    void touched_or_by_hand() {
        engages("DEMO_REQUEST");
        var away = mql().ownerId();
        called(away);
        var answered = contact;
        a_contact(contact + "-2");
        engages("DEMO_REQUEST");
        if (mql().ownerId().equals(away)) {
            handoffs.reassign(mql().id(), other(away), "manager", "to be given back by hand");
        }
        handoffs.reassign(mql().id(), away, "manager", "knows the account");

        teams.setTimeOff(away, days("2026-05-18", "2026-05-19"));

        assertThat(mql().ownerId()).isEqualTo(away);
        assertThat(mqls.latestOf(answered).orElseThrow().ownerId()).isEqualTo(away);
    }

    @Test
    @DisplayName("F8 Time off moved or removed leaves no ghost timer; entered again it leaves one")
    void no_ghosts() {
        teams.setTimeOff("sdr1", days("2026-06-01", "2026-06-05"));
        var first = timers("sdr1").get(0).getId();
        teams.setTimeOff("sdr1", days("2026-06-01", "2026-06-09"));
        assertThat(timers("sdr1"))
                .extracting(Job::getId)
                .as("the same beginning")
                .containsExactly(first);

        teams.setTimeOff("sdr1", days("2026-06-08", "2026-06-09"));
        assertThat(timers("sdr1")).extracting(Job::getDuedate).containsExactly(Date.from(newYork("2026-06-08T00:00")));

        teams.setTimeOff("sdr1", List.of());
        assertThat(timers("sdr1")).isEmpty();
    }

    @Test
    @DisplayName("F8 With nobody else there it stays, and the managers hear of it")
    void nobody_else() {
        engages("DEMO_REQUEST");
        var away = mql().ownerId();
        teams.setTimeOff(other(away), days("2026-05-18", "2026-05-19"));
        teams.setTimeOff(away, days("2026-05-18", "2026-05-19"));
        assertThat(mql().ownerId()).isEqualTo(away);
        assertThat(notifications.about(contact))
                .anyMatch(message -> message.kind() == NotificationKind.NO_REP_AVAILABLE
                        && message.recipient().equals("manager"));
    }

    @Test
    @DisplayName("F8 D7 Time off entered while an MQL is on its way to the rep: it goes on to somebody else")
    void time_off_meets_a_pick() throws Exception {
        var entering = new AtomicReference<Thread>();
        var away = new AtomicReference<String>();
        transaction.executeWithoutResult(status -> {
            engages("DEMO_REQUEST");
            away.set(mql().ownerId());
            entering.set(new Thread(() -> teams.setTimeOff(away.get(), days("2026-05-18", "2026-05-19"))));
            entering.get().start();
            while (EnumSet.of(Thread.State.NEW, Thread.State.RUNNABLE)
                    .contains(entering.get().getState())) {
                Thread.onSpinWait();
            }
        });
        entering.get().join();

        assertThat(teams.isAway(teams.rep(away.get()), now())).isTrue();
        assertThat(mql().ownerId()).isEqualTo(other(away.get()));
        assertThat(task(ACCEPT_OR_REJECT).getAssignee()).isEqualTo(other(away.get()));
    }

    private void fires(String rep, String newYork) {
        ClockUtil.setCurrentTime(Date.from(newYork(newYork)));
        timers(rep).forEach(timer -> management.executeJob(timer.getId()));
        assertThat(timers(rep)).isEmpty();
    }

    private List<Job> timers(String rep) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("time-off")
                .processInstanceBusinessKey(rep)
                .list()
                .stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private static String other(String sdr) {
        return sdr.equals("sdr1") ? "sdr2" : "sdr1";
    }

    private static List<TimeOff> days(String from, String to) {
        return List.of(new TimeOff(LocalDate.parse(from), LocalDate.parse(to)));
    }
}
