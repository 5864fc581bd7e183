package io.handoff.notification;

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

    Message render(String template, Map<String, ?> facts) {
        var context = new Context(Locale.ENGLISH);
        facts.forEach((name, value) -> context.setVariable(name, value == null ? null : oneLine(value.toString())));
        return Message.parse(texts.process(template, context));
    }

    /** Names come from outside: a line break in one must not start a line of ours, least of all a mail header. */
    private static String oneLine(String fact) {
        return fact.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    boolean exists(String template) {
        return getClass().getResource("/templates/" + template + ".txt") != null;
    }

    /** The HTML part: the same words in paragraphs, lines of only a link as a button. */
    String html(Notification notification, String unsubscribeLink) {
        var context = new Context(Locale.ENGLISH);
        context.setVariable("subject", notification.subject());
        context.setVariable("paragraphs", notification.bodyText().split("\\R{2,}"));
        context.setVariable("unsubscribeLink", unsubscribeLink);
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
