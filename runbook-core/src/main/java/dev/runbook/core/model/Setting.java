package dev.runbook.core.model;

import java.util.Optional;
import java.util.stream.Stream;

/** What a command names in order to reach one service and no other. */
public enum Setting {
    NAMESPACE("namespace", "namespace"),
    CONTEXT("context", "context"),
    COMPOSE_FILE("composeFile", "compose file"),
    DATABASE("database", "database"),
    DATABASE_HOST("databaseHost", "database host"),
    DATABASE_USER("databaseUser", "database user"),
    REDIS_HOST("redisHost", "Redis host"),
    AWS_PROFILE("awsProfile", "AWS profile"),
    AWS_REGION("awsRegion", "AWS region"),
    BUCKET("bucket", "bucket"),
    WORKING_DIRECTORY("workingDirectory", "working directory");

    private final String key;
    private final String words;

    Setting(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** Its name below {@code commands} of {@code service.yaml}. */
    public String key() {
        return key;
    }

    /** Its name in a sentence. */
    public String words() {
        return words;
    }

    /** The setting of a key, exactly as written. */
    public static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
