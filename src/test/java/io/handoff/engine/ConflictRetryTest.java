package io.handoff.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A row that somebody else holds for longer than the database waits. */
class ConflictRetryTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final AtomicInteger attempt = new AtomicInteger();
    private JdbcClient jdbc;
    private TransactionTemplate somebodyElse;
    private ConflictRetry attempts;

    @BeforeEach
    void a_rotation() {
        database.setURL("jdbc:h2:mem:attempts;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=50");
        jdbc = JdbcClient.create(database);
        jdbc.sql("create table rotation (team_id varchar(20) primary key)").update();
        jdbc.sql("insert into rotation values ('inbound')").update();
        attempts = new ConflictRetry(new JdbcTransactionManager(database));
        somebodyElse = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @AfterEach
    void gone() {
        jdbc.sql("shutdown").update();
    }

    @Test
    void is_waited_for_twice_and_told_as_a_conflict() {
        somebodyElse.executeWithoutResult(held -> {
            lock();
            var failure = catchThrowable(() -> inAnotherThread(this::tryToLock));

            assertThat(attempt).hasValue(2);
            assertThat(Conflicts.isLockTimeout(failure)).as("%s", failure).isTrue();
            assertThat(Conflicts.isConflict(failure)).isTrue();
        });
    }

    @Test
    void is_taken_at_the_second_attempt_when_it_is_free_by_then() throws Exception {
        var isHeld = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holder = new Thread(() -> somebodyElse.executeWithoutResult(held -> {
            lock();
            isHeld.countDown();
            await(release);
        }));
        holder.start();
        isHeld.await();

        attempts.run(() -> {
            if (attempt.incrementAndGet() == 2) {
                release.countDown();
                join(holder);
            }
            lock();
        });

        assertThat(attempt).hasValue(2);
    }

    @Test
    void other_failures_are_not_tried_again() {
        var failure = catchThrowable(() -> attempts.run(() -> {
            attempt.incrementAndGet();
            throw new IllegalStateException("a table throws");
        }));

        assertThat(attempt).hasValue(1);
        assertThat(Conflicts.isConflict(failure)).isFalse();
    }

    private void tryToLock() {
        attempt.incrementAndGet();
        lock();
    }

    private void lock() {
        jdbc.sql("select team_id from rotation where team_id = 'inbound' for update")
                .query(String.class)
                .single();
    }

    /** A transaction belongs to its thread. */
    private void inAnotherThread(Runnable work) {
        var failure = new Throwable[1];
        var thread = new Thread(() -> failure[0] = catchThrowable(() -> attempts.run(work)));
        thread.start();
        join(thread);
        if (failure[0] instanceof RuntimeException thrown) {
            throw thrown;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
