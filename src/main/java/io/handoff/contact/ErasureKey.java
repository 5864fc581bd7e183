package io.handoff.contact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hashes ids and addresses of erased people with HMAC-SHA256. The key is configured, or generated once and stored in the database. When a
 * key is configured later, new hashes use it and look-ups use both.
 */
@Component
public class ErasureKey implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final String configured;
    private volatile String kept;

    ErasureKey(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${handoff.erasure.key:}") String configured) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.configured = configured;
    }

    /** Reads the key at startup: reading it inside a transaction needs a second connection, which could exhaust the pool under load. */
    @Override
    public void afterSingletonsInstantiated() {
        kept = read().orElse(null);
    }

    /** Deterministic; cannot be reversed or guessed without the key. */
    public String hash(String text) {
        return hashesOf(text).get(0);
    }

    /** The hash to write first, then those an earlier key may have written. */
    public List<String> hashesOf(String text) {
        var hashes = new ArrayList<String>();
        if (!configured.isBlank()) {
            hashes.add(hash(configured, text));
        }
        hashes.add(hash(kept(), text));
        return hashes;
    }

    private String kept() {
        if (kept == null) {
            kept = stored();
        }
        return kept;
    }

    private String stored() {
        try {
            return alone.execute(status -> read().orElseGet(this::make));
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return alone.execute(status -> read().orElseThrow());
        }
    }

    private Optional<String> read() {
        return jdbc.sql("select secret from erasure_key").query(String.class).optional();
    }

    private String make() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        jdbc.sql("insert into erasure_key (id, secret) values ('erasure', ?)")
                .param(secret)
                .update();
        return secret;
    }

    private static String hash(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
