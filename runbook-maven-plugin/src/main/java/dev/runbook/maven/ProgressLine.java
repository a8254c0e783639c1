package dev.runbook.maven;

import dev.runbook.core.Progress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as one line of a terminal, which vanishes at the end. */
final class ProgressLine implements Progress {
    private static final int UPDATE_MILLIS = 100;

    private final AtomicReference<Optional<ProgressBar>> current = new AtomicReference<>(Optional.empty());

    @Override
    public void begin(String task, int steps) {
        ProgressBar next = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .clearDisplayOnFinish()
                .build();
        current.getAndSet(Optional.of(next)).ifPresent(ProgressBar::close);
    }

    @Override
    public void step() {
        current.get().ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        current.getAndSet(Optional.empty()).ifPresent(ProgressBar::close);
    }
}
