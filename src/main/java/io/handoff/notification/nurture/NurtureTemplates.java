package io.handoff.notification.nurture;

import io.handoff.notification.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * Templates of nurture emails: {@code NAME.txt}, whose first line is the subject, and {@code NAME.html} in {@code layout.html}. A file in
 * the directory {@code handoff.nurture.templates} overrides the shipped one without a restart. Without an HTML file the text is shown in
 * the layout.
 */
@Component
public class NurtureTemplates {

    private static final String SHIPPED = "templates/nurture/";
    private static final String PLAIN_WORDS = "plain-words";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Path directory;
    private final SpringTemplateEngine texts;
    private final SpringTemplateEngine pages;

    NurtureTemplates(NurtureSettings settings) {
        directory = settings.templates();
        texts = engine(TemplateMode.TEXT, ".txt");
        pages = engine(TemplateMode.HTML, ".html");
    }

    /** A rendered email: subject, text part and HTML part. */
    public record Written(String subject, String text, String html) {}

    boolean exists(String template) {
        return NAME.matcher(template).matches() && exists(template, ".txt");
    }

    /** @throws BrokenTemplate with file and line */
    Written write(String template, Map<String, ?> facts) {
        if (!exists(template)) {
            throw new BrokenTemplate(file(template, ".txt"), "there is no such file");
        }
        var context = new Context(Locale.ENGLISH);
        facts.forEach((name, value) -> context.setVariable(name, value == null ? null : oneLine(value.toString())));
        var message = Message.parse(process(texts, template, ".txt", context));
        if (message.subject().isBlank() || message.text().isBlank()) {
            throw new BrokenTemplate(
                    file(template, ".txt"), "the first line is the subject, the rest the text; one is empty");
        }
        context.setVariable("subject", message.subject());
        context.setVariable("paragraphs", Arrays.asList(message.text().split("\\R{2,}")));
        var page = exists(template, ".html") ? template : PLAIN_WORDS;
        return new Written(message.subject(), message.text(), process(pages, page, ".html", context));
    }

    /** One sentence per template that cannot be used. */
    public List<String> problems(Set<String> templates) {
        return templates.stream()
                .filter(template -> !template.equals("NONE"))
                .map(this::problem)
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    private String problem(String template) {
        try {
            write(template, sample());
            return "";
        } catch (BrokenTemplate broken) {
            return broken.getMessage();
        }
    }

    static Map<String, Object> sample() {
        return Map.of(
                "firstName", "Ann",
                "company", "Example Ltd",
                "ourName", "Us",
                "unsubscribeLink", "https://example.com/unsubscribe/…");
    }

    private String process(SpringTemplateEngine engine, String template, String suffix, Context context) {
        try {
            return engine.process(template, context);
        } catch (TemplateProcessingException broken) {
            var where = BrokenTemplate.innermost(broken).getTemplateName();
            throw new BrokenTemplate(file(where == null ? template : where, suffix), broken);
        }
    }

    /** Names come from other systems: a line break in one must not start a new line, least of all a mail header. */
    private static String oneLine(String fact) {
        return fact.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private boolean exists(String template, String suffix) {
        return isOurs(template + suffix)
                || getClass().getClassLoader().getResource(SHIPPED + template + suffix) != null;
    }

    private boolean isOurs(String name) {
        return directory != null && Files.isRegularFile(directory.resolve(name));
    }

    private String file(String template, String suffix) {
        var name = template + suffix;
        return isOurs(name) ? directory.resolve(name).toString() : SHIPPED + name;
    }

    private SpringTemplateEngine engine(TemplateMode mode, String suffix) {
        var resolvers = new LinkedHashSet<AbstractConfigurableTemplateResolver>();
        if (directory != null) {
            var files = new FileTemplateResolver();
            files.setPrefix(directory + "/");
            files.setCheckExistence(true);
            resolvers.add(files);
        }
        var shipped = new ClassLoaderTemplateResolver();
        shipped.setPrefix(SHIPPED);
        resolvers.add(shipped);
        var order = 1;
        for (var resolver : resolvers) {
            resolver.setSuffix(suffix);
            resolver.setTemplateMode(mode);
            resolver.setCharacterEncoding("UTF-8");
            resolver.setOrder(order++);
            // not cached with a directory of overrides, so that changes apply to the next email
            resolver.setCacheable(directory == null);
        }
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.copyOf(resolvers));
        return engine;
    }
}
