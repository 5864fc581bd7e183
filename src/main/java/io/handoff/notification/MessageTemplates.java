package io.handoff.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Texts are plain files ops can read: the first line is the subject. One frame makes the HTML part of every mail. */
@Component
class MessageTemplates {

    private final SpringTemplateEngine texts = engine(TemplateMode.TEXT, ".txt");
    private final SpringTemplateEngine frames = engine(TemplateMode.HTML, ".html");

    private final NotificationSettings settings;

    MessageTemplates(NotificationSettings settings) {
        this.settings = settings;
    }

    Message render(String template, Map<String, ?> facts) {
        var context = new Context(Locale.ENGLISH);
        facts.forEach((name, value) -> context.setVariable(name, value == null ? null : oneLine(value.toString())));
        return Message.parse(texts.process(template, context));
    }

    /** Names come from outside: a line break in one must not start a line of ours, least of all a mail header. */
    private static String oneLine(String fact) {
        return fact.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** One paragraph of a message; only a link of ours alone on its line becomes a button, never what a name pretends to be. */
    record Paragraph(String text, boolean link) {}

    /** The HTML part: the same words in a frame. */
    String html(Notification notification) {
        var context = new Context(Locale.ENGLISH);
        context.setVariable("subject", notification.subject());
        context.setVariable(
                "paragraphs",
                Arrays.stream(notification.bodyText().split("\\R{2,}"))
                        .map(text -> new Paragraph(text, settings.isLink(text)))
                        .toList());
        return frames.process("mail", context);
    }

    private static SpringTemplateEngine engine(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
