package io.handoff.notification;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a mail server's refusal means. Only a refused recipient is a dead address; a refused sender or text is ours to repair. */
final class MailRefusal {

    /** RFC 5321: no such mailbox, not here, not an allowed name, moved. */
    private static final Set<Integer> NO_SUCH_ADDRESS = Set.of(550, 551, 553, 556);

    /** RFC 3463: x.7 is security or policy, such as a blocklist: it says nothing about the address. */
    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d{1,3}\\b");

    private MailRefusal() {}

    /** The server's words, when it says that the address does not exist. */
    static Optional<String> ofAddress(MailException thrown) {
        if (!(thrown instanceof MailSendException sending)) {
            return Optional.empty();
        }
        for (var failed : sending.getMessageExceptions()) {
            for (Throwable cause = failed; cause != null; cause = next(cause)) {
                if (cause instanceof SMTPAddressFailedException refused && isDead(refused)) {
                    return Optional.of(refused.getMessage().strip());
                }
            }
        }
        return Optional.empty();
    }

    /** What the engine keeps with the failed job, and shows as the incident: the server's words without the address they repeat. */
    static MailException withoutAddresses(MailException thrown) {
        var words = new StringBuilder(String.valueOf(thrown.getMessage()));
        if (thrown instanceof MailSendException sending) {
            for (var failed : sending.getMessageExceptions()) {
                for (Throwable cause = failed; cause != null; cause = next(cause)) {
                    words.append("; ").append(cause.getMessage());
                }
            }
        }
        return new MailSendException(words.toString().replaceAll("[^\\s<>]+@[^\\s<>]+", "…"));
    }

    private static boolean isDead(SMTPAddressFailedException refused) {
        return NO_SUCH_ADDRESS.contains(refused.getReturnCode())
                && !POLICY.matcher(refused.getMessage()).find();
    }

    /** Mail exceptions are chained in a way of their own. */
    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }
}
