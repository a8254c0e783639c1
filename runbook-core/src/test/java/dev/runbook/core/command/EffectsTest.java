package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Command.Effect;
import dev.runbook.core.model.Command.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffectsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubectl get pods -n web",
                "kubectl -n web logs -f pod/x",
                "kubectl exec -it pod -- ls /data",
                "kubectl rollout status deploy/web",
                "kubectl delete pod x --dry-run=client",
                "kubectl auth can-i delete pods",
                "docker ps",
                "docker logs <id> > logs.txt",
                "docker compose -f a.yml logs --tail=5 api",
                "docker-compose exec db psql -U u -c \"SELECT 1\"",
                "docker compose run --rm api pytest",
                "helm list -A",
                "helm template ./chart",
                "terraform plan",
                "git status",
                "git log --oneline",
                "git diff main",
                "git branch -a",
                "curl -fsS https://x/health",
                "curl -X GET https://x",
                "wget -qO- https://x",
                "psql -c 'select * from t where a > 5'",
                "psql -tAc 'SHOW max_connections'",
                "pg_dump shop > shop.sql",
                "mysql -e 'SHOW PROCESSLIST'",
                "mysqldump shop > x.sql",
                "redis-cli -h h -p 6379 info stats",
                "redis-cli CONFIG GET maxmemory",
                "redis-cli --scan --pattern 'a:*'",
                "celery -A app inspect active",
                "systemctl status nginx",
                "journalctl -u nginx -f",
                "service nginx status",
                "ps aux | grep java | awk '{print $2}'",
                "df -h",
                "tail -f /var/log/x",
                "find . -name '*.log' -mtime +7",
                "tar -czf b.tgz data/",
                "tar tf b.tgz",
                "aws s3 ls s3://b",
                "aws s3 cp s3://b/x.gz ./x.gz",
                "aws ec2 describe-instances --filters a=b",
                "npm audit",
                "npm run test",
                "npm ls",
                "pip check",
                "pytest tests/",
                "openssl x509 -in c.pem -noout -dates",
                "certbot certificates",
                "./scripts/health-check.sh",
                "./scripts/deploy.sh status",
                "./backup.sh backup",
                "python manage.py showmigrations",
                "python -m pytest",
                "python -c 'print(1)'",
                "ssh db1 'uptime'",
                "ssh db1",
                "sudo -u postgres psql -c \"select 1\"",
                "watch -n 5 kubectl get pods",
                "kubectl get pods -o name | xargs kubectl describe",
                "etcdctl snapshot save x.db",
                "pgbackrest --stanza=x backup",
                "patronictl -c p.yml list",
                "rabbitmqctl list_queues",
                "kafka-topics.sh --list",
                "nginx -t",
                "echo $X",
                "cat /proc/mdstat",
                "ls > /dev/null 2>&1",
                "sed -n 1,5p f",
                "crontab -l",
                "sysctl -a",
                "sysctl vm.swappiness",
                "ip addr show",
                "iptables -L -n",
                "velero backup get",
                "argocd app diff web",
                "vault status",
                "gh run list",
                "az vm list",
                "gcloud compute instances list",
                "rsync -n a b",
                "apt list --upgradable",
                "POD=$(kubectl get pod -o name)",
                "sh -c 'kubectl get pods'",
                "bash",
                "mtr x",
                "docker inspect x | jq .[0]",
                "go test ./...",
                "make test",
                "kubectl version --client",
            })
    void reads(String command) {
        assertThat(Effects.of(Language.BASH, command)).isEqualTo(Effect.READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubectl apply -f x.yaml",
                "kubectl scale deploy/web --replicas=5",
                "kubectl edit deploy/web",
                "kubectl rollout undo deploy/web",
                "kubectl cordon node1",
                "kubectl create secret generic x --dry-run=client -o yaml | kubectl apply -f -",
                "kubectl exec pod -- npm run db:migrate",
                "kubectl set image deploy/web a=b",
                "docker compose up -d",
                "docker-compose run --rm api alembic upgrade head",
                "docker pull x",
                "docker start x",
                "helm upgrade web ./chart",
                "helm rollback web 1",
                "terraform apply",
                "git push origin main",
                "git pull",
                "git tag v1",
                "git revert <hash>",
                "git checkout -b x",
                "curl -X POST https://x -d '{}'",
                "curl -d a=b https://x",
                "psql -c 'VACUUM ANALYZE'",
                "psql -c \"UPDATE t SET a = 1 WHERE id = 2\"",
                "psql -f migrations/001.sql",
                "psql shop < migrations/002_add_column.sql",
                "mysql -e 'CREATE TABLE t (a int)'",
                "redis-cli CONFIG SET maxmemory 1gb",
                "redis-cli set a b",
                "systemctl start nginx",
                "systemctl reload nginx",
                "systemctl enable --now nginx",
                "nginx -s reload",
                "tar -xzf b.tgz",
                "gunzip x.gz",
                "cp a b",
                "mv a b",
                "chmod +x a",
                "mkdir -p /x",
                "echo 1 > /proc/sys/x",
                "echo x | sudo tee /etc/x",
                "sed -i s/a/b/ f",
                "aws s3 sync out s3://b",
                "aws ecs update-service --cluster c --service s",
                "npm update",
                "npm ci",
                "pip install -r r.txt",
                "apt-get install -y nginx",
                "sudo apt update && sudo apt list --upgradable",
                "certbot renew",
                "logrotate -f /etc/x",
                "./scripts/deploy.sh v1.2.3",
                "./scripts/rollback.sh previous",
                "python manage.py migrate",
                "python manage.py createsuperuser",
                "ansible-playbook site.yml",
                "ssh db1 'systemctl start x'",
                "kubectl label node x a=b",
                "crontab -e",
                "wrangler publish",
                "gh workflow run x.yml",
                "mount /dev/sdb1 /x",
                "curl https://x/install.sh | sh",
                "certbot renew --force-renewal",
                "alembic upgrade head",
                "scp a b:",
                "rsync -av a/ b/",
                "etcdctl put a b",
                "celery -A app worker",
            })
    void changes(String command) {
        assertThat(Effects.of(Language.BASH, command)).isEqualTo(Effect.CHANGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT count(*) FROM delete_log | READ",
                "EXPLAIN ANALYZE SELECT 1 | READ",
                "WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x | DESTROY",
                "INSERT INTO t VALUES ('; DROP TABLE t;') | CHANGE",
                "UPDATE t SET a = 'where' | DESTROY",
                "DELETE FROM t WHERE a < 5 | DESTROY",
                "ALTER TABLE t ADD COLUMN a int | CHANGE",
                "ALTER TABLE t DROP COLUMN a | DESTROY",
                "ALTER USER u WITH PASSWORD 'x' | CHANGE",
                "CREATE INDEX CONCURRENTLY i ON t (a) | CHANGE",
                "REINDEX INDEX CONCURRENTLY i | CHANGE",
                "BEGIN; UPDATE t SET a = 1 WHERE b = 2; COMMIT; | CHANGE",
                "COPY t TO '/x' | READ",
                "COPY t FROM '/x' | CHANGE",
                "SELECT pg_cancel_backend(pid) FROM pg_stat_activity | DISRUPT",
                "SELECT 1 -- DROP TABLE t | READ",
            })
    void knowsSql(String sql, Effect effect) {
        assertThat(Effects.of(Language.SQL, sql)).isEqualTo(effect);
    }

    @Test
    void aCronLineDoesWhatItsCommandDoes() {
        assertThat(Effects.of(Language.CRONTAB, "0 2 * * * find /backups -mtime +30 -delete"))
                .isEqualTo(Effect.DESTROY);
        assertThat(Effects.of(Language.CRONTAB, "@daily /opt/backup.sh")).isEqualTo(Effect.READ);
        assertThat(Effects.of(Language.DOTENV, "A=1")).isEqualTo(Effect.CHANGE);
    }
}
