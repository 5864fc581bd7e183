package io.handoff.random;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.List;

/** One thing that happens in a random story. */
sealed interface Step {

    /** A sender tells something, perhaps again. */
    record Told(CloudEvent event) implements Step {

        @Override
        public String toString() {
            var data = event.getData() == null ? "" : new String(event.getData().toBytes());
            return "told at %s: %s %s %s".formatted(event.getTime(), event.getType(), event.getSubject(), data);
        }
    }

    /** A person does something with what they see; the dice say who does what. */
    record Done(long dice) implements Step {}

    /** Time passes and timers fire when they fall due. */
    record Passed(Duration time) implements Step {}

    /** Time passes and nothing fires, as if no node were up. */
    record Slept(Duration time) implements Step {}

    /** What is due fires now, in any order. */
    record Fired(long dice) implements Step {}

    /** All of this at the same time. */
    record AtOnce(List<Step> steps) implements Step {}
}
