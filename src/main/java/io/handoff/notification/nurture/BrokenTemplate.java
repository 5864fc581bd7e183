package io.handoff.notification.nurture;

import org.thymeleaf.exceptions.TemplateProcessingException;

/** A nurture email template is invalid; the message names the file and, if known, the line. */
public class BrokenTemplate extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BrokenTemplate(String file, String problem) {
        super("The nurture email template %s: %s".formatted(file, problem));
    }

    BrokenTemplate(String file, TemplateProcessingException cause) {
        super(
                "The nurture email template %s%s: %s"
                        .formatted(file, line(cause), innermost(cause).getMessage()),
                cause);
    }

    /** The innermost exception with a line number, or else the outermost. */
    static TemplateProcessingException innermost(Throwable thrown) {
        TemplateProcessingException found = null;
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateProcessingException here && (found == null || here.getLine() != null)) {
                found = here;
            }
        }
        return found;
    }

    private static String line(TemplateProcessingException thrown) {
        var line = innermost(thrown).getLine();
        return line == null ? "" : ", line " + line;
    }
}
