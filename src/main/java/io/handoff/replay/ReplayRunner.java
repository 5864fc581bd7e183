package io.handoff.replay;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;

/** {@code --handoff.replay=FILE}: plays the file and writes the report; the main method exits afterwards. */
@Component
@ConditionalOnProperty(ReplayEnvironment.FILE)
class ReplayRunner implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRunner.class);

    private final Replay replay;
    private final ObjectWriter json;
    private final Path file;
    private final String report;

    ReplayRunner(
            Replay replay,
            ObjectMapper json,
            @Value("${" + ReplayEnvironment.FILE + "}") Path file,
            @Value("${handoff.replay.report:}") String report) {
        this.replay = replay;
        this.json = json.writerWithDefaultPrettyPrinter();
        this.file = file;
        this.report = report;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        var result = replay.play(file);
        LOG.info("{}", result.inWords());
        if (!report.isBlank()) {
            json.writeValue(Path.of(report).toFile(), result);
            LOG.info("Report written to {}", Path.of(report).toAbsolutePath());
        }
    }
}
