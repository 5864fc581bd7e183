package io.handoff.notification.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Interprets refusals of a mail server. Only a refused recipient means an invalid address; a refused sender or content is for ops to
 * correct.
 */
public final class MailRefusal {

    /** RFC 5321 and RFC 7504: mailbox unavailable, user not local, mailbox name not allowed, domain accepts no mail. */
    private static final Set<Integer> NO_SUCH_ADDRESS = Set.of(550, 551, 553, 556);

    /** RFC 3463: x.7 is security or policy, such as a blocklist, and says nothing about the address. */
    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d{1,3}\\b");

    private MailRefusal() {}

    /** The server's reply, if it says that the address does not exist. */
    public static Optional<String> ofAddress(MailException thrown) {
        if (!(thrown instanceof MailSendException sending)) {
            return Optional.empty();
        }
        for (var failed : sending.getMessageExceptions()) {
            for (Throwable cause = failed; cause != null; cause = next(cause)) {
                if (cause instanceof SMTPAddressFailedException refused && isInvalidAddress(refused)) {
                    return Optional.of(refused.getMessage().strip());
                }
            }
        }
        return Optional.empty();
    }

    /** The exception without email addresses, because the engine stores its message with the failed job and shows it as an incident. */
    public static MailException withoutAddresses(MailException thrown) {
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

    private static boolean isInvalidAddress(SMTPAddressFailedException refused) {
        return NO_SUCH_ADDRESS.contains(refused.getReturnCode())
                && !POLICY.matcher(refused.getMessage()).find();
    }

    /** Mail exceptions have their own chain besides {@code getCause}. */
    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }
}
