package io.handoff.random;

import io.cloudevents.CloudEvent;
import io.handoff.random.Step.AtOnce;
import io.handoff.random.Step.Done;
import io.handoff.random.Step.Fired;
import io.handoff.random.Step.Passed;
import io.handoff.random.Step.Slept;
import io.handoff.random.Step.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What happens to a handful of contacts in a few weeks; the same seed always tells the same story. */
class RandomStory {

    private static final Instant MONDAY = Instant.parse("2026-05-18T13:30:00Z");

    private final Random chance;
    private final long seed;
    private final List<String> contacts;
    private final RandomEvents events;
    private final List<CloudEvent> told = new ArrayList<>();
    private final Instant begin;
    private Instant now;

    RandomStory(long seed) {
        this.seed = seed;
        chance = new Random(seed * 0x9E3779B97F4A7C15L);
        contacts = IntStream.range(0, 2 + chance.nextInt(4))
                .mapToObj(i -> "s%d-c%d".formatted(seed, i))
                .toList();
        events = new RandomEvents(chance, contacts);
        begin = MONDAY.plus(Duration.ofHours(chance.nextInt(24 * 200)));
        now = begin;
    }

    Instant begin() {
        return begin;
    }

    /** Everything that was told, each once. */
    List<CloudEvent> told() {
        return told;
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        contacts.forEach(contact -> steps.add(new Told(known(contact))));
        for (int left = 15 + chance.nextInt(30); left > 0; left--) {
            if (chance.nextInt(6) == 0) {
                steps.add(new Slept(pass(Duration.ofMinutes(chance.nextInt(60 * 30)))));
                steps.add(new AtOnce(IntStream.range(0, 2 + chance.nextInt(4))
                        .mapToObj(i -> chance.nextInt(5) == 0 ? new Fired(chance.nextLong()) : something())
                        .toList()));
            } else {
                steps.add(new Passed(pass(aWhile())));
                steps.add(something());
            }
        }
        return steps;
    }

    private Step something() {
        return chance.nextInt(5) < 2 ? new Done(chance.nextLong()) : new Told(event());
    }

    /** Mostly news, sometimes late, sometimes from the future, sometimes what was told before. */
    private CloudEvent event() {
        if (!told.isEmpty() && chance.nextInt(7) == 0) {
            return told.get(chance.nextInt(told.size()));
        }
        var at = switch (chance.nextInt(10)) {
            case 0 -> now.minus(Duration.ofMinutes(chance.nextInt(60 * 60)));
            case 1 -> chance.nextInt(3) == 0 ? now.plus(Duration.ofMinutes(90)) : now;
            default -> now.minusSeconds(chance.nextInt(60));
        };
        return news(at);
    }

    /** Most of them are heard of first. */
    private CloudEvent known(String contact) {
        if (chance.nextInt(4) == 0) {
            return news(now);
        }
        var event = events.introduction(contact, now);
        told.add(event);
        return event;
    }

    private CloudEvent news(Instant at) {
        var event = events.at(at);
        told.add(event);
        return event;
    }

    private Duration aWhile() {
        return switch (chance.nextInt(12)) {
            case 0 -> Duration.ofDays(1 + chance.nextInt(10));
            case 1, 2, 3, 4 -> Duration.ofMinutes(chance.nextInt(60 * 24));
            case 5 -> chance.nextInt(6) == 0 ? Duration.ofDays(95) : Duration.ofDays(1);
            default -> Duration.ofSeconds(1 + chance.nextInt(600));
        };
    }

    private Duration pass(Duration time) {
        now = now.plus(time);
        return time;
    }

    @Override
    public String toString() {
        return "the story of seed " + seed;
    }
}
