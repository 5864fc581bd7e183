package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A label, its id, its expression and its class are one name, and whatever a model refers to is there. */
class ModelContractTests {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern METHOD = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(.*\\)}");
    private static final Pattern ONE_VARIABLE = Pattern.compile("\\$\\{!?\\w+( == '\\w+')?}");
    private static final Pattern TIME =
            Pattern.compile("\\$\\{\\w+}|(business )?P(T?\\d+[YMWDHS])+|(daily|weekly [A-Z]{3}) \\d\\d:\\d\\d");
    private static final Pattern ANSWER = Pattern.compile("\\$\\{decisionResult\\.getSingleResult\\(\\)\\.(\\w+)}");

    private static final Map<String, Class<?>> BEANS = Application.beans();

    static Stream<Path> files() {
        return ProcessModels.files();
    }

    static Stream<FlowNode> nodes() {
        return ProcessModels.elements(FlowNode.class);
    }

    static Stream<ServiceTask> serviceTasks() {
        return ProcessModels.elements(ServiceTask.class);
    }

    static Stream<BusinessRuleTask> businessRuleTasks() {
        return ProcessModels.elements(BusinessRuleTask.class);
    }

    static Stream<UserTask> userTasks() {
        return ProcessModels.elements(UserTask.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Promote to MQL, PromoteToMql",
        "Still nobody, StillNobody",
        "Marketing nurture – rejected MQLs, MarketingNurture",
        "Cool-off over, CoolOffOver"
    })
    void a_label_makes_a_name(String label, String name) {
        assertThat(ProcessModels.pascalCase(label)).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_holds_the_process_it_is_named_after_with_version_and_time_to_live(Path file) {
        var processes = Bpmn.readModelFromFile(file.toFile())
                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class);
        assertThat(processes).singleElement().satisfies(process -> {
            assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
            assertThat(process.getName()).isNotBlank();
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaVersionTag()).isNotBlank();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
            assertThat(process.getDocumentations()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void an_id_is_its_label_with_the_kind_before_it(FlowNode node) {
        assertThat(node.getId()).matches(prefix(node) + "_[A-Z][A-Za-z0-9]+");
        if (node.getName() == null) {
            assertThat(node).as("only gateways go without a label").isInstanceOf(Gateway.class);
            return;
        }
        assertThat(node.getId()).isEqualTo(prefix(node) + "_" + ProcessModels.pascalCase(node.getName()));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void ops_read_at_every_task_and_event_what_it_is_for(FlowNode node) {
        if (node instanceof Gateway) {
            return; // gateways speak by their flows
        }
        assertThat(node.getDocumentations()).as(node.getId()).isNotEmpty();
        assertThat(node.getDocumentations().iterator().next().getTextContent()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("serviceTasks")
    void a_service_task_calls_the_step_of_its_name(ServiceTask task) {
        if (task.getCamundaExpression() != null) {
            callsAPublicMethod(task.getCamundaExpression());
            return;
        }
        var name = ProcessModels.pascalCase(task.getName());
        assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + Introspector.decapitalize(name) + "}");
        assertThat(BEANS).containsKey(Introspector.decapitalize(name));
        var step = BEANS.get(Introspector.decapitalize(name));
        assertThat(step.getSimpleName()).isEqualTo(name);
        assertThat(step.getPackageName()).endsWith(".step");
    }

    /** The engine calls by reflection: a method of a package-private class fails there without telling why. */
    private static void callsAPublicMethod(String expression) {
        var call = METHOD.matcher(expression);
        assertThat(call.matches()).as(expression).isTrue();
        assertThat(BEANS).containsKey(call.group(1));
        var bean = BEANS.get(call.group(1));
        assertThat(Modifier.isPublic(bean.getModifiers())).as(bean.getName()).isTrue();
        assertThat(Arrays.stream(bean.getMethods()).map(method -> method.getName()))
                .contains(call.group(2));
    }

    @Test
    void every_listener_is_there() {
        assertThat(ProcessModels.elements(CamundaExecutionListener.class))
                .isNotEmpty()
                .allSatisfy(listener -> {
                    var bean = BEAN.matcher(listener.getCamundaDelegateExpression());
                    assertThat(bean.matches()).isTrue();
                    assertThat(BEANS).containsKey(bean.group(1));
                });
    }

    @ParameterizedTest
    @MethodSource("businessRuleTasks")
    void a_business_rule_task_asks_the_version_of_the_table_its_handoff_began_with(BusinessRuleTask task) {
        var table = task.getCamundaDecisionRef();
        assertThat(AskedDecision.FOLDER.resolve(table + ".dmn")).exists();
        assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("version");
        assertThat(task.getCamundaDecisionRefVersion())
                .isEqualTo("${tableVersions.versionOf('%s', rules)}".formatted(table));
        callsAPublicMethod(task.getCamundaDecisionRefVersion());
        assertThat(listenersOf(task)).containsExactly("start ${gatherFacts}");
    }

    @ParameterizedTest
    @MethodSource("businessRuleTasks")
    void what_is_taken_from_an_answer_is_a_column_of_the_table(BusinessRuleTask task) {
        var file = AskedDecision.FOLDER.resolve(task.getCamundaDecisionRef() + ".dmn");
        var decision = Dmn.readModelFromFile(file.toFile()).getModelElementById(task.getCamundaDecisionRef());
        var columns = decision.getModelInstance().getModelElementsByType(Output.class).stream()
                .filter(output -> decision.equals(output.getParentElement().getParentElement()))
                .map(Output::getName)
                .toList();
        var outputs = task.getExtensionElements().getChildElementsByType(CamundaInputOutput.class).stream()
                .flatMap(io -> io.getChildElementsByType(CamundaOutputParameter.class).stream())
                .map(output -> output.getTextContent().strip())
                .toList();
        assertThat(outputs).isNotEmpty().allSatisfy(output -> {
            var answer = ANSWER.matcher(output);
            assertThat(answer.matches()).as(output).isTrue();
            assertThat(columns).contains(answer.group(1));
        });
    }

    @ParameterizedTest
    @MethodSource("userTasks")
    void a_user_task_is_offered_to_people_who_exist(UserTask task) {
        assertThat(task.getCamundaCandidateGroupsList()).isNotEmpty().allSatisfy(group -> {
            if (!BEAN.matcher(group).matches()) {
                assertThat(Application.groups()).contains(group);
            }
        });
    }

    @Test
    void gateways_read_one_variable_and_call_nothing() {
        assertThat(ProcessModels.elements(ConditionExpression.class))
                .isNotEmpty()
                .allSatisfy(condition -> assertThat(condition.getTextContent()).matches(ONE_VARIABLE));
    }

    @Test
    void timers_read_one_variable_or_say_their_time() {
        assertThat(ProcessModels.elements(TimerEventDefinition.class))
                .isNotEmpty()
                .allSatisfy(timer -> {
                    var times = Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                            .filter(time -> time != null)
                            .map(time -> time.getTextContent());
                    assertThat(times).singleElement().asString().matches(TIME);
                });
    }

    private static String prefix(FlowNode node) {
        if (node instanceof StartEvent) {
            return "StartEvent";
        }
        if (node instanceof EndEvent) {
            return "EndEvent";
        }
        if (node instanceof BoundaryEvent) {
            return "BoundaryEvent";
        }
        if (node instanceof Gateway) {
            return "Gateway";
        }
        if (node instanceof SubProcess) {
            return "SubProcess";
        }
        return node instanceof Activity ? "Task" : "Event";
    }

    private static Stream<String> listenersOf(BaseElement element) {
        return element.getExtensionElements().getChildElementsByType(CamundaExecutionListener.class).stream()
                .map(listener -> listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression());
    }
}
