package io.handoff.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.notification.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SendingMetersTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void each_attempt_is_counted_by_what_became_of_it() {
        var meters = meters(registry);
        var later = Instant.parse("2026-06-01T12:00:00Z");
        meters.measured(Channel.EMAIL, Optional::empty);
        meters.measured(Channel.EMAIL, Optional::empty);
        assertThat(meters.measured(Channel.SLACK, () -> Optional.of(later))).contains(later);
        assertThatThrownBy(() -> meters.measured(Channel.SLACK, () -> {
                    throw new IllegalStateException("Slack is down");
                }))
                .hasMessage("Slack is down");

        assertThat(counted("email", "done")).isEqualTo(2);
        assertThat(counted("slack", "later")).isEqualTo(1);
        assertThat(counted("slack", "failed")).isEqualTo(1);
    }

    @Test
    void without_a_registry_messages_are_sent_all_the_same() {
        assertThat(meters(null).measured(Channel.EMAIL, Optional::empty)).isEmpty();
    }

    private static SendingMeters meters(MeterRegistry registry) {
        var beans = new StaticListableBeanFactory();
        if (registry != null) {
            beans.addBean("registry", registry);
        }
        return new SendingMeters(beans.getBeanProvider(MeterRegistry.class));
    }

    private long counted(String channel, String outcome) {
        return registry.get("handoff.messages.sending")
                .tags("channel", channel, "outcome", outcome)
                .timer()
                .count();
    }
}
