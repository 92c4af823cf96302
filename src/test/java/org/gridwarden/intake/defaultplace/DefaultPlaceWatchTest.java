package org.gridwarden.intake.defaultplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DefaultPlaceWatchTest {

    @Test
    void it_looks_again_after_a_look_that_failed_and_no_more_once_closed() throws Exception {
        CountDownLatch looks = new CountDownLatch(3);
        AtomicInteger taken = new AtomicInteger();
        DefaultPlaceWatch watch = new DefaultPlaceWatch(
                () -> {
                    taken.incrementAndGet();
                    looks.countDown();
                    throw new IllegalStateException("the database is away");
                },
                Duration.ofMillis(5));
        watch.start();
        assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
        watch.close();
        TimeUnit.MILLISECONDS.sleep(30);
        int before = taken.get();
        TimeUnit.MILLISECONDS.sleep(30);
        assertThat(taken).hasValue(before);
    }
}
