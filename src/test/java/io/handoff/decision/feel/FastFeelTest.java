package io.handoff.decision.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;

/** The fast path gives the answers of the engine's own FEEL, on the tables as shipped and on generated cells, nulls included. */
class FastFeelTest {

    private static final FeelEngine COMPLETE = new ScalaFeelEngineFactory().createInstance();
    private static final FeelEngine FAST = new FastFeelFactory().createInstance();

    private static final List<Object> VALUES = new ArrayList<>();

    static {
        VALUES.add(null);
        VALUES.addAll(List.of("A", "B", "MQL", "", "TIMING", "DEMO_REQUEST", true, false));
        VALUES.addAll(List.of(-1, 0, 1, 2, 3, 4, 5L, 44, 45, 49, 50, 59.5, 60, 60.0, 61, 200, 249, 250L, 1000, 10_000));
    }

    @Example
    void every_cell_of_the_shipped_tables_is_answered_alike() {
        var cells = shippedCells();
        assertThat(cells).hasSizeGreaterThan(50);
        for (var cell : cells) {
            for (var value : VALUES) {
                assertSame(cell, value);
            }
        }
    }

    @Example
    void nearly_all_cells_of_the_shipped_tables_are_compiled() {
        var cells = shippedCells();
        var compiled = cells.stream()
                .filter(cell -> CellConditions.compile(cell).isPresent())
                .count();
        assertThat(compiled * 100 / cells.size()).isGreaterThan(90);
    }

    @Property(tries = 2_000)
    void generated_cells_are_answered_alike(@ForAll("cells") String cell, @ForAll("values") Object value) {
        assertSame(cell, value);
    }

    @Example
    void booleans_in_a_list_are_answered_alike() {
        for (var cell : List.of("true,true", "true,false", "false,true", "false,false,1", "not(true,true)")) {
            VALUES.forEach(value -> assertSame(cell, value));
        }
    }

    @Property(tries = 500)
    void plain_expressions_are_answered_alike(@ForAll("literals") String literal) {
        var context = Variables.createVariables().asVariableContext();
        assertThat((Object) FAST.evaluateSimpleExpression(literal, context))
                .isEqualTo(COMPLETE.evaluateSimpleExpression(literal, context));
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.of(VALUES).injectNull(0.1);
    }

    @Provide
    Arbitrary<String> literals() {
        return Arbitraries.of(
                "\"A\"", "\"B\"", "\"\"", "0", "1", "-3", "45", "60", "59.5", "2.50", "true", "false", "null");
    }

    @Provide
    Arbitrary<String> cells() {
        var comparison = Combinators.combine(
                        Arbitraries.of("<", "<=", ">", ">="),
                        Arbitraries.integers().between(-5, 300))
                .as((operator, bound) -> operator + " " + bound);
        var range = Combinators.combine(
                        Arbitraries.of("[", "]", "("),
                        Arbitraries.integers().between(-5, 100),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.of("[", "]", ")"))
                .as((open, low, high, close) -> open + low + ".." + high + close);
        var one = Arbitraries.oneOf(literals(), comparison, range);
        var list = one.list().ofMinSize(1).ofMaxSize(3).map(tests -> String.join(",", tests));
        return Arbitraries.oneOf(list, list.map(tests -> "not(" + tests + ")"), Arbitraries.just("-"));
    }

    private static void assertSame(String cell, Object value) {
        var context = Variables.createVariables().putValue("cellInput", value).asVariableContext();
        assertThat(answer(FAST, cell, context)).as("%s on %s", cell, value).isEqualTo(answer(COMPLETE, cell, context));
    }

    private static Object answer(
            FeelEngine feel, String cell, org.camunda.bpm.engine.variable.context.VariableContext context) {
        try {
            return feel.evaluateSimpleUnaryTests(cell, "cellInput", context);
        } catch (RuntimeException refused) {
            return refused.getClass();
        }
    }

    private static Set<String> shippedCells() {
        var cells = new TreeSet<String>();
        for (var file : new File("dmn").listFiles((dir, name) -> name.endsWith(".dmn"))) {
            Dmn.readModelFromFile(file).getModelElementsByType(InputEntry.class).stream()
                    .map(entry -> entry.getText().getTextContent().strip())
                    .filter(cell -> !cell.isEmpty())
                    .forEach(cells::add);
        }
        return cells;
    }
}
