package io.handoff.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.handoff.Databases;
import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.access.DemoMode;
import io.handoff.access.Identities;
import io.handoff.engine.ConflictRetry;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ApplyOrganisationTest {

    private static final String HEAD = """
            company: {name: Small, zone: Europe/Berlin}
            teams: [{id: sdr-inbound, name: Inbound, managers: [boss]}]
            reps:
            """;
    private static final String ANN = "- {id: ann, name: Ann, email: ann@small.example, team: sdr-inbound}\n";
    private static final String BOB = "- {id: bob, name: Bob, email: bob@small.example, team: sdr-inbound}\n";

    @TempDir
    private Path folder;

    private final Identities identities = mock();
    private final DemoMode demo = mock();
    private AnnotationConfigApplicationContext context;
    private Teams teams;

    @BeforeEach
    void start() {
        context = Slice.of(Databases.h2(), new SettableClock("2026-06-01T16:00:00Z"), "team", ConflictRetry.class);
        teams = context.getBean(Teams.class);
        when(identities.groupsOf(any())).thenReturn(List.of());
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void everybody_in_the_file_gets_a_login_with_their_groups() throws IOException {
        apply(HEAD + ANN);

        assertThat(teams.reps()).extracting(Rep::id).containsExactly("ann");
        verify(identities).ensureGroup("sdr-inbound", "Inbound");
        verify(identities).ensureUser("ann", "Ann", "ann@small.example", Set.of("sdr-inbound"));
        verify(identities).ensureUser("boss", "boss", null, Set.of("sdr-managers"));
    }

    @Test
    void who_disappears_loses_their_groups_and_keeps_their_name() throws IOException {
        apply(HEAD + ANN + BOB);
        apply(HEAD + ANN);

        verify(identities).ensureUser("bob", "Bob", "bob@small.example", Set.of());
        assertThat(teams.rep("bob").active()).isFalse();
        assertThat(teams.rep("bob").name()).isEqualTo("Bob");
    }

    @Test
    void an_administrator_stays_one() throws IOException {
        when(identities.groupsOf("ann")).thenReturn(List.of("camunda-admin"));
        apply(HEAD + ANN);

        verify(identities).ensureUser("ann", "Ann", "ann@small.example", Set.of("sdr-inbound", "camunda-admin"));
    }

    @Test
    void a_file_with_mistakes_changes_nothing() throws IOException {
        apply(HEAD + ANN);

        assertThatThrownBy(() -> apply(HEAD + BOB.replace("sdr-inbound", "typo")))
                .isInstanceOf(OrganisationRefused.class);
        assertThat(teams.reps()).extracting(Rep::id).containsExactly("ann");
    }

    @Test
    void a_missing_or_unreadable_file_is_said() throws IOException {
        assertThatThrownBy(() -> start(folder.resolve("none.yaml").toString(), null))
                .hasMessageContaining("There is no organisation file")
                .hasMessageContaining("none.yaml");
        Files.write(folder.resolve("latin.yaml"), "company: {name: Müller}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> start(folder.resolve("latin.yaml").toString(), null))
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void without_a_file_the_default_is_for_the_demo_and_for_replays_only() {
        start(null, null);
        assertThat(teams.teams()).isEmpty();
        verify(identities, never()).ensureUser(any(), any(), any(), any());

        start(null, "events.jsonl");
        assertThat(teams.reps()).hasSize(10);
    }

    @Test
    void the_demo_gets_the_default() {
        when(demo.on()).thenReturn(true);
        start("", "");

        assertThat(teams.teams()).hasSize(4);
        verify(identities).ensureUser("sdr1", "Sam Carter", "sdr1@acme.example", Set.of("sdr-inbound"));
        verify(identities).ensureUser("admin", "Alex Admin", "admin@acme.example", Set.of("camunda-admin"));
    }

    private void apply(String text) throws IOException {
        start(Files.writeString(folder.resolve("organisation.yaml"), text).toString(), null);
    }

    private void start(String file, String replay) {
        new ApplyOrganisation(
                        new OrganisationSettings(file, replay),
                        demo,
                        teams,
                        identities,
                        context.getBean(ConflictRetry.class))
                .start();
    }
}
