package io.handoff.models;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Camunda Modeler's own editors for BPMN and DMN, in a real browser. */
final class ModelEditor implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private final Path modules = NodeTools.installed().resolve("node_modules");
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, Page> pages = new HashMap<>();

    /** Aborts the calling test, in words, where there is no browser. */
    ModelEditor() {
        assumeTrue(Files.isExecutable(CHROMIUM), CHROMIUM + " is not installed: models are not opened in the editor");
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** Opens a model and saves it again, as a person would. */
    Saved openAndSave(Path model, String xml) {
        var kind = model.toString().endsWith(".dmn") ? "dmn" : "bpmn";
        try (var page = emptyEditor(kind)) {
            var saved = (Map<?, ?>) page.evaluate("""
                    async ({ xml, kind }) => {
                      const Editor = kind === 'dmn' ? DmnModeler : BpmnModeler;
                      const editor = new Editor({ container: '#canvas' });
                      const { warnings } = await editor.importXML(xml);
                      const saved = await editor.saveXML({ format: true });
                      return { warnings: warnings.map(w => w.message), xml: saved.xml };
                    }""", Map.of("xml", xml, "kind", kind));
            return new Saved(
                    ((List<?>) saved.get("warnings"))
                            .stream().map(String::valueOf).toList(),
                    (String) saved.get("xml"));
        }
    }

    /** The picture of a process as the editor draws it. */
    String picture(String xml) {
        try (var page = emptyEditor("bpmn")) {
            return (String) page.evaluate("""
                    async xml => {
                      const editor = new BpmnModeler({ container: '#canvas' });
                      await editor.importXML(xml);
                      return (await editor.saveSVG()).svg;
                    }""", xml);
        }
    }

    private Page emptyEditor(String kind) {
        var page = browser.newPage();
        page.setContent("<div id=canvas style='width: 1600px; height: 1000px'></div>");
        page.addScriptTag(new AddScriptTagOptions()
                .setPath(modules.resolve(
                        "camunda-%s-js/dist/camunda-platform-modeler.production.min.js".formatted(kind))));
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    record Saved(List<String> warnings, String xml) {}
}
