package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Placeholder;
import java.util.List;
import org.junit.jupiter.api.Test;

class FencesTest {
    @Test
    void consecutiveLinesAreSeparateCommandsAndCommentsKeepTheirNumbers() {
        assertThat(FenceExcerpt.read("bash", """
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
        assertThat(FenceExcerpt.read("bash", """
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
        assertThat(FenceExcerpt.read("console", """
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
        assertThat(FenceExcerpt.read("", """
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
        assertThat(FenceExcerpt.read("", """
                # kubectl get nodes
                NAME    STATUS   AGE
                node1   Ready    3d
                """))
                .containsExactly(
                        "bash kubectl read: kubectl get nodes", "output: NAME    STATUS   AGE⏎node1   Ready    3d");
        assertThat(FenceExcerpt.read("bash", "# kubectl delete pod web-0\nkubectl get pods\n"))
                .containsExactly(
                        "comment: kubectl delete pod web-0 {bash kubectl disrupt: kubectl delete pod web-0}",
                        "bash kubectl read: kubectl get pods");
    }

    @Test
    void outputWithoutPromptsIsRecognised() {
        assertThat(FenceExcerpt.read("bash", """
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
    void commentsMayHideCommands() {
        assertThat(FenceExcerpt.read("bash", """
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
        assertThat(FenceExcerpt.read("bash", """
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
                """))
                .allMatch(item -> item.startsWith("comment: ") && !item.contains("{"));
    }

    @Test
    void fencesWithoutCommandsHaveNone() {
        assertThat(FenceExcerpt.read("", """
                INCIDENT: [Service] - [Description]
                Status: investigating
                find more at the status page
                - [Time] service restored
                """)).noneMatch(item -> item.contains(" change") || item.contains(" read"));
        assertThat(FenceExcerpt.read("yaml", """
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    command:
                      - kubectl get pods
                    run: |
                      kubectl delete pod web
                """)).hasSize(1);
        assertThat(FenceExcerpt.read("json", "{\n  \"a\": \"kubectl get pods\"\n}\n"))
                .hasSize(1);
        assertThat(FenceExcerpt.read("log", "$ kubectl get pods\n")).containsExactly("other: $ kubectl get pods");
        assertThat(FenceExcerpt.read("http", "GET /health HTTP/1.1\n")).hasSize(1);
        assertThat(FenceExcerpt.read("text", "db.example.com:5432\nRestart the service, then wait\n"))
                .allMatch(i -> i.startsWith("other"));
        assertThat(FenceExcerpt.read("bash", "")).isEmpty();
        assertThat(FenceExcerpt.read("bash", "\n\n  \n")).isEmpty();
    }

    @Test
    void variablesThatTheFenceSetsNeedNotBeFilledIn() {
        assertThat(FenceExcerpt.read("bash", """
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
        assertThat(FenceExcerpt.read("bash", "echo don't\nkubectl get pods\nuptime\n"))
                .containsExactly(
                        "bash echo read: echo don't",
                        "bash kubectl read: kubectl get pods",
                        "bash uptime read: uptime");
    }

    @Test
    void everySpanIsItsTextInTheSource() {
        String text =
                "  ```console\r\n  $ kubectl logs \\\r\n  >   <pod> -c [name]\r\n  # 1. Then: git tag v$TAG\r\n  ```\r\n";
        Source source = new Source("a.md", text);
        List<FenceItem> items = Fences.read(FenceExcerpt.fence(source, "console", 2, 4), source);
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
}
