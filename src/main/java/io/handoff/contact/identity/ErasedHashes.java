package io.handoff.contact.identity;

import static java.time.ZoneOffset.UTC;

import io.handoff.contact.ErasureKey;
import io.handoff.input.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keyed hashes of the ids and addresses of erased people, to recognise them without knowing them. */
@Repository
@RequiredArgsConstructor
class ErasedHashes {

    private final JdbcClient jdbc;
    private final ErasureKey key;

    void add(String id, Instant at) {
        remember(hashesOfId(id), at);
    }

    void addEmail(String email, Instant at) {
        remember(hashesOfEmail(email), at);
    }

    Optional<Instant> erasedAt(String id) {
        return latest(hashesOfId(id));
    }

    Optional<Instant> emailErasedAt(String email) {
        return email == null || email.isBlank() ? Optional.empty() : latest(hashesOfEmail(email));
    }

    private Optional<Instant> latest(List<String> hashes) {
        return jdbc
                .sql("select erased_at from contact_erasure where id_hash in (:hashes) order by erased_at desc")
                .param("hashes", hashes)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .findFirst()
                .map(OffsetDateTime::toInstant);
    }

    /** Of two erasures the later one holds, in whatever order they are told. */
    private void remember(List<String> hashes, Instant erasedAt) {
        var at = latest(hashes).filter(erasedAt::isBefore).orElse(erasedAt);
        jdbc.sql("delete from contact_erasure where id_hash in (:hashes)")
                .param("hashes", hashes)
                .update();
        jdbc.sql("insert into contact_erasure (id_hash, erased_at) values (?, ?)")
                .params(hashes.get(0), at.atOffset(UTC))
                .update();
    }

    /** Includes the unkeyed hash of older versions. */
    private List<String> hashesOfId(String id) {
        var hashes = new ArrayList<>(key.hashesOf(id));
        hashes.add(withoutKey(id));
        return hashes;
    }

    private List<String> hashesOfEmail(String email) {
        return key.hashesOf("email:" + EmailAddress.toLookUp(email));
    }

    private static String withoutKey(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
