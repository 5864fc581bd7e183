package io.handoff.models;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import io.handoff.Browsers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Camunda Modeler's own editors for BPMN and DMN, in a real browser; where there is none, the test that asks is skipped. */
final class ModelEditor implements AutoCloseable {

    private final Path modules = NodeTools.installed().resolve("node_modules");
    private final Map<String, Page> pages = new HashMap<>();

    /** Opens a model and saves it again, as a person would. */
    Saved openAndSave(Path model, String xml) {
        var kind = model.toString().endsWith(".dmn") ? "dmn" : "bpmn";
        var saved = (Map<?, ?>) page(kind).evaluate("""
                async ({ xml, kind }) => {
                  const Editor = kind === 'dmn' ? DmnModeler : BpmnModeler;
                  const editor = new Editor({ container: '#canvas' });
                  try {
                    const { warnings } = await editor.importXML(xml);
                    const saved = await editor.saveXML({ format: true });
                    return { warnings: warnings.map(w => w.message), xml: saved.xml };
                  } finally {
                    editor.destroy();
                  }
                }""", Map.of("xml", xml, "kind", kind));
        return new Saved(
                ((List<?>) saved.get("warnings")).stream().map(String::valueOf).toList(), (String) saved.get("xml"));
    }

    /** The pictures of a process as the editor draws it, by the element whose plane it is: the process, and each collapsed sub-process. */
    Map<String, String> pictures(String xml) {
        var pictures = new HashMap<String, String>();
        ((Map<?, ?>) page("bpmn").evaluate("""
                async xml => {
                  const editor = new BpmnModeler({ container: '#canvas' });
                  try {
                    await editor.importXML(xml);
                    const canvas = editor.get('canvas');
                    const pictures = {};
                    for (const root of canvas.getRootElements()) {
                      canvas.setRootElement(root);
                      pictures[root.businessObject.id] = (await editor.saveSVG()).svg;
                    }
                    return pictures;
                  } finally {
                    editor.destroy();
                  }
                }""", xml))
                .forEach((plane, svg) -> pictures.put((String) plane, (String) svg));
        return pictures;
    }

    /** With the scripts of one editor, which take longer to load than any model. */
    private Page page(String kind) {
        return pages.computeIfAbsent(kind, editor -> {
            var page = Browsers.shared().newPage();
            page.setContent("<div id=canvas style='width: 1600px; height: 1000px'></div>");
            page.addScriptTag(new AddScriptTagOptions()
                    .setPath(modules.resolve(
                            "camunda-%s-js/dist/camunda-platform-modeler.production.min.js".formatted(editor))));
            return page;
        });
    }

    @Override
    public void close() {
        pages.values().forEach(Page::close);
    }

    record Saved(List<String> warnings, String xml) {}
}
