package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomsTest {
    /** Three commands that name something, in at least six of ten; the value in at least six of ten of those. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\'', textBlock = """
            kubectl get pods -n a; kubectl get svc -n a; kubectl get cm -n a              ~ NAMESPACE ~ a
            kubectl get pods -n a; kubectl get svc -n a; kubectl get cm                   ~ NAMESPACE ~ none
            kubectl get po -na; kubectl get svc --namespace=a; kubectl logs x -n a; kubectl get cm; kubectl get pvc ~ NAMESPACE ~ a
            kubectl get po -n a; kubectl get svc -n b; kubectl logs x -n c                ~ NAMESPACE ~ ''
            kubectl get po -n "$NS"; kubectl get svc -n ${NS:?set NS}; kubectl logs x -n $NS ~ NAMESPACE ~ $NS
            kubectl get nodes; kubectl get pods -A; kubectl apply -f x.yaml               ~ NAMESPACE ~ none
            helm list -n a; helm status x -n a; kubectl get pods -n a                     ~ NAMESPACE ~ a
            docker compose -f p.yml ps; docker-compose -f p.yml logs -f; docker compose -f p.yml up ~ COMPOSE_FILE ~ p.yml
            docker compose logs -f x; docker compose logs -f y; docker compose logs -f z  ~ COMPOSE_FILE ~ none
            psql -h db1 -d a; pg_dump -h db1 a; pg_restore -h db1 -d a x.dump             ~ DATABASE_HOST ~ db1
            psql -d a; pg_dump a; psql --dbname=a -c "SELECT 1"                           ~ DATABASE ~ a
            kubectl exec x -- psql -h localhost; psql -h db1; psql -h db1; psql -h db1    ~ DATABASE_HOST ~ db1
            psql -U u -c "SELECT 1"; psql -U u; pg_isready -U u                           ~ DATABASE_USER ~ u
            redis-cli -h r PING; redis-cli -h r INFO; redis-cli -h r DBSIZE               ~ REDIS_HOST ~ r
            aws s3 ls s3://b/x; aws s3 cp y s3://b/; aws s3 rm s3://b/z                   ~ BUCKET ~ b
            """)
    void whatMostCommandsName(String commands, Setting setting, String value) {
        String text = "# Shop\n\n## Look\n\n```bash\n" + commands.replace("; ", "\n") + "\n```\n";
        Optional<Custom> custom = graph(file("shop.md", text)).customs().of("shop", setting);
        assertThat(custom.map(Custom::value).orElse("none")).isEqualTo(value);
    }

    @Test
    void theCatalogWins() {
        String catalog = "name: Shop\ncommands: {namespace: live, composeFile: live.yml}\n";
        String text =
                "# Shop\n\n## Look\n\n```bash\nkubectl get po -n a\nkubectl get cm -n a\nkubectl get svc -n a\n```\n";
        Customs customs = graph(file("shop/service.yaml", catalog), file("shop/look.md", text))
                .customs();
        assertThat(customs.of("shop", Setting.NAMESPACE)).get().matches(Custom::stated);
        assertThat(customs.of("shop", Setting.NAMESPACE).map(Custom::value)).contains("live");
        assertThat(customs.of("shop", Setting.COMPOSE_FILE).map(Custom::place))
                .get()
                .hasToString("shop/service.yaml:1:7");
        assertThat(customs.anywhere(Setting.NAMESPACE)).isPresent();
        assertThat(customs.shared(Setting.NAMESPACE)).isEmpty();
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        List<Source> files = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            files.add(file("shop/" + name + ".md", "# Shop\n\n## Look\n\n1. `kubectl get pods -n " + name + "1`\n"));
        }
        Source catalog = file("shop/service.yaml", "name: Shop\n");
        files.add(catalog);
        Optional<Custom> first = graph(files.toArray(Source[]::new)).customs().of("shop", Setting.NAMESPACE);
        Collections.reverse(files);
        Optional<Custom> second = graph(files.toArray(Source[]::new)).customs().of("shop", Setting.NAMESPACE);
        assertThat(first).isPresent().isEqualTo(second);
    }

    private static Source file(String path, String text) {
        return new Source(path, text);
    }

    private static Graph graph(Source... files) {
        return Runbooks.analyse(Sources.of(Arrays.asList(files)), LocalDate.of(2026, 7, 1), Progress.SILENT)
                .context()
                .graph();
    }
}
