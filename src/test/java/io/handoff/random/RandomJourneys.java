package io.handoff.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.handoff.engine.RefusedByRule;
import io.handoff.intake.EventAnswer.Status;
import io.handoff.intake.Intake;
import io.handoff.lifecycle.IllegalStageMove;
import io.handoff.mql.NotAwaited;
import io.handoff.random.EveryState.State;
import io.handoff.random.Step.AtOnce;
import io.handoff.random.Step.Done;
import io.handoff.random.Step.Fired;
import io.handoff.random.Step.Passed;
import io.handoff.random.Step.Slept;
import io.handoff.random.Step.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Many short stories: events duplicated, shuffled and at once, people who click and timers that fire on a moved clock; after each the
 * invariants are asked. {@code -Dhandoff.random.stories=5000} tells more of them, {@code -Dhandoff.random.seed=4711} begins with that one.
 */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "handoff.demo=false",
            "handoff.admin.password=only-for-tests",
            "handoff.nurture.spread=PT0S",
            // a form that is refused is no news here
            "logging.level.org.camunda.bpm.engine.context=off",
            "handoff.organisation=src/main/resources/default-organisation.yaml"
        })
@Import(People.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RandomJourneys {

    private static final long SEED = Long.getLong("handoff.random.seed", 1);
    private static final int MAX_FAILURES = 5;
    private static final Instant BEGIN = Instant.parse("2026-05-18T13:30:00Z");
    private static final boolean LOUD = Boolean.getBoolean("handoff.random.loud");
    private static final GreenMail MAIL_SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @Autowired
    private Intake intake;

    @Autowired
    private ManagementService management;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private final ExecutorService threads = Executors.newFixedThreadPool(6);
    private final List<String> diary = Collections.synchronizedList(new ArrayList<>());
    private CleanSlate slate;
    private World world;
    private int told;

    @DynamicPropertySource
    static void mail_server(DynamicPropertyRegistry properties) {
        MAIL_SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL_SERVER.getSmtp().getPort());
    }

    /** So many stories, unless {@code handoff.random.stories} says otherwise. */
    abstract int stories();

    /** Into whom contacts in every state are merged. */
    abstract Collection<State> survivors();

    @BeforeAll
    void nothing_happened_yet() {
        slate = new CleanSlate(database);
    }

    @AfterEach
    void the_clock_is_real_again() {
        ClockUtil.reset();
    }

    @AfterAll
    void everybody_leaves() {
        threads.shutdown();
    }

    @Test
    @DisplayName(
            "C2 C3 C4 C7 E2 E3 F14 I1 I2 Whatever happens in whatever order, nothing is lost, doubled or left behind")
    void whatever_happens_in_whatever_order() {
        var wrong = LongStream.range(SEED, SEED + Integer.getInteger("handoff.random.stories", stories()))
                .mapToObj(RandomStory::new)
                .flatMap(story -> whatIsWrongAfter(story).stream())
                .limit(MAX_FAILURES)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("survivors")
    @DisplayName(
            "I1 I2 Two contacts in any two states are merged: one handoff, the right stage, no ghost task or timer")
    void merged_in_any_state(State survivor) throws Exception {
        aNewStory(BEGIN);
        new EveryState(world, jdbc).areMergedInto(survivor);
    }

    @Test
    @DisplayName(
            "I6 A contact is erased in any state: no task, timer or instance is left, also in the engine's history")
    void erased_in_any_state() throws Exception {
        aNewStory(BEGIN);
        new EveryState(world, jdbc).areErased();
    }

    private Optional<String> whatIsWrongAfter(RandomStory story) {
        try {
            tell(story);
            if (++told % 50 == 0) {
                System.out.println(told + " stories told, the last one is " + story);
            }
            return Optional.empty();
        } catch (Exception | AssertionError wrong) {
            var words = "In %s: %s%n%s%n".formatted(story, trace(wrong), String.join("\n", diary));
            // at once: a run of thousands goes on for an hour
            System.out.println(words);
            return Optional.of(words);
        }
    }

    /** The cause, as far as it is ours. */
    private static String trace(Throwable wrong) {
        var cause = NestedExceptionUtils.getMostSpecificCause(wrong);
        var ours = Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::toString)
                .filter(line -> line.contains("io.handoff") || line.contains("org.camunda"))
                .limit(40);
        return cause + "\n    " + ours.collect(Collectors.joining("\n    "));
    }

    private void tell(RandomStory story) throws Exception {
        aNewStory(story.begin());
        for (var step : story.steps()) {
            happen(step);
            if (step instanceof Told || step instanceof Done || step instanceof AtOnce) {
                new Invariants(jdbc).hold();
            }
        }
        world.pass(Duration.ofHours(1));
        new Invariants(jdbc).holdAtRest();
        world.pass(Duration.ofDays(120));
        new Invariants(jdbc).holdAtRest();
        assertThat(world.lost(story.told())).as("events that were lost").isEmpty();
    }

    private void aNewStory(Instant begin) throws Exception {
        slate.wipe();
        MAIL_SERVER.purgeEmailFromAllMailboxes();
        diary.clear();
        people.comeBack();
        ClockUtil.setCurrentTime(Date.from(begin));
        world = new World(intake, management, jdbc);
    }

    private void happen(Step step) throws Exception {
        if (step instanceof AtOnce together) {
            note("at once, " + together.steps().size());
            for (var done : threads.invokeAll(
                    together.steps().stream().map(this::oneOfMany).toList())) {
                done.get();
            }
            note("that was at once");
        } else {
            alone(step);
        }
    }

    private void alone(Step step) {
        if (step instanceof Told told) {
            var answer = world.tell(told.event());
            note(told + " -> " + answer.status() + " " + answer.problem());
            assertThat(answer.status())
                    .as("answer to %s: %s", told, answer.problem())
                    .isNotEqualTo(Status.FAILED);
        } else if (step instanceof Passed passed) {
            world.pass(passed.time());
        } else if (step instanceof Slept slept) {
            world.sleep(slept.time());
        } else if (step instanceof Fired fired) {
            world.fire(new Random(fired.dice()));
        } else if (step instanceof Done done) {
            act(done);
        }
    }

    private void act(Done done) {
        try {
            note(people.act(new Random(done.dice())));
        } catch (RuntimeException refused) {
            note("is refused: " + refused.getMessage());
            if (!isARefusal(refused)) {
                throw refused;
            }
        }
    }

    private Callable<Void> oneOfMany(Step step) {
        return () -> {
            try {
                if (step instanceof Told told) {
                    note(told + " -> " + world.tell(told.event()).status());
                } else {
                    alone(step);
                }
            } catch (RuntimeException overtaken) {
                if (!Overtaken.is(overtaken)) {
                    throw overtaken;
                }
            }
            return null;
        };
    }

    private static boolean isARefusal(Throwable refused) {
        return refused instanceof RefusedByRule
                || refused instanceof NotAwaited
                || refused instanceof IllegalStageMove
                || refused.getCause() != null && isARefusal(refused.getCause());
    }

    private void note(String words) {
        diary.add(World.now() + " " + words);
        if (LOUD) {
            System.out.println(World.now() + " " + words);
        }
    }
}
