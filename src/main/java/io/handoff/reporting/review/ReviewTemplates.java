package io.handoff.reporting.review;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the HTML and the text part of the email from {@code templates/review}. */
@Component
class ReviewTemplates {

    private final SpringTemplateEngine pages = engine(TemplateMode.HTML, ".html");
    private final SpringTemplateEngine texts = engine(TemplateMode.TEXT, ".txt");

    String html(ReviewPage page) {
        return pages.process("weekly-review", context(page));
    }

    /** Without the blank lines that empty sections leave. */
    String text(ReviewPage page) {
        return texts.process("weekly-review", context(page))
                .replaceAll("(?m)[ \t]+$", "")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static Context context(ReviewPage page) {
        var context = new Context(Locale.ENGLISH);
        context.setVariable("r", page);
        return context;
    }

    private static SpringTemplateEngine engine(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/review/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
