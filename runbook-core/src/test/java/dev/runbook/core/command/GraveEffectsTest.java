package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Command.Effect;
import dev.runbook.core.model.Command.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that somebody notices, and commands that cannot be undone. */
class GraveEffectsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubectl rollout restart deploy/web",
                "kubectl delete pod web-0",
                "kubectl delete pods -l app=web",
                "kubectl delete pod/web-0",
                "kubectl drain node1 --ignore-daemonsets",
                "kubectl scale deploy/web --replicas=0",
                "kubectl scale --replicas 0 deploy/web",
                "docker restart web",
                "docker compose down",
                "docker compose -f x.yml restart api",
                "docker-compose up -d --force-recreate",
                "docker stop web",
                "systemctl restart nginx",
                "sudo systemctl stop nginx",
                "service nginx restart",
                "sudo reboot",
                "kill -9 1234",
                "pkill -f gunicorn",
                "shutdown -r now",
                "psql -c 'SELECT pg_terminate_backend(1)'",
                "psql -c 'REINDEX DATABASE x'",
                "psql -c 'VACUUM FULL t'",
                "patronictl failover",
                "redis-cli SHUTDOWN",
                "etcdctl defrag",
                "ssh db1 sudo systemctl restart postgresql",
                "xargs kill < pids",
                "./scripts/restart-workers.sh",
                "aws rds reboot-db-instance --db-instance-identifier x",
                "umount /data",
                "kubectl get pods -o name | xargs kubectl delete pod",
                "supervisorctl restart web",
                "ip link set eth0 down",
                "cat pids | xargs kill -9",
            })
    void disrupts(String command) {
        assertThat(Effects.of(Language.BASH, command)).isEqualTo(Effect.DISRUPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rm -rf /var/x",
                "sudo rm f",
                "find . -name x -delete",
                "find . -exec rm {} \\;",
                "kubectl delete namespace web",
                "kubectl delete -f x.yaml",
                "kubectl delete pvc data",
                "kubectl delete pod/a pvc/a",
                "kubectl exec pod -- redis-cli FLUSHALL",
                "docker system prune -f",
                "docker volume rm x",
                "docker compose down -v",
                "docker rm -f x",
                "helm uninstall web",
                "terraform destroy",
                "terraform state rm x",
                "git push --force origin main",
                "git push -f",
                "git reset --hard HEAD~1",
                "git clean -fd",
                "git branch -D x",
                "curl -X DELETE https://x",
                "curl -XDELETE https://x",
                "psql -c 'DROP TABLE t'",
                "psql -c 'DELETE FROM t'",
                "psql -c 'TRUNCATE t'",
                "psql -c 'UPDATE t SET a = 1'",
                "psql shop < backup.sql",
                "psql shop < dump_2024.sql.gz",
                "gunzip < b.gz | psql shop",
                "gunzip -c backup.gz | mysql shop",
                "zcat b.gz | kubectl exec -i db -- psql shop",
                "pg_restore -d shop x.dump",
                "pg_dump a | psql b",
                "mysql shop < backup.sql",
                "redis-cli FLUSHDB",
                "redis-cli -n 1 del a",
                "redis-cli --scan --pattern 'a:*' | xargs redis-cli DEL",
                "celery -A app purge -f",
                "pgbackrest --stanza=x restore",
                "etcdctl del a",
                "etcdctl snapshot restore x",
                "rabbitmqctl purge_queue q",
                "aws s3 rm s3://b --recursive",
                "aws s3 sync a s3://b --delete",
                "aws ec2 terminate-instances --instance-ids x",
                "dd if=a of=/dev/sda",
                "mkfs.ext4 /dev/sdb",
                "> /var/log/x.log",
                ": > /var/log/x",
                "truncate -s 0 x",
                "./scripts/restore-database.sh",
                "./backup.sh restore x.gz",
                "python manage.py flush",
                "python manage.py delete_user_data --email=a",
                "apt purge nginx",
                "rsync -av --delete a/ b/",
                "crontab -r",
                "kubectl exec -it db -- psql -c \"DROP DATABASE x\"",
                "ssh db1 'rm -rf /data'",
                "sudo -u postgres dropdb x",
                "alembic downgrade -1",
                "docker exec web rm -rf /cache",
                "bash -c 'rm -rf x'",
                "for f in *; do rm $f; done",
                "echo 'DROP TABLE t;' | psql",
                "iptables -F",
                "velero backup delete x",
                "npm run db:reset",
                "psql <<EOF\nDROP TABLE t;\nEOF",
            })
    void destroys(String command) {
        assertThat(Effects.of(Language.BASH, command)).isEqualTo(Effect.DESTROY);
    }
}
