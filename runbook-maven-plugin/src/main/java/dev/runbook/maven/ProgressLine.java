package dev.runbook.maven;

import dev.runbook.core.Progress;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as one line of a terminal, which vanishes at the end. */
final class ProgressLine implements Progress {
    private static final int UPDATE_MILLIS = 100;

    private Optional<ProgressBar> current = Optional.empty();

    @Override
    public synchronized void begin(String task, int steps) {
        close();
        current = Optional.of(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .clearDisplayOnFinish()
                .build());
    }

    @Override
    public synchronized void step() {
        current.ifPresent(ProgressBar::step);
    }

    @Override
    public synchronized void close() {
        current.ifPresent(ProgressBar::close);
        current = Optional.empty();
    }
}
