package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a line is written in is decided by the line, not by what the fence says. */
class FenceLanguagesTest {
    @Test
    void aFenceMayChangeItsLanguageWhateverItSays() {
        assertThat(FenceExcerpt.read("bash", """
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
        assertThat(FenceExcerpt.read("crontab", """
                SHOP_HOME=/opt/shop
                0 2 * * * cd "$SHOP_HOME" && ls
                """))
                .containsExactly(
                        "dotenv env change: SHOP_HOME=/opt/shop",
                        "crontab cron read: 0 2 * * * cd \"$SHOP_HOME\" && ls");
    }

    @Test
    void sqlGoesToItsSemicolonOrTheNextStatement() {
        assertThat(FenceExcerpt.read("sql", """
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
        assertThat(FenceExcerpt.read("promql", """
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
    void aFenceWithoutLanguageMayHoldCommands() {
        assertThat(FenceExcerpt.read("", "kubectl get pods -n web\n./run.sh now\n"))
                .containsExactly("bash kubectl read: kubectl get pods -n web", "bash ./run.sh change: ./run.sh now");
        assertThat(FenceExcerpt.read("yaml", "# change the limits\nkubectl edit deployment/api\n"))
                .containsExactly("comment: change the limits", "bash kubectl change: kubectl edit deployment/api");
    }

    @Test
    void shellInSmallLettersIsNoSql() {
        assertThat(FenceExcerpt.read("bash", "kill 1234;\nset -e;\nshow all;\n"))
                .containsExactly("bash kill disrupt: kill 1234;", "bash set read: set -e;", "sql psql read: show all;");
    }
}
