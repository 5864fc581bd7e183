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
 * Hashes what must be recognised but not known: SHA-256 with a key. The key is configured, or made once and kept in the database; one that
 * is configured later only writes, and both are looked for.
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

    /**
     * Read once at the start. Whoever asks first within a transaction would need a second connection, and after a start everybody asks at
     * once: the pool would be empty, with each waiting for another.
     */
    @Override
    public void afterSingletonsInstantiated() {
        kept = read().orElse(null);
    }

    /** Always the same for the same text, and says nothing about it to whoever lacks the key. */
    public String hash(String text) {
        return hashesOf(text).get(0);
    }

    /** The hash to write first, then the others that an earlier key may have written. */
    List<String> hashesOf(String text) {
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
