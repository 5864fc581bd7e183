package io.handoff.intake;

import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** Deploys a shipped table with one mistake in it, and the shipped one again. */
public final class BrokenTables {

    private final RepositoryService repository;
    private final Path file;

    public BrokenTables(RepositoryService repository, String table) {
        this.repository = repository;
        this.file = Path.of("dmn/" + table + ".dmn");
    }

    public void repair() {
        deploy(model());
    }

    public void withoutRow(String rule) {
        var model = model();
        Rule row = model.getModelElementById(rule);
        row.getParentElement().removeChildElement(row);
        deploy(model);
    }

    /** @param column counted from 0 */
    public void withCondition(String rule, int column, String expression) {
        var model = model();
        Rule row = model.getModelElementById(rule);
        set(row.getInputEntries().stream().toList().get(column).getText(), expression);
        deploy(model);
    }

    public void withAnswer(String rule, String column, String expression) {
        var model = model();
        Rule row = model.getModelElementById(rule);
        var table = (DecisionTable) row.getParentElement();
        var columns =
                table.getOutputs().stream().map(output -> output.getName()).toList();
        set(
                row.getOutputEntries().stream()
                        .toList()
                        .get(columns.indexOf(column))
                        .getText(),
                expression);
        deploy(model);
    }

    private static void set(Text cell, String expression) {
        cell.setTextContent(expression);
    }

    private DmnModelInstance model() {
        return Dmn.readModelFromFile(file.toFile());
    }

    private void deploy(DmnModelInstance model) {
        repository
                .createDeployment()
                .addModelInstance("dmn/" + file.getFileName(), model)
                .deploy();
    }
}
