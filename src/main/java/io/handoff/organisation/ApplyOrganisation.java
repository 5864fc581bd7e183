package io.handoff.organisation;

import io.handoff.access.DemoMode;
import io.handoff.access.Identities;
import io.handoff.engine.ConflictRetry;
import io.handoff.team.Teams;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Applies the organisation file at every start, before the demo or a replay runs and before HTTP opens. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ApplyOrganisation implements SmartLifecycle {

    /** Runs before the demo, a replay and the web server (whose phase is {@code Integer.MAX_VALUE - 2048}). */
    public static final int PHASE = Integer.MAX_VALUE - 10_000;

    private static final Logger log = LoggerFactory.getLogger(ApplyOrganisation.class);
    private static final String DEFAULT = "default-organisation.yaml";
    private static final String ADMINS = "camunda-admin";

    private final OrganisationSettings settings;
    private final DemoMode demo;
    private final Teams teams;
    private final Identities identities;
    private final ConflictRetry attempts;
    private boolean applied;

    /** @throws OrganisationRefused if the file is missing or invalid; nothing is applied then */
    public void apply() {
        organisation().ifPresent(organisation -> {
            attempts.run(() -> apply(organisation));
            var plan = organisation.plan();
            log.info(
                    "Organisation of {}: {} teams, {} reps, {} other people",
                    plan.company().name(),
                    plan.teams().size(),
                    plan.reps().size(),
                    plan.people().size());
        });
    }

    private Optional<Organisation> organisation() {
        if (settings.hasOwnFile()) {
            return Optional.of(OrganisationFile.read(settings.organisation(), text(Path.of(settings.organisation()))));
        }
        return demo.on() || settings.replaying()
                ? Optional.of(OrganisationFile.read(DEFAULT, defaultText()))
                : Optional.empty();
    }

    private void apply(Organisation organisation) {
        teams.apply(organisation.plan());
        organisation.plan().teams().forEach(team -> identities.ensureGroup(team.id(), team.name()));
        organisation.logins().forEach(this::ensure);
        withdrawGroupsOfGone(organisation);
    }

    /** Creates or updates a login. Administrators keep their group, so that the file cannot lock all admins out. */
    private void ensure(Login login) {
        var groups = new HashSet<>(login.groups());
        if (identities.groupsOf(login.id()).contains(ADMINS)) {
            groups.add(ADMINS);
        }
        identities.ensureUser(login.id(), login.name(), login.email(), groups);
    }

    private void withdrawGroupsOfGone(Organisation organisation) {
        var present = organisation.logins().stream().map(Login::id).collect(Collectors.toSet());
        Stream.concat(
                        teams.reps().stream().map(rep -> new Login(rep.id(), rep.name(), rep.email(), Set.of())),
                        teams.people().stream()
                                .map(person -> new Login(person.id(), person.name(), person.email(), Set.of())))
                .filter(login -> !present.contains(login.id()))
                .forEach(this::ensure);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        } catch (NoSuchFileException e) {
            throw new OrganisationRefused("There is no organisation file " + file.toAbsolutePath(), e);
        } catch (MalformedInputException e) {
            throw new OrganisationRefused("The organisation file " + file.toAbsolutePath() + " is not UTF-8", e);
        } catch (IOException e) {
            throw new OrganisationRefused(
                    "The organisation file " + file.toAbsolutePath() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String defaultText() {
        try {
            return new ClassPathResource(DEFAULT).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new OrganisationRefused("The default organisation cannot be read", e);
        }
    }

    @Override
    public void start() {
        apply();
        applied = true;
    }

    @Override
    public void stop() {
        applied = false;
    }

    @Override
    public boolean isRunning() {
        return applied;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
