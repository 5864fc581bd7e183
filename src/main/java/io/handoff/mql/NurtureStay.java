package io.handoff.mql;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The time that one MQL's contact spends in nurture.
 *
 * @param coolOffUntil null = no time limit: it waits for a fact
 * @param waitsFor the contact's fields that must change, comma separated; null = it waits for time
 * @param nextTouch template of the next email; null = no more emails
 * @param stoppedWhy why the emails stopped before the end of the track, see {@link Stop}
 * @param replyOpen marketing has an unread reply of the contact
 * @param endedAt null = still in nurture
 */
@Table("nurture")
public record NurtureStay(
        @Id String mqlId,
        String handoffId,
        String contactId,
        String track,
        Instant startedAt,
        Instant coolOffUntil,
        String waitsFor,
        String nextTouch,
        Instant nextTouchAt,
        Stop stoppedWhy,
        String stoppedBy,
        Instant stoppedAt,
        boolean replyOpen,
        Instant endedAt) {

    public enum Stop {
        UNSUBSCRIBED("unsubscribed"),
        BOUNCED("an email bounced"),
        REPLIED("has answered"),
        BY_HAND("by hand");

        private final String words;

        Stop(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
