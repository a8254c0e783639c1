package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Placeholder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FencesTest {
    @Test
    void consecutiveLinesAreSeparateCommandsAndCommentsKeepTheirNumbers() {
        assertThat(read("bash", """
                # 1. Look at the pods
                kubectl get pods
                kubectl logs -f deploy/web | grep ERROR   # the newest

                # Step 2: Restart
                sudo systemctl restart web && curl -f http://localhost/health
                """))
                .containsExactly(
                        "comment 1: 1. Look at the pods",
                        "bash kubectl read: kubectl get pods",
                        "bash kubectl read: kubectl logs -f deploy/web | grep ERROR   # the newest",
                        "comment 2: Step 2: Restart",
                        "bash systemctl disrupt: sudo systemctl restart web && curl -f http://localhost/health");
    }

    @Test
    void whatGoesOnIsKeptWhole() {
        assertThat(read("bash", """
                kubectl create secret generic web \\
                  --from-literal=a=b \\
                  --dry-run=client -o yaml |
                  kubectl apply -f -
                psql -c "
                  SELECT 1
                  FROM t;"
                cat > app.conf <<'EOF'
                # not a comment
                key = value
                EOF
                for pod in $(kubectl get pods -o name); do
                  # each of them
                  kubectl delete "$pod"
                done
                if ! systemctl is-active web; then
                  systemctl start web
                fi
                check() {
                  curl -s "$1"
                }
                check http://localhost
                """))
                .containsExactly(
                        "bash kubectl change: kubectl create secret generic web \\⏎  --from-literal=a=b \\⏎  --dry-run=client -o yaml |⏎  kubectl apply -f -",
                        "bash psql read: psql -c \"⏎  SELECT 1⏎  FROM t;\"",
                        "bash cat change: cat > app.conf <<'EOF'⏎# not a comment⏎key = value⏎EOF",
                        "bash kubectl destroy: for pod in $(kubectl get pods -o name); do⏎  # each of them⏎  kubectl delete \"$pod\"⏎done",
                        "bash systemctl change: if ! systemctl is-active web; then⏎  systemctl start web⏎fi",
                        "bash check read: check() {⏎  curl -s \"$1\"⏎}",
                        "bash check read: check http://localhost");
    }

    @Test
    void promptsAreTakenOffAndTheRestIsOutput() {
        assertThat(read("console", """
                $ kubectl get pods
                NAME   READY
                web-0  1/1
                $ docker run \\
                > --rm alpine
                me@host:~$ uptime
                [root@db1 ~]# df -h
                # lsof -n
                # a remark
                """))
                .containsExactly(
                        "bash kubectl read: kubectl get pods",
                        "output: NAME   READY⏎web-0  1/1",
                        "bash docker change: docker run \\⏎--rm alpine",
                        "bash uptime read: uptime",
                        "bash df read: df -h",
                        "bash lsof read: lsof -n",
                        "comment: a remark");
        assertThat(read("", """
                PS C:\\Users\\me> kubectl get pods
                app=# SELECT 1;
                 ?column?
                (1 row)
                mysql> SHOW TABLES;
                127.0.0.1:6379> FLUSHALL
                >>> print(1)
                1
                """))
                .containsExactly(
                        "bash kubectl read: kubectl get pods",
                        "sql psql read: SELECT 1;",
                        "output:  ?column?⏎(1 row)",
                        "sql psql read: SHOW TABLES;",
                        "bash redis-cli destroy: FLUSHALL",
                        "python python read: print(1)",
                        "output: 1");
    }

    @Test
    void aRootPromptIsTakenForOneOnlyBesideOutput() {
        assertThat(read("", """
                # kubectl get nodes
                NAME    STATUS   AGE
                node1   Ready    3d
                """))
                .containsExactly(
                        "bash kubectl read: kubectl get nodes", "output: NAME    STATUS   AGE⏎node1   Ready    3d");
        assertThat(read("bash", "# kubectl delete pod web-0\nkubectl get pods\n"))
                .containsExactly(
                        "comment: kubectl delete pod web-0 {bash kubectl disrupt: kubectl delete pod web-0}",
                        "bash kubectl read: kubectl get pods");
    }

    @Test
    void outputWithoutPromptsIsRecognised() {
        assertThat(read("bash", """
                kubectl get pods
                NAME                   READY   STATUS
                web-5f7d9c6b4-abcde    1/1     Running

                curl -i localhost/health
                HTTP/1.1 200 OK
                {"status":"ok"}

                kubectl rollout status deploy/web
                deployment "web" successfully rolled out
                Waiting for the rest
                2024-03-15 12:00:00 ERROR it failed
                level=info msg=x
                Expected output:
                pod/web-0 deleted
                """))
                .containsExactly(
                        "bash kubectl read: kubectl get pods",
                        "output: NAME                   READY   STATUS⏎web-5f7d9c6b4-abcde    1/1     Running",
                        "bash curl read: curl -i localhost/health",
                        "output: HTTP/1.1 200 OK⏎{\"status\":\"ok\"}",
                        "bash kubectl read: kubectl rollout status deploy/web",
                        "output: deployment \"web\" successfully rolled out⏎Waiting for the rest⏎2024-03-15 12:00:00 ERROR it failed⏎level=info msg=x⏎Expected output:⏎pod/web-0 deleted");
    }

    @Test
    void aFenceMayChangeItsLanguageWhateverItSays() {
        assertThat(read("bash", """
                psql -U app -d shop
                SELECT id,
                       name
                FROM orders;
                \\dt+
                vacuum analyze;
                python manage.py shell
                from shop.models import Order
                Order.objects.filter(paid=False).delete()

                exit
                0 3 * * 1 /opt/app/backup.sh
                POOL_SIZE=20
                replicas: 3
                work_mem = 64MB
                rate(http_requests_total[5m])
                """))
                .containsExactly(
                        "bash psql read: psql -U app -d shop",
                        "sql psql read: SELECT id,⏎       name⏎FROM orders;",
                        "sql psql read: \\dt+",
                        "sql psql change: vacuum analyze;",
                        "bash python read: python manage.py shell",
                        "python python destroy: from shop.models import Order⏎Order.objects.filter(paid=False).delete()",
                        "bash exit read: exit",
                        "crontab cron read: 0 3 * * 1 /opt/app/backup.sh",
                        "dotenv env change: POOL_SIZE=20",
                        "yaml yaml change: replicas: 3",
                        "other: work_mem = 64MB",
                        "promql promql read: rate(http_requests_total[5m])");
    }

    @Test
    void aCrontabSetsTheEnvironmentOfItsJobs() {
        assertThat(read("crontab", """
                SHOP_HOME=/opt/shop
                0 2 * * * cd "$SHOP_HOME" && ls
                """))
                .containsExactly(
                        "dotenv env change: SHOP_HOME=/opt/shop",
                        "crontab cron read: 0 2 * * * cd \"$SHOP_HOME\" && ls");
    }

    @Test
    void sqlGoesToItsSemicolonOrTheNextStatement() {
        assertThat(read("sql", """
                -- 1) Look
                SELECT *
                -- only the open ones
                FROM jobs

                WHERE state = 'a;b';
                UPDATE jobs
                SET state = 'new';
                DO $$
                BEGIN
                  PERFORM 1;
                END $$;
                ANALYZE jobs
                VACUUM jobs

                -- 2) Done
                pg_dump shop > shop.sql
                """))
                .containsExactly(
                        "comment 1: 1) Look",
                        "sql psql read: SELECT *⏎-- only the open ones⏎FROM jobs⏎⏎WHERE state = 'a;b';",
                        "sql psql destroy: UPDATE jobs⏎SET state = 'new';",
                        "sql psql change: DO $$⏎BEGIN⏎  PERFORM 1;⏎END $$;",
                        "sql psql change: ANALYZE jobs",
                        "sql psql change: VACUUM jobs",
                        "comment 2: 2) Done",
                        "bash pg_dump read: pg_dump shop > shop.sql");
    }

    @Test
    void anExpressionOfPromqlIsOneCommand() {
        assertThat(read("promql", """
                # share of errors
                sum(rate(errors_total[5m]))
                /
                sum(rate(requests_total[5m])) > 0.05
                up == 0
                node_load1{
                  instance="<instance>"
                }
                """))
                .containsExactly(
                        "comment: share of errors",
                        "promql promql read: sum(rate(errors_total[5m]))⏎/⏎sum(rate(requests_total[5m])) > 0.05",
                        "promql promql read: up == 0",
                        "promql promql read [<instance>]: node_load1{⏎  instance=\"<instance>\"⏎}");
    }

    @Test
    void commentsMayHideCommands() {
        assertThat(read("bash", """
                # 1. Tag the release: git tag v2.0.0
                # Then run `./scripts/deploy.sh <tag>` by hand
                # docker compose restart api
                # Undo with: kubectl rollout undo deploy/web
                # Fix: UPDATE jobs SET state = 'new' WHERE id = 1;
                """))
                .containsExactly(
                        "comment 1: 1. Tag the release: git tag v2.0.0 {bash git change: git tag v2.0.0}",
                        "comment: Then run `./scripts/deploy.sh <tag>` by hand {bash ./scripts/deploy.sh change [<tag>]: ./scripts/deploy.sh <tag>}",
                        "comment: docker compose restart api {bash docker disrupt: docker compose restart api}",
                        "comment: Undo with: kubectl rollout undo deploy/web {bash kubectl change: kubectl rollout undo deploy/web}",
                        "comment: Fix: UPDATE jobs SET state = 'new' WHERE id = 1; {sql psql change: UPDATE jobs SET state = 'new' WHERE id = 1;}");
        assertThat(read("bash", """
                # Check service status
                # CI/CD automatically deploys to dev
                # In PostgreSQL: log_min_duration_statement = 1000
                # Kill idle connections
                # make sure that the pods run
                # find stuck webhooks
                # Location: /var/log/app/
                # Retention: 30 days
                # test the backup
                # Or update via file
                # helm is needed here
                # watch the graphs
                # Needs: kubectl
                # 24 hours later
                # docker containers
                # Note: terraform state is shared
                # top 10 tables
                # sort by size
                """)).allMatch(item -> item.startsWith("comment: ") && !item.contains("{"));
    }

    @Test
    void fencesWithoutCommandsHaveNone() {
        assertThat(read("", """
                INCIDENT: [Service] - [Description]
                Status: investigating
                find more at the status page
                - [Time] service restored
                """)).noneMatch(item -> item.contains(" change") || item.contains(" read"));
        assertThat(read("yaml", """
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    command:
                      - kubectl get pods
                    run: |
                      kubectl delete pod web
                """)).hasSize(1);
        assertThat(read("json", "{\n  \"a\": \"kubectl get pods\"\n}\n")).hasSize(1);
        assertThat(read("log", "$ kubectl get pods\n")).containsExactly("other: $ kubectl get pods");
        assertThat(read("http", "GET /health HTTP/1.1\n")).hasSize(1);
        assertThat(read("text", "db.example.com:5432\nRestart the service, then wait\n"))
                .allMatch(i -> i.startsWith("other"));
        assertThat(read("bash", "")).isEmpty();
        assertThat(read("bash", "\n\n  \n")).isEmpty();
    }

    @Test
    void aFenceWithoutLanguageMayHoldCommands() {
        assertThat(read("", "kubectl get pods -n web\n./run.sh now\n"))
                .containsExactly("bash kubectl read: kubectl get pods -n web", "bash ./run.sh change: ./run.sh now");
        assertThat(read("yaml", "# change the limits\nkubectl edit deployment/api\n"))
                .containsExactly("comment: change the limits", "bash kubectl change: kubectl edit deployment/api");
    }

    @Test
    void variablesThatTheFenceSetsNeedNotBeFilledIn() {
        assertThat(read("bash", """
                NAMESPACE=web
                POD=$(kubectl get pod -n $NAMESPACE -o name)
                kubectl logs -n $NAMESPACE $POD --since=$SINCE
                read -r answer
                echo $answer ${HOME} $1 $? '$RAW' "${REGION}" ${ZONE:-a}
                """))
                .containsExactly(
                        "bash env read: NAMESPACE=web",
                        "bash kubectl read: POD=$(kubectl get pod -n $NAMESPACE -o name)",
                        "bash kubectl read [$SINCE]: kubectl logs -n $NAMESPACE $POD --since=$SINCE",
                        "bash read read: read -r answer",
                        "bash echo read [${REGION}]: echo $answer ${HOME} $1 $? '$RAW' \"${REGION}\" ${ZONE:-a}");
    }

    @Test
    void anOpenQuoteInProseDoesNotSwallowTheFence() {
        assertThat(read("bash", "echo don't\nkubectl get pods\nuptime\n"))
                .containsExactly(
                        "bash echo read: echo don't",
                        "bash kubectl read: kubectl get pods",
                        "bash uptime read: uptime");
    }

    @Test
    void shellInSmallLettersIsNoSql() {
        assertThat(read("bash", "kill 1234;\nset -e;\nshow all;\n"))
                .containsExactly("bash kill disrupt: kill 1234;", "bash set read: set -e;", "sql psql read: show all;");
    }

    @Test
    void everySpanIsItsTextInTheSource() {
        String text =
                "  ```console\r\n  $ kubectl logs \\\r\n  >   <pod> -c [name]\r\n  # 1. Then: git tag v$TAG\r\n  ```\r\n";
        Source source = new Source("a.md", text);
        List<FenceItem> items = Fences.read(fence(source, "console", 2, 4), source);
        Command command = items.get(0).command().orElseThrow();
        assertThat(command.text()).isEqualTo("kubectl logs \\\n<pod> -c [name]");
        assertThat(source.text(command.span())).isEqualTo("kubectl logs \\\r\n  >   <pod> -c [name]");
        assertThat(command.placeholders()).extracting(Placeholder::name).containsExactly("pod", "name");
        assertThat(command.placeholders()).allMatch(p -> source.text(p.span()).equals(p.text()));
        Command hidden = items.get(1).command().orElseThrow();
        assertThat(hidden.where()).isEqualTo(Command.Where.FENCE_COMMENT);
        assertThat(source.text(hidden.span())).isEqualTo("git tag v$TAG");
        assertThat(items.get(1).number()).isEqualTo(1);
    }

    /** The fence whose lines stand in the source, each after an indentation of two. */
    private static Block.Fence fence(Source source, String info, int from, int to) {
        List<Block.CodeLine> lines = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            var span = source.span(source.lineStart(i) + 2, source.lineSpan(i).end());
            lines.add(new Block.CodeLine(span, source.text(span)));
        }
        return new Block.Fence(source.span(0, source.text().length()), info, true, lines);
    }

    static Block.Fence fence(Source source, String info) {
        List<Block.CodeLine> lines = new ArrayList<>();
        for (int i = 1; i <= source.lineCount(); i++) {
            if (i < source.lineCount() || !source.line(i).isEmpty()) {
                lines.add(new Block.CodeLine(source.lineSpan(i), source.line(i)));
            }
        }
        return new Block.Fence(source.span(0, source.text().length()), info, true, lines);
    }

    static List<String> read(String language, String text) {
        Source source = new Source("a.md", text);
        return Fences.read(fence(source, language), source).stream()
                .map(FencesTest::render)
                .toList();
    }

    private static String render(FenceItem item) {
        String text = item.text().replace("\n", "⏎");
        String command = item.command().map(FencesTest::render).orElse("");
        return switch (item.kind()) {
            case COMMAND -> command;
            case COMMENT ->
                "comment" + (item.number() > 0 ? " " + item.number() : "") + ": " + text
                        + (command.isEmpty() ? "" : " {" + command + "}");
            case OUTPUT -> "output: " + text;
            case OTHER -> "other: " + text;
        };
    }

    private static String render(Command command) {
        List<String> placeholders =
                command.placeholders().stream().map(Placeholder::text).toList();
        return command.language().word() + " " + command.tool() + " "
                + command.effect().word()
                + (placeholders.isEmpty() ? "" : " " + placeholders) + ": "
                + command.text().replace("\n", "⏎");
    }
}
