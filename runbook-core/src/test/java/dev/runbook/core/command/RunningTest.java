package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubectl edit deploy/web",
                "kubectl exec -it pod -- bash",
                "kubectl exec -it db -- psql -U u",
                "psql -h db shop",
                "mysql -u root",
                "redis-cli -h x",
                "ssh db1",
                "vim /etc/x",
                "sudo htop",
                "less /var/log/x",
                "crontab -e",
                "python manage.py shell",
                "python manage.py createsuperuser",
                "openssl s_client -connect x:443",
                "docker run -it alpine",
                "docker exec -it web sh",
                "ls | less",
                "top",
                "python3",
                "git log && vi x",
                "sudo -i",
                "sudo su - postgres",
                "docker exec -it web",
            })
    void waitsForInput(String text) {
        assertThat(Running.interactive(command(text))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubectl exec -it pod -- ls",
                "kubectl exec -it db -- psql -c 'select 1'",
                "psql -tAc 'select 1'",
                "psql shop < x.sql",
                "zcat x | psql shop",
                "psql <<EOF\nselect 1;\nEOF",
                "redis-cli INFO",
                "ssh db1 uptime",
                "python x.py",
                "echo | openssl s_client -connect x:443",
                "openssl s_client -connect x:443 </dev/null",
                "docker exec web ls",
                "bash x.sh",
                "node -e 'x'",
                "mysql -e 'select 1'",
                "psql -f x.sql",
                "kubectl get pods",
                "docker logs -f x",
                "top -b -n 1",
                "python manage.py shell -c 'x'",
                "python manage.py createsuperuser --noinput",
                "ssh -N -L 5432:db:5432 bastion",
                "sudo -l",
                "kubectl exec pod -- sh -c 'ls'",
                "top -bn1",
            })
    void doesNotWait(String text) {
        assertThat(Running.interactive(command(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubectl logs -f pod",
                "docker compose -f x.yml logs -f api",
                "docker-compose logs --follow",
                "tail -f x",
                "tail -F x | grep y",
                "journalctl -u x -f",
                "docker stats",
                "top -b",
                "watch ls",
                "kubectl get pods -w",
                "kubectl port-forward svc/x 80",
                "ssh db1 'tail -f x'",
                "kubectl exec pod -- tail -f x",
                "vmstat 1",
                "ping x",
                "docker compose up",
                "redis-cli monitor",
                "celery -A x worker",
            })
    void doesNotEnd(String text) {
        assertThat(Running.isEndless(command(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubectl logs pod --tail=5",
                "docker-compose -f x.yml logs api",
                "docker compose -f x.yml up -d",
                "docker-compose up --detach",
                "tail -n 5 x",
                "timeout 5 tail -f x",
                "ping -c 4 x",
                "vmstat 1 5",
                "kubectl delete -f x",
                "rm -f x",
                "docker stats --no-stream",
                "kubectl port-forward svc/x 80 &",
                "kubectl port-forward svc/x 80 & curl localhost",
                "tail -f x | head -n 5",
                "kubectl exec pod -- tail -f x | grep -m 1 ready",
                "grep -f x y",
                "top",
                "sudo htop",
                "top -b -n 1",
                "top -bn1",
                "docker attach web",
            })
    void ends(String text) {
        assertThat(Running.isEndless(command(text))).isFalse();
    }

    @Test
    void deprecationsNameTheirSuccessor() {
        assertThat(deprecation("docker-compose up -d"))
                .get()
                .extracting(Tools.Deprecation::instead)
                .isEqualTo("`docker compose`");
        assertThat(deprecation("wrangler publish --env production"))
                .get()
                .extracting(Tools.Deprecation::since)
                .isEqualTo("Wrangler 3");
        assertThat(deprecation("docker compose up -d")).isEmpty();
        assertThat(deprecation("wrangler deploy")).isEmpty();
        assertThat(deprecation("kubectl drain node1")).isEmpty();
        assertThat(Tools.deprecation(List.of())).isEmpty();
        assertThat(Tools.isKnown("kubectl")).isTrue();
        assertThat(Tools.isKnown("Kubectl")).isFalse();
    }

    private static Optional<Tools.Deprecation> deprecation(String text) {
        return Tools.deprecation(command(text).words());
    }

    private static Command command(String text) {
        Source source = new Source("a.md", text);
        return Commands.of(
                Command.Where.FENCE, "bash", "", Command.Language.BASH, CommandText.of(text, 0), source, Set.of());
    }
}
