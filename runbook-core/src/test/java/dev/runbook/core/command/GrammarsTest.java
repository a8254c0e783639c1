package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables as data: all of them can be read, the common tools are there, and the set is small. */
class GrammarsTest {
    private static final long MOST_BYTES = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings =
                    "kubectl oc helm docker docker-compose aws gcloud az gh git psql pg_dump pg_restore pg_isready pgbackrest"
                            + " mysql mysqldump redis-cli mongosh etcdctl curl wget openssl certbot systemctl journalctl"
                            + " service apt apt-get yum dnf npm pnpm yarn pip python celery alembic manage.py pytest node"
                            + " wrangler terraform ansible-playbook nginx logrotate crontab find tar gzip df du free top"
                            + " htop ps kill ss dig ping ssh scp rsync grep awk sed jq promtool amtool kafka-topics.sh"
                            + " kafka-consumer-groups rabbitmqctl")
    void commonToolsHaveATable(String programs) {
        for (String program : programs.split(" ", -1)) {
            assertThat(Grammars.of(program)).as(program).isPresent();
        }
    }

    @Test
    void everyTableCanBeReadAndTheSetIsSmall() throws Exception {
        List<Path> files = files();
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
            String name = file.getFileName().toString();
            if (name.endsWith(".json")) {
                Grammar grammar = Grammars.of(name.substring(0, name.length() - 5))
                        .orElseGet(() -> Grammars.table(name.substring(0, name.length() - 5)));
                assertThat(all(grammar)).as(name).allSatisfy(GrammarsTest::isSound);
            }
        }
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void theLicenceOfFigIsBesideTheTables() throws Exception {
        assertThat(Files.readString(folder().resolve("NOTICE"), StandardCharsets.UTF_8))
                .contains("MIT License", "Permission is hereby granted");
    }

    private static void isSound(Grammar grammar) {
        assertThat(grammar.flags().keySet()).allMatch(flag -> flag.startsWith("-"));
        assertThat(grammar.global().keySet()).allMatch(flag -> flag.startsWith("-"));
        assertThat(grammar.commands().keySet()).noneMatch(String::isBlank);
        grammar.elsewhere().ifPresent(name -> assertThat(Grammars.table(name)).isNotNull());
    }

    private static Stream<Grammar> all(Grammar grammar) {
        return Stream.concat(
                Stream.of(grammar), grammar.commands().values().stream().flatMap(GrammarsTest::all));
    }

    private static List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }

    private static Path folder() throws Exception {
        return Path.of(Objects.requireNonNull(GrammarsTest.class.getResource("tools/index.txt"))
                        .toURI())
                .getParent();
    }
}
