package io.handoff.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.handoff.intake.EventAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contacts in every state that there is, and what becomes of them when they are merged or erased. */
class EveryState {

    /** Where the contact is, where it stands with sales (null = it does not), and the events that bring it there. */
    enum State {
        SUBSCRIBER("SUBSCRIBER", null),
        LEAD("LEAD", null),
        IN_NURTURE("LEAD", null, DEMO, "decision.made {'decision':'REJECTED','reason':'TIMING'}"),
        WAITING_FOR_A_FACT("LEAD", null, DEMO, "decision.made {'decision':'REJECTED','reason':'WRONG_TITLE'}"),
        DATA_TO_FIX("LEAD", null, DEMO, "decision.made {'decision':'REJECTED','reason':'BAD_DATA'}"),
        ANSWERED_A_NURTURE_MAIL(
                "LEAD",
                null,
                DEMO,
                "decision.made {'decision':'REJECTED','reason':'TIMING'}",
                "activity.logged {'kind':'EMAIL','direction':'INBOUND','outcome':'REPLIED'}"),
        MQL("MQL", "MQL", DEMO),
        ANSWERED_MQL("MQL", "MQL", DEMO, "activity.logged {'kind':'CALL','direction':'OUTBOUND'}"),
        SQL("SQL", "SQL", DEMO, ACCEPTED),
        OPPORTUNITY("OPPORTUNITY", "OPPORTUNITY", DEMO, ACCEPTED, DEAL),
        LOST("OPPORTUNITY", null, DEMO, ACCEPTED, DEAL, "deal.lost {'contactIds':['ID'],'reason':'OTHER'}"),
        LOST_FOR_NOW("OPPORTUNITY", null, DEMO, ACCEPTED, DEAL, "deal.lost {'contactIds':['ID'],'reason':'TIMING'}"),
        CUSTOMER("CUSTOMER", null, "deal.won {'contactIds':['ID']}"),
        DISQUALIFIED(
                "DISQUALIFIED", null, DEMO, ACCEPTED, "decision.made {'decision':'REJECTED','reason':'NO_BUDGET'}");

        private final String stage;
        private final String withSales;
        private final String[] events;

        State(String stage, String withSales, String... events) {
            this.stage = stage;
            this.withSales = withSales;
            this.events = events;
        }
    }

    private static final String DEMO = "engagement.recorded {'kind':'DEMO_REQUEST'}";
    private static final String ACCEPTED = "decision.made {'decision':'ACCEPTED'}";
    private static final String DEAL = "deal.created {'contactIds':['ID']}";
    private static final String WAY = "SUBSCRIBER LEAD MQL SQL OPPORTUNITY CUSTOMER";

    private final World world;
    private final JdbcClient jdbc;

    EveryState(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
    }

    /** Contacts in each state are merged into one in this state. */
    void areMergedInto(State survivor) {
        for (var merged : State.values()) {
            var id = survivor + "-with-" + merged;
            begin(id, survivor);
            begin("merged-" + id, merged);
            tell("contact.merged {'mergedIds':['merged-%s']}".formatted(id), id);
            assertThat(stageOf(id)).as(id).isEqualTo(stageAfter(survivor, merged));
        }
        new Invariants(jdbc).hold();
        world.pass(Duration.ofHours(1));
        new Invariants(jdbc).holdAtRest();
    }

    /** A customer stays one; who was disqualified stays so; else what sales has counts, and where it has nothing, the furthest stage. */
    private static String stageAfter(State survivor, State merged) {
        if (survivor == State.CUSTOMER || merged == State.CUSTOMER) {
            return "CUSTOMER";
        }
        if (survivor == State.DISQUALIFIED) {
            return "DISQUALIFIED";
        }
        return furthest(survivor.withSales, merged.withSales, furthest(survivor.stage, merged.stage, "LEAD"));
    }

    private static String furthest(String one, String other, String otherwise) {
        return Stream.of(one, other)
                .filter(stage -> stage != null && WAY.contains(stage))
                .max((a, b) -> Integer.compare(WAY.indexOf(a), WAY.indexOf(b)))
                .orElse(otherwise);
    }

    void areErased() {
        Arrays.stream(State.values()).forEach(state -> begin("erased-as-" + state, state));
        for (var state : State.values()) {
            tell("contact.erased {}", "erased-as-" + state);
        }
        new Invariants(jdbc).hold();
        world.pass(Duration.ofHours(1));
        new Invariants(jdbc).holdAtRest();
        for (var left : new String[] {
            "select name_ from act_ru_task",
            "select handler_type_ from act_ru_job where process_instance_id_ is not null",
            "select business_key_ from act_ru_execution where business_key_ is not null",
            "select business_key_ from act_hi_procinst where lower(business_key_) like '%as-%'",
            "select id from contact"
        }) {
            assertThat(jdbc.sql(left).query().listOfRows()).as(left).isEmpty();
        }
    }

    private void begin(String id, State state) {
        tell(
                "contact.upserted {'email':'%s@%s.example','stage':'%s','company':{'employees':120,'country':'US'}}"
                        .formatted(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                state == State.SUBSCRIBER ? "SUBSCRIBER" : "LEAD"),
                id);
        for (var event : state.events) {
            tell(event, id);
        }
    }

    private void tell(String event, String contact) {
        var type = event.substring(0, event.indexOf(' '));
        var subject = type.startsWith("deal.") ? "deal-of-" + contact : contact;
        var data =
                event.substring(type.length() + 1).replace("ID'", contact + "'").replace('\'', '"');
        var answer = world.tell(CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/every-state"))
                .withType("io.handoff." + type)
                .withSubject(subject)
                .withTime(World.now().atOffset(ZoneOffset.UTC))
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build());
        assertThat(answer.status())
                .as("%s of %s: %s", type, contact, answer.problem())
                .isEqualTo(EventAnswer.Status.APPLIED);
        world.sleep(Duration.ofSeconds(7));
    }

    private String stageOf(String contact) {
        return jdbc.sql("select stage from contact_stage where contact_id = ?")
                .param(contact)
                .query(String.class)
                .optional()
                .orElse("LEAD");
    }
}
