package io.handoff.intake.envelope;

import io.cloudevents.CloudEvent;
import io.handoff.input.ExternalId;
import io.handoff.input.InvalidValue;
import io.handoff.input.TimeLimits;
import io.handoff.intake.EventJson;
import io.handoff.intake.event.EventData;
import io.handoff.intake.event.EventHandler;
import io.handoff.intake.event.IncomingEvent;
import io.handoff.intake.event.RejectedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks a received event (known type, a subject, storable text) and converts it to an {@link IncomingEvent}. */
@Component
public class EventValidation {

    private static final int LONGEST = 255;
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");
    private static final Duration NORMAL_SKEW = Duration.ofMinutes(1);

    private final Map<String, EventHandler> handlers;
    private final EventJson json;
    private final TimeLimits times;

    EventValidation(Collection<EventHandler> handlers, EventJson json, TimeLimits times) {
        this.handlers = handlers.stream().collect(Collectors.toMap(EventHandler::type, Function.identity()));
        this.json = json;
        this.times = times;
    }

    public EventHandler handlerOf(IncomingEvent event) {
        return handlers.get(event.type());
    }

    /**
     * A missing time, or one in the future, is replaced by the time of receipt.
     *
     * @throws RejectedEvent with a sentence for the sender
     */
    public IncomingEvent validate(CloudEvent event, Instant now) {
        var receivedAt = now.truncatedTo(ChronoUnit.MILLIS);
        require(event.getId(), "id is required: an event that is sent again is known by it");
        require(event.getSource().toString(), "source is required: it names the system that sends the event");
        var subject = read("subject", () -> ExternalId.read(event.getSubject()));
        if (subject == null) {
            throw new RejectedEvent("subject is required: the id of the contact or deal");
        }
        var data = json.dataOf(event);
        var incoming = new IncomingEvent(
                event.getSource().toString(),
                event.getId(),
                shortType(event.getType()),
                subject,
                occurredAt(event.getTime(), receivedAt),
                receivedAt,
                data);
        refuseUnstorable(incoming, data);
        return incoming;
    }

    /** The sender is warned about a clock more than a minute ahead; less is normal. */
    public static boolean isFromTheFuture(CloudEvent event, Instant now) {
        return event.getTime() != null && event.getTime().toInstant().isAfter(now.plus(NORMAL_SKEW));
    }

    private static void require(String attribute, String otherwise) {
        if (attribute == null || attribute.isBlank()) {
            throw new RejectedEvent(otherwise);
        }
    }

    private String shortType(String type) {
        var known = type.startsWith(IncomingEvent.TYPE_PREFIX)
                && handlers.containsKey(type.substring(IncomingEvent.TYPE_PREFIX.length()));
        if (!known) {
            throw new RejectedEvent("type '%s' is not known".formatted(type));
        }
        return type.substring(IncomingEvent.TYPE_PREFIX.length());
    }

    private Instant occurredAt(OffsetDateTime time, Instant receivedAt) {
        if (time == null) {
            return receivedAt;
        }
        var at = read("time", () -> times.asOf(receivedAt).check(time.toInstant()));
        return at.isAfter(receivedAt) ? receivedAt : at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static <T> T read(String attribute, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidValue invalid) {
            throw new RejectedEvent(invalid.sentenceAbout(attribute));
        }
    }

    private void refuseUnstorable(IncomingEvent event, EventData data) {
        Stream.of(event.source(), event.id(), event.subject())
                .filter(text -> text.length() > LONGEST)
                .findAny()
                .ifPresent(text -> {
                    throw new RejectedEvent("source, id and subject must not be longer than 255 characters");
                });
        var text = event.source() + event.id() + event.subject();
        if (text.indexOf('\0') >= 0 || json.write(data).contains("\\u0000")) {
            throw new RejectedEvent("The event has a null character, which cannot be stored");
        }
        if (HALF_CHARACTER.matcher(text + json.write(data)).find()) {
            throw new RejectedEvent("The event has half a character (a surrogate alone), which cannot be stored");
        }
    }
}
