package io.handoff.notification.content;

import io.handoff.notification.Message;
import io.handoff.notification.Notification;
import io.handoff.notification.settings.NotificationSettings;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders templates: text files whose first line is the subject, and one HTML layout for all mails. */
@Component
@RequiredArgsConstructor
public class MessageTemplates {

    private final SpringTemplateEngine texts = engine("templates/", TemplateMode.TEXT, ".txt");
    private final SpringTemplateEngine frames = engine("templates/mail/", TemplateMode.HTML, ".html");

    private final NotificationSettings settings;

    public Message render(String template, Map<String, ?> facts) {
        var context = new Context(Locale.ENGLISH);
        facts.forEach((name, value) -> context.setVariable(name, value == null ? null : oneLine(value.toString())));
        return Message.parse(texts.process(template, context));
    }

    /** Names come from other systems: a line break in one must not start a new line, least of all a mail header. */
    private static String oneLine(String fact) {
        return fact.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** The HTML part: the text of the message in the layout. */
    public String html(Notification notification) {
        var body = MessageBody.of(notification.bodyText(), settings);
        var page = page(
                notification.subject(),
                body.paragraphs().isEmpty() ? "" : body.paragraphs().get(0));
        page.setVariable("parts", MailPart.of(body));
        page.setVariable("link", body.link().orElse(null));
        return frames.process("message", page);
    }

    public String html(Digest digest) {
        var items = digest.items();
        var page = page(digest.subject(), items.get(0).title() + (items.size() > 1 ? " and others" : ""));
        page.setVariable("items", items);
        page.setVariable("link", digest.link());
        return frames.process("digest", page);
    }

    /** @param glance preview that mail programs show beside the subject */
    private Context page(String subject, String glance) {
        var context = new Context(Locale.ENGLISH);
        context.setVariable("subject", subject);
        context.setVariable("glance", glance);
        context.setVariable("messagesLink", settings.link(NotificationSettings.MESSAGES_PATH));
        return context;
    }

    private static SpringTemplateEngine engine(String prefix, TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(prefix);
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
