package io.handoff.notification;

import io.handoff.notification.mail.MailChannel;
import io.handoff.notification.settings.ChannelSettings;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * Whether mail and Slack messages are sent: not from a test copy, and not during a replay or demo history. Messages in the application are
 * not affected.
 */
@Component
public class OutboundSwitch {

    private final MailChannel mail;
    private final AtomicBoolean open;
    private final boolean mayOpen;

    OutboundSwitch(MailChannel mail, ChannelSettings settings) {
        this.mail = mail;
        this.mayOpen = settings.outside();
        this.open = new AtomicBoolean(settings.outside());
    }

    /** Stops sending from this node, because replayed events lie in the past. */
    public void close() {
        open.set(false);
    }

    public void open() {
        open.set(mayOpen);
    }

    /** The message unchanged, or marked as not sent with the reason. */
    Notification whenPossible(Notification message) {
        return open.get() ? mail.whenPossible(message) : message.notSent("nothing leaves this system");
    }
}
