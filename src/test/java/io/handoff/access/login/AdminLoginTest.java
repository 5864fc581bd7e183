package io.handoff.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.handoff.access.DemoMode;
import io.handoff.access.Identities;
import io.handoff.access.login.AccessSettings.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

class AdminLoginTest {

    private final Identities identities = mock();

    @Test
    void without_a_password_the_application_does_not_start_and_says_what_to_do() {
        assertThatThrownBy(() -> start(false, null, null)).isInstanceOf(AdminPasswordMissing.class);

        var analysis = new AdminPasswordMissingAnalyzer().analyze(new AdminPasswordMissing("admin"));
        assertThat(analysis.getDescription()).contains("No password is configured", "'admin'");
        assertThat(analysis.getAction()).contains("handoff.admin.password", "HANDOFF_ADMIN_PASSWORD");
    }

    @Test
    void the_configured_password_is_set_at_the_first_start() {
        start(false, "s3cret-enough", null);

        verify(identities).setPassword("admin", "s3cret-enough");
    }

    @Test
    void a_password_changed_later_stays() {
        when(identities.hasPassword("admin")).thenReturn(true);
        start(false, "from-the-first-start", null);

        verify(identities, never()).setPassword(any(), any());
    }

    @Test
    void the_demos_password_is_replaced_outside_the_demo() {
        when(identities.hasPassword("admin")).thenReturn(true);
        when(identities.isPassword("admin", "admin")).thenReturn(true);

        assertThatThrownBy(() -> start(false, null, null)).isInstanceOf(AdminPasswordMissing.class);
        start(false, "s3cret-enough", null);
        verify(identities).setPassword("admin", "s3cret-enough");
    }

    @Test
    void the_demo_needs_none() {
        start(true, null, null);

        verify(identities).setPassword("admin", "admin");
    }

    @Test
    void a_replay_has_no_login_at_all() {
        start(false, null, "events.jsonl");

        verify(identities, never()).setPassword(any(), any());
    }

    @Test
    void a_real_database_never_gets_demo_passwords() {
        JdbcConnectionDetails postgres = mock();
        when(postgres.getJdbcUrl()).thenReturn("jdbc:postgresql://db/handoff");
        var settings = new AccessSettings(true, null, new Admin("admin", null));

        assertThat(new DemoMode(settings, postgres).on()).isFalse();
    }

    private void start(boolean demo, String password, String replay) {
        JdbcConnectionDetails embedded = mock();
        when(embedded.getJdbcUrl()).thenReturn("jdbc:h2:file:./data/handoff");
        var settings = new AccessSettings(demo, replay, new Admin("admin", password));
        new AdminLogin(identities, settings, new DemoMode(settings, embedded)).ensure();
    }
}
