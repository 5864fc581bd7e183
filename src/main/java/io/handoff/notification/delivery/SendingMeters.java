package io.handoff.notification.delivery;

import io.handoff.notification.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The timer {@code handoff.messages.sending}: duration and outcome of delivery attempts by channel. */
@Component
@RequiredArgsConstructor
public class SendingMeters {

    private final ObjectProvider<MeterRegistry> meters;

    /** @param send returns when to try again; empty = done */
    public Optional<Instant> measured(Channel channel, Supplier<Optional<Instant>> send) {
        var registry = meters.getIfAvailable();
        if (registry == null) {
            return send.get();
        }
        var asked = Timer.start(registry);
        var outcome = "failed";
        try {
            var again = send.get();
            outcome = again.isPresent() ? "later" : "done";
            return again;
        } finally {
            asked.stop(Timer.builder("handoff.messages.sending")
                    .description("Attempts to deliver a message: done, to be tried later, or failed")
                    .tag("channel", channel.name().toLowerCase(Locale.ROOT))
                    .tag("outcome", outcome)
                    .register(registry));
        }
    }
}
