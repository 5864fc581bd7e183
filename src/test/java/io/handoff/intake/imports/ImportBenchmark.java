package io.handoff.intake.imports;

import io.handoff.HandoffApplication;
import io.handoff.intake.csv.CsvFile;
import io.handoff.intake.imports.mapping.ColumnMapping;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long 20,000 lines take, a tenth of which become MQLs: read, tried without writing, loaded by the engine, and 500 of the held released;
 * on PostgreSQL and on an H2 file, durable commits, nothing else running. Nothing is asserted. Run it with
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.handoff.intake.imports.ImportBenchmark}.
 */
public final class ImportBenchmark {

    private static final int LINES = 20_000;
    private static final int RELEASED = 500;

    private ImportBenchmark() {}

    public static void main(String[] args) throws Exception {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            run(
                    "PostgreSQL",
                    List.of(
                            "--spring.profiles.active=postgres",
                            "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password="));
        }
        var file = Files.createTempDirectory("imports").resolve("handoff");
        run(
                "H2 file",
                List.of(
                        "--spring.datasource.url=jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000",
                        "--handoff.demo=false"));
        System.exit(0);
    }

    private static void run(String name, List<String> settings) throws Exception {
        var arguments = new ArrayList<>(settings);
        arguments.addAll(List.of(
                "--server.port=0",
                "--handoff.admin.password=only-to-measure",
                "--handoff.organisation=src/main/resources/default-organisation.yaml"));
        try (var application =
                new SpringApplicationBuilder(HandoffApplication.class).run(arguments.toArray(String[]::new))) {
            for (int round = 1; round <= 2; round++) {
                measure(name + ", round " + round, application, file(round));
            }
        }
    }

    private static void measure(String name, ConfigurableApplicationContext application, byte[] bytes)
            throws Exception {
        var upload = application.getBean(Upload.class);
        var imports = application.getBean(Imports.class);
        var began = System.nanoTime();
        var csv = upload.read(bytes);
        var mapping = upload.mapping(csv, Upload.Wish.none());
        report(name, "read", LINES, began);

        began = System.nanoTime();
        application.getBean(DryRun.class).of(csv, mapping, "admin");
        report(name, "dry run", LINES, began);

        began = System.nanoTime();
        var id = keep(imports, csv, mapping, bytes);
        report(name, "keep", LINES, began);

        began = System.nanoTime();
        imports.load(id, "admin");
        await(imports, id);
        report(name, "load", LINES, began);

        began = System.nanoTime();
        imports.release(id, RELEASED, "admin");
        await(imports, id);
        report(name, "release", RELEASED, began);
    }

    private static String keep(Imports imports, CsvFile csv, ColumnMapping mapping, byte[] bytes) {
        return imports.keep(csv, mapping, bytes, "contacts.csv", false, "admin").id();
    }

    private static void await(Imports imports, String id) throws InterruptedException {
        while (imports.find(id).work() != null) {
            Thread.sleep(50);
        }
    }

    private static void report(String name, String what, int lines, long began) {
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%s: %s %,d in %.1f s, %,.0f per second%n", name, what, lines, seconds, lines / seconds);
    }

    private static byte[] file(int round) {
        var lines = IntStream.range(0, LINES)
                .mapToObj(i ->
                        "r%1$d-%2$d,Pat,p%2$d@firm%1$d-%3$d.io,Head of Sales,Firm %1$d-%3$d,%4$d,United States,Lead,%5$s,blue"
                                .formatted(
                                        round, i, i / 4, 20 + i % 900, i % 10 == 0 ? "Request a demo,2026-05-17" : ","))
                .collect(Collectors.joining("\n"));
        return ("Record ID,First Name,Email,Job Title,Company Name,Number of Employees,Country/Region,Lifecycle Stage,"
                        + "Recent Conversion,Recent Conversion Date,Colour\n"
                        + lines)
                .getBytes(StandardCharsets.UTF_8);
    }
}
