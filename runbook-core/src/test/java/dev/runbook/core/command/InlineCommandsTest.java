package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Command.Language;
import dev.runbook.core.model.Inline;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineCommandsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubectl get nodes",
                "kubectl -n $NAMESPACE describe pod $POD",
                "docker stats",
                "docker-compose -f docker-compose.prod.yml ps",
                "docker compose logs [service]",
                "df -h",
                "free -h",
                "journalctl -u docker",
                "./scripts/rollback.sh previous",
                "curl -s https://x/health",
                "find ./backups -name \"*.sql\" -mtime +30 -delete",
                "celery -A api purge -f",
                "git submodule update",
                "npm audit",
                "sudo systemctl restart nginx",
                "mytool --verbose run",
                "PGPASSWORD=x psql -h db",
                "cat /var/log/syslog",
                "ps aux | grep java",
                "$ uptime -p",
                "tail -f /var/log/x",
                "make deploy ENV=prod",
                "python manage.py migrate",
                "/opt/app/bin/check --all",
                "echo $PATH",
                "redis-cli FLUSHDB",
                "pg_isready -h db",
                "systemctl status nginx",
                "helm rollback web 1",
                "top -c",
            })
    void isACommandAnywhere(String code) {
        assertThat(read(code, false)).get().extracting(Command::language).isEqualTo(Language.BASH);
        assertThat(read(code, true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"htop", "uptime", "pg_isready", "./scripts/backup.sh", "/opt/app/scripts/backup.py", "reboot"})
    void isACommandInAStepOnly(String code) {
        assertThat(read(code, true)).isPresent();
        assertThat(read(code, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main",
                ".env",
                "v1.2.3",
                "kubectl",
                "psql",
                "alertmanager.yaml",
                "config/app.yml",
                "/var/log/app.log",
                "/metrics",
                "--replicas=0",
                "-r",
                "ALLOWVOLUMEEXPANSION",
                "CrashLoopBackOff",
                "http_requests_total",
                "rate(http_requests_total[5m])",
                "up == 0",
                "node_load1{instance=\"a\"}",
                "> 0.01",
                "LOG_LEVEL=debug",
                "enabled = false",
                "replicas: 3",
                "mode: recovery",
                "CREATE INDEX",
                "SELECT",
                "DELETE",
                "kubectl exec",
                "kubectl logs",
                "apt install",
                "git commit",
                "Ctrl + C",
                "https://example.com/x",
                "GET /health",
                "500 Internal Server Error",
                "deployment/api",
                "app.kubernetes.io/name",
                "kube-system",
                "make",
                "test",
                "find",
                "service down",
                "pods > zones < 3",
                "expr > threshold",
                "Kubernetes Cluster",
                "no leader",
                "true",
                "5432",
                "user@host",
                "*.sql",
                "$HOME",
                "${REGION}",
                "<pod>",
                "[service]",
                "{{ .Values.x }}",
                "etcdserver: no leader",
                "helm chart",
                "docker network",
                "status code",
                "sort order",
                "host name",
                "test environment",
                "",
                " ",
                "#ops",
                "@daily",
                "tests/smoke/",
                "Dockerfile",
                "docker-compose.yml",
                "top level",
                "kill switch",
                "at least once",
                "time to live",
                "state : Working",
            })
    void isAName(String code) {
        assertThat(read(code, true)).isEmpty();
        assertThat(read(code, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM pg_stat_activity;",
                "SELECT * FROM t",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle';",
                "VACUUM ANALYZE;",
                "DROP TABLE x;",
                "UPDATE t SET a = 1 WHERE b = 2",
                "SHOW max_connections;",
            })
    void isSql(String code) {
        assertThat(read(code, false)).get().extracting(Command::language).isEqualTo(Language.SQL);
    }

    @Test
    void knowsWhereItStandsWithoutItsPrompt() {
        Source source = new Source("a.md", "Run `` $ kubectl get pod <pod> `` now");
        Inline.Code code = new Inline.Code(source.span(4, 34), source.span(6, 32), "$ kubectl get pod <pod>");
        Command command = InlineCommands.read(code, source, true).orElseThrow();
        assertThat(command.text()).isEqualTo("kubectl get pod <pod>");
        assertThat(source.text(command.span())).isEqualTo(command.text());
        assertThat(source.text(command.placeholders().get(0).span())).isEqualTo("<pod>");
        assertThat(command.where()).isEqualTo(Command.Where.INLINE);
        assertThat(command.words()).containsExactly("kubectl", "get", "pod", "<pod>");
    }

    @Test
    void aCronLineIsACommand() {
        assertThat(read("0 2 * * * /opt/backup.sh", false))
                .get()
                .extracting(Command::tool)
                .isEqualTo("cron");
        assertThat(read("0 2 * * *", true)).isEmpty();
    }

    private static Optional<Command> read(String text, boolean inStep) {
        Source source = new Source("a.md", "`" + text + "`");
        int length = source.text().length();
        return InlineCommands.read(
                new Inline.Code(source.span(0, length), source.span(1, length - 1), text), source, inStep);
    }
}
