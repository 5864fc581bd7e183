package io.handoff.team.web;

import static io.handoff.team.SomePeople.company;
import static io.handoff.team.SomePeople.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.handoff.Databases;
import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.team.Teams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;

class RepsApiTest {

    private static final TestingAuthenticationToken MANAGER =
            new TestingAuthenticationToken("manager", "", "GROUP_sdr-managers");

    private AnnotationConfigApplicationContext context;
    private Teams teams;
    private MockMvc web;

    @BeforeEach
    void start() {
        var clock = new SettableClock("2026-06-01T16:00:00Z");
        context = Slice.of(Databases.h2(), clock, "team");
        teams = context.getBean(Teams.class);
        teams.apply(company(rep("a"), rep("b")));
        web = MockMvcBuilders.standaloneSetup(
                        new RepsApi(teams, context.getBean(TransactionTemplate.class), clock),
                        new TeamsApi(teams, clock))
                .setControllerAdvice(new TeamProblems())
                .setMessageConverters(new JacksonJsonHttpMessageConverter())
                .build();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void a_manager_pauses_a_rep_and_enters_time_off() throws Exception {
        put(
                        "a",
                        "availability",
                        "{\"paused\": true, \"timeOff\": [{\"from\": \"2026-06-01\", \"to\": \"2026-06-02\"}]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unavailable").value("is paused"));
        put("a", "availability", "{\"paused\": false}")
                .andExpect(jsonPath("$.unavailable").value("is away"));
        put("a", "availability", "{\"timeOff\": []}")
                .andExpect(jsonPath("$.unavailable").doesNotExist());
    }

    @Test
    @DisplayName("D6 a manager says that somebody is deactivated, and takes it back")
    void a_manager_switches_a_rep_off_and_on() throws Exception {
        put("a", "availability", "{\"active\": false}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.active").value(false))
                .andExpect(jsonPath("$.unavailable").isNotEmpty());
        put("a", "availability", "{\"active\": true}")
                .andExpect(jsonPath("$.active").value(true))
                .andExpect(jsonPath("$.unavailable").doesNotExist());
    }

    @Test
    void a_manager_sets_weight_and_capacity() throws Exception {
        put("a", "weight", "{\"weight\": 3}").andExpect(jsonPath("$.weight").value(3));
        put("a", "capacity", "{\"capacity\": 40}")
                .andExpect(jsonPath("$.capacity").value(40));
        put("a", "capacity", "{\"capacity\": null}")
                .andExpect(jsonPath("$.capacity").doesNotExist());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weight       | {}
            weight       | {"weight": -1}
            weight       | {"weight": "3"}
            weight       | {"weight": 1.5}
            weight       | {"weight": null}
            capacity     | {}
            capacity     | {"capacity": -1}
            capacity     | []
            availability | {"timeOff": [{"from": "2026-06-05", "to": "2026-06-02"}]}
            availability | {"timeOff": [{"from": "yesterday"}]}
            availability | {"timeOff": [{"from": "2026-06-05"}]}
            availability | {"timeOff": [{"from": "-4713-01-01", "to": "2026-06-05"}]}
            availability | {"timeOff": [{"from": "2026-06-05", "to": "+999999-01-01"}]}
            """)
    void what_makes_no_sense_is_refused(String what, String body) throws Exception {
        put("a", what, body).andExpect(status().isBadRequest());

        assertThat(teams.rep("a")).isEqualTo(rep("a"));
    }

    @Test
    void an_unknown_rep_is_not_found() throws Exception {
        put("x", "weight", "{\"weight\": 3}")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is no rep \"x\""));
    }

    @Test
    void a_manager_of_another_team_may_not() {
        var stranger = new TestingAuthenticationToken("other", "", "GROUP_sdr-managers");

        assertThatThrownBy(() -> web.perform(MockMvcRequestBuilders.put("/api/reps/a/weight")
                        .principal(stranger)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"weight\": 3}")))
                .hasCauseInstanceOf(AccessDeniedException.class);
        assertThat(teams.rep("a").weight()).isEqualTo(1);
    }

    @Test
    void teams_are_listed_page_by_page() throws Exception {
        web.perform(get("/api/teams?size=1&page=2").principal(MANAGER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.page.totalElements").value(3))
                .andExpect(jsonPath("$.content[0].id").value("sdr"))
                .andExpect(jsonPath("$.content[0].zone").value("America/New_York"))
                .andExpect(jsonPath("$.content[0].reps[1].id").value("b"));
    }

    private ResultActions put(String rep, String what, String body) throws Exception {
        return web.perform(MockMvcRequestBuilders.put("/api/reps/{id}/{what}", rep, what)
                .principal(MANAGER)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
