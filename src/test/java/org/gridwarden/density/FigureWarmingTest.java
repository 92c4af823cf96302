package org.gridwarden.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gridwarden.db.ChangeNotices;
import org.junit.jupiter.api.Test;

class FigureWarmingTest {

    private final BlockingQueue<Integer> threads = new LinkedBlockingQueue<>();

    /** Notes on how many threads a stream runs that would take all. */
    private void prepare() {
        threads.add((int) IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> Thread.currentThread().getName())
                .distinct()
                .count());
    }

    @Test
    void it_warms_at_the_start_on_one_thread_and_once_after_many_notices_but_for_no_single_report() throws Exception {
        try (FigureWarming warming = new FigureWarming(this::prepare, Duration.ofMillis(60))) {
            warming.start();
            assertThat(threads.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
            warming.note("17");
            assertThat(threads.poll(200, TimeUnit.MILLISECONDS)).isNull();
            for (int i = 0; i < 20; i++) {
                warming.note(ChangeNotices.EVERYTHING);
            }
            assertThat(threads.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(threads.poll(200, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void it_goes_on_after_a_failure_and_not_after_it_is_closed() throws Exception {
        FigureWarming warming = new FigureWarming(
                () -> {
                    prepare();
                    throw new IllegalStateException("the database is away");
                },
                Duration.ofMillis(5));
        warming.start();
        assertThat(threads.poll(10, TimeUnit.SECONDS)).isNotNull();
        warming.note(ChangeNotices.EVERYTHING);
        assertThat(threads.poll(10, TimeUnit.SECONDS)).isNotNull();
        warming.note(ChangeNotices.EVERYTHING);
        warming.close();
        threads.clear();
        warming.note(ChangeNotices.EVERYTHING);
        assertThat(threads.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }
}
