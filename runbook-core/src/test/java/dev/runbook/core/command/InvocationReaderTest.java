package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command.Effect;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationReaderTest {
    /** Each program with its words; one that another runs behind that one's place. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ls -la /data                                    ~ ls -la /data
            ps aux | grep -c web                            ~ ps aux / grep -c web
            sudo -u postgres psql -d shop                   ~ sudo -u postgres / 0> psql -d shop
            sudo env X=1 timeout 5 curl x                   ~ sudo / 0> env X=1 / 1> timeout 5 / 2> curl x
            kubectl exec -it web-0 -n shop -- ls -la        ~ kubectl exec -it web-0 -n shop -- / 0> ls -la
            docker compose exec -T db pg_dump shop          ~ docker compose exec -T db / 0> pg_dump shop
            docker exec -u root db psql                     ~ docker exec -u root db / 0> psql
            ssh ops@db1 'systemctl stop web && df -h'       ~ ssh ops@db1 / 0> systemctl stop web / 0> df -h
            ssh db1 sudo reboot                             ~ ssh db1 / 0> sudo / 1> reboot
            kubectl exec p -- sh -c "cat /etc/hosts | wc"   ~ kubectl exec p -- / 0> sh -c / 1> cat /etc/hosts / 1> wc
            find . -name x -exec rm -f {} \\; -print        ~ find . -name x -exec ; -print / 0> rm -f {}
            cat ids | xargs -n 1 docker rm                  ~ cat ids / xargs -n 1 / 1> docker rm
            for i in a b; do kubectl get $i; done           ~ kubectl get $i
            POD=$(kubectl get pod -o name | head -1)        ~ kubectl get pod -o name / head -1
            kill $(pgrep web)                               ~ kill $(pgrep web) / pgrep web
            echo "now: `date +%s`"                          ~ echo now: `date +%s` / date +%s
            diff <(sort a) b                                ~ diff <(sort a) b / sort a
            echo '$(rm x)'                                  ~ echo $(rm x)
            python manage.py migrate                        ~ python / 0> manage.py migrate
            """)
    void programs(String text, String programs) {
        assertThat(InvocationReader.read(text.strip(), at -> at).invocations().stream()
                        .map(it -> (it.outer() < 0 ? "" : it.outer() + "> ") + String.join(" ", it.texts()))
                        .collect(Collectors.joining(" / ")))
                .isEqualTo(programs.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh ops@db1 'sudo systemctl stop web'",
                "kubectl exec p -- sh -c \"cat '/etc/my hosts' > \\\"/tmp/x\\\"\"",
                "A=$(docker ps -q --filter \"name=web\") && docker logs $A",
                "ssh db <<EOF\ndf -h\nls '/var/log'\nEOF",
                "echo 'ä🙂' | \\\n  tee \"/tmp/ü\"",
            })
    void everyWordStandsWhereItSays(String text) {
        List<Invocation> found = InvocationReader.read(text, at -> at).invocations();
        assertThat(found).isNotEmpty();
        for (Invocation invocation : found) {
            for (Argument word : invocation.words()) {
                String written = text.substring(word.start(), word.end()).replace("\\", "");
                assertThat(Shell.unquote(written)).isEqualTo(word.text());
            }
        }
    }

    @Test
    void rolesOfWords() {
        Invocation invocation = first("kubectl -n shop logs -f --tail=5 deploy/web -c app -- -x");
        assertThat(invocation.words().stream().map(word -> word.role().name()))
                .containsExactly(
                        "PROGRAM", "OPTION", "VALUE", "OPERAND", "OPTION", "OPTION", "OPERAND", "OPTION", "VALUE",
                        "OPTION", "OPERAND");
        assertThat(invocation.value("-n", "--namespace").map(Argument::text)).contains("shop");
        assertThat(invocation.value("--tail").map(Argument::text)).contains("5");
        assertThat(invocation.has("--follow", "-f")).isTrue();
        assertThat(first("kubectl get pods -nshop").value("-n").map(Argument::text))
                .contains("shop");
        assertThat(first("docker compose -f a.yml ps").operands().get(0).text()).isEqualTo("ps");
        assertThat(first("docker compose -f a.yml ps").program()).isEqualTo("docker-compose");
        assertThat(first("/usr/bin/psql -l").program()).isEqualTo("psql");
    }

    @Test
    void aFlagMeansWhatItMeansToTheSubcommand() {
        assertThat(first("kubectl logs -f web-0").operands())
                .extracting(Argument::text)
                .containsExactly("logs", "web-0");
        assertThat(first("kubectl apply -f web.yaml").operands())
                .extracting(Argument::text)
                .containsExactly("apply");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            psql -d shop -c "SELECT 1"                         ~ 0 SELECT 1
            kubectl exec db-0 -- psql -U a -tAc 'DROP TABLE t' ~ 1 DROP TABLE t
            psql shop <<SQL\\nDELETE FROM t;\\nSQL             ~ 0 DELETE FROM t;
            mysql -e "SHOW PROCESSLIST"                        ~ 0 SHOW PROCESSLIST
            ssh db "psql -c 'SELECT 2'"                        ~ 1 SELECT 2
            psql -f dump.sql                                   ~
            """)
    void sqlThatAClientIsGiven(String text, String statements) {
        String written = text.replace("\\n", "\n").strip();
        List<Statement> found = InvocationReader.read(written, at -> at).statements();
        assertThat(found.stream()
                        .map(it -> it.client() + " " + it.text().strip())
                        .collect(Collectors.joining(" / ")))
                .isEqualTo(statements == null ? "" : statements.strip());
        found.forEach(statement -> {
            assertThat(statement.isExact()).isTrue();
            assertThat(written.substring(statement.start(), statement.end())).isEqualTo(statement.text());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            kubectl exec db-0 -- rm -rf /data   ~ READ DESTROY
            df -h; systemctl restart web        ~ READ DISRUPT
            kubectl delete pod x --dry-run=client ~ READ
            pg_dump shop | psql copy            ~ READ DESTROY
            """)
    void everyProgramHasItsOwnEffect(String text, String effects) {
        assertThat(InvocationReader.read(text.strip(), at -> at).invocations().stream()
                        .map(Invocation::effect)
                        .map(Effect::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(effects.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            kubectl -n shop rollout restart deploy/web ~ kubectl rollout restart
            kubectl get pods                           ~ kubectl get
            docker compose -f a.yml logs web           ~ docker-compose logs
            aws s3 cp a s3://b/                        ~ aws s3 cp
            systemctl restart web                      ~ systemctl restart
            df -h /data                                ~ df
            ./deploy.sh production                     ~ deploy.sh
            kubectl <verb> pods                        ~ kubectl
            """)
    void theFormIsTheProgramWithItsSubcommand(String text, String form) {
        assertThat(first(text.strip()).form()).isEqualTo(form.strip());
    }

    @Test
    void quotesInQuotesDoNotGoOnForEver() {
        String nested = "sh -c '".repeat(50);
        assertThat(InvocationReader.read(nested, at -> at).invocations()).hasSizeLessThan(10);
        assertThat(InvocationReader.read("$(".repeat(5000) + "ls", at -> at).invocations())
                .hasSizeLessThan(10);
    }

    private static Invocation first(String text) {
        return InvocationReader.read(text, at -> at).invocations().get(0);
    }
}
