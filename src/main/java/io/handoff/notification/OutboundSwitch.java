package io.handoff.notification;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Whether messages may leave: not from a copy to try things on, and not while history is played. In the application they are always. */
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

    /** From now on nothing leaves this node: what happens now happened long ago. */
    public void close() {
        open.set(false);
    }

    public void open() {
        open.set(mayOpen);
    }

    /** The message as it is, or marked as not sent with the reason. */
    Notification whenPossible(Notification message) {
        return open.get() ? mail.whenPossible(message) : message.notSent("nothing leaves this system");
    }
}
