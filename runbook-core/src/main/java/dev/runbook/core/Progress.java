package dev.runbook.core;

/** Is told how far long work has come, from many threads. */
public interface Progress extends AutoCloseable {
    /** For those who do not want to know. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String task, int steps) {}

        @Override
        public void step() {}
    };

    /**
     * A task begins, and the one before it has ended.
     *
     * @param task in a word or two, such as {@code Reading}
     */
    void begin(String task, int steps);

    /** One step of the task is done. */
    void step();

    /** The last task has ended. */
    @Override
    default void close() {}
}
