package dev.runbook.core.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs what recurses deeply, and on some inputs for long, on a thread of its own with a big stack, and gives it up after a
 * while. It cannot be stopped, so the thread is a daemon.
 */
final class BoundedRun {
    /** Of the thread's own processor time, so that a busy machine refuses no file that an idle one reads. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final long STACK_BYTES = 64L << 20;
    private static final long LOOK_EVERY_MILLIS = 200;
    /** Where the processor's time is not told, the clock's counts, with room for other work. */
    private static final int CLOCK_FACTOR = 10;

    private BoundedRun() {}

    /**
     * What the work gives.
     *
     * @throws TimeoutException when it takes longer than the limit
     */
    static <T> T of(String name, Supplier<T> work) throws TimeoutException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        long began = System.nanoTime();
        while (true) {
            try {
                return task.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (isSpent(thread, began)) {
                    throw e;
                }
            } catch (ExecutionException e) {
                throw unwrapped(Objects.requireNonNullElse(e.getCause(), e));
            }
        }
    }

    private static boolean isSpent(Thread thread, long began) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        if (threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()) {
            return threads.getThreadCpuTime(thread.getId()) > LIMIT.toNanos();
        }
        return System.nanoTime() - began > LIMIT.toNanos() * CLOCK_FACTOR;
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
