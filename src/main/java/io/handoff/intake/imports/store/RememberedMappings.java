package io.handoff.intake.imports.store;

import static java.time.ZoneOffset.UTC;

import io.handoff.intake.ids.IdSystem;
import io.handoff.intake.imports.mapping.ColumnMapping;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the last confirmed mapping for each set of columns, whatever their order. */
@Repository
@RequiredArgsConstructor
public class RememberedMappings {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Optional<ColumnMapping> of(List<String> header) {
        return jdbc.sql("select mapping from import_mapping where header_key = ?")
                .param(key(header))
                .query(String.class)
                .optional()
                .map(ImportJson::mapping)
                // another file with the same columns may come from another account
                .map(mapping ->
                        mapping.numberedBy(IdSystem.guessed(mapping.ids().name())));
    }

    public void remember(List<String> header, ColumnMapping mapping, String by) {
        var changed = jdbc.sql(
                        "update import_mapping set mapping = ?, remembered_by = ?, remembered_at = ? where header_key = ?")
                .params(ImportJson.write(mapping), by, clock.instant().atOffset(UTC), key(header))
                .update();
        if (changed == 0) {
            jdbc.sql(
                            "insert into import_mapping (mapping, remembered_by, remembered_at, header_key) values (?, ?, ?, ?)")
                    .params(ImportJson.write(mapping), by, clock.instant().atOffset(UTC), key(header))
                    .update();
        }
    }

    private static String key(List<String> header) {
        return sha256(String.join("\n", header.stream().sorted().toList()).getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
