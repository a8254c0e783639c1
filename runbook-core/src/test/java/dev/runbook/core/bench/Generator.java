package dev.runbook.core.bench;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Makes runbooks as people write them, always the same for the same number: for each service a runbook of the service,
 * five alert pages, three procedures and a maintenance page of about 8 KB on average, its {@code service.yaml} and its
 * Prometheus rules.
 */
final class Generator {
    private static final int PER_SERVICE = 10;
    private static final int ALERT_PAGES = 5;

    private final SplittableRandom random;
    private final String service;
    private final String title;
    private final String folder;
    private final String team;
    private final StringBuilder out = new StringBuilder(16_384);

    private Generator(int number) {
        random = new SplittableRandom(number * 7919L + 17);
        String domain = Vocabulary.DOMAINS.get(number % Vocabulary.DOMAINS.size());
        String role = Vocabulary.ROLES.get(number / Vocabulary.DOMAINS.size() % Vocabulary.ROLES.size());
        int generation = number / (Vocabulary.DOMAINS.size() * Vocabulary.ROLES.size());
        service = domain + "-" + role + (generation == 0 ? "" : "-" + (generation + 1));
        title = capital(domain) + " " + capital(role) + (generation == 0 ? "" : " " + (generation + 1));
        team = pick(Vocabulary.TEAMS);
        folder = team + "/" + service + "/";
    }

    /** Files by path: so many Markdown files, and the YAML files that belong to them. */
    static SortedMap<String, String> files(int service, int runbooks) {
        SortedMap<String, String> files = new TreeMap<>();
        new Generator(service).write(files, Math.min(PER_SERVICE, runbooks));
        return files;
    }

    /** How many services it takes for so many runbooks. */
    static int services(int runbooks) {
        return (runbooks + PER_SERVICE - 1) / PER_SERVICE;
    }

    /** How many of so many runbooks belong to a service. */
    static int runbooksOf(int service, int runbooks) {
        return Math.min(PER_SERVICE, runbooks - service * PER_SERVICE);
    }

    private void write(SortedMap<String, String> files, int runbooks) {
        List<String> alerts = random.ints(0, Vocabulary.SUBJECTS.size() * Vocabulary.CONDITIONS.size())
                .distinct()
                .limit(ALERT_PAGES)
                .mapToObj(i -> Vocabulary.SUBJECTS.get(i / Vocabulary.CONDITIONS.size()) + " "
                        + Vocabulary.CONDITIONS.get(i % Vocabulary.CONDITIONS.size()))
                .toList();
        List<String> tasks = random.ints(0, Vocabulary.TASKS.size())
                .distinct()
                .limit(PER_SERVICE - ALERT_PAGES - 2)
                .mapToObj(Vocabulary.TASKS::get)
                .toList();
        for (int i = 0; i < runbooks; i++) {
            if (i == 0) {
                files.put(folder + "README.md", serviceRunbook(alerts, tasks));
            } else if (i <= ALERT_PAGES) {
                String alert = alerts.get(i - 1);
                files.put(folder + "alerts/" + alert.replace(" ", "") + ".md", alertPage(alert, tasks));
            } else if (i <= ALERT_PAGES + tasks.size()) {
                String task = tasks.get(i - ALERT_PAGES - 1);
                files.put(folder + slug(task) + ".md", procedure(task));
            } else {
                files.put(folder + "maintenance.md", maintenance(tasks));
            }
        }
        files.put(folder + "service.yaml", serviceYaml());
        files.put(folder + "rules.yaml", rules(alerts));
    }

    private String serviceRunbook(List<String> alerts, List<String> tasks) {
        line("# " + title + " Production Runbook");
        prose(3);
        line("## Contacts");
        line("- **Owner**: team " + team + ", #" + team + "-oncall");
        line("- **Secondary on-call**: rota `" + service + "-secondary`");
        line("");
        line("## Severity Levels");
        line("| Severity | Response time | Meaning |\n|---|---|---|");
        for (int i = 0; i < Vocabulary.SEVERITIES.size(); i++) {
            line("| " + Vocabulary.SEVERITIES.get(i) + " | " + (5 << 2 * i) + " minutes | " + pick(Vocabulary.SENTENCES)
                    + " |");
        }
        line("\n## Key Metrics");
        line("| Metric | Target | Warning | Critical | Action |\n|---|---|---|---|---|");
        for (int i = 0; i < 8; i++) {
            int target = 20 + number(40);
            line("| " + capital(pick(Vocabulary.METRICS)) + " | < " + target + "% | > " + (target + 10)
                    + "% for 10m | > " + (target + 25) + "% for 5m | Page the on-call engineer |");
        }
        line("\n## Alerts");
        for (String alert : alerts) {
            line("### " + (alerts.indexOf(alert) + 1) + ". " + alert + " (" + pick(Vocabulary.METRICS) + " > "
                    + (50 + number(49)) + "% for " + (1 + number(30)) + " minutes)");
            line("**Severity**: " + pick(Vocabulary.SEVERITIES) + "\n");
            prose(2);
            line("See [the page of the alert](alerts/" + alert.replace(" ", "") + ".md) and follow " + pick(tasks)
                    + ".\n");
            steps(3);
        }
        line("## Troubleshooting");
        for (int i = 0; i < 3; i++) {
            line("### Error: " + error());
            prose(3);
            fence(4);
        }
        line("## Recovery Targets\n\n| Component | RTO | RPO |\n|---|---|---|");
        line("| API | " + (1 + number(4)) + " hours | 15 minutes |\n| Database | 2 hours | " + (1 + number(50))
                + " minutes |\n");
        return text();
    }

    private String alertPage(String alert, List<String> tasks) {
        line("---\ntitle: " + alert.replace(" ", "") + "\nservice: " + service + "\nseverity: "
                + pick(Vocabulary.SEVERITIES).toLowerCase(Locale.ROOT) + "\n---\n");
        line("# " + alert.replace(" ", "") + "\n\n## Meaning\n");
        line("The " + pick(Vocabulary.METRICS) + " of " + title + " was above " + (50 + number(49)) + "% for "
                + (1 + number(30)) + " minutes.");
        prose(7);
        line("## Impact\n");
        prose(7);
        line("## Diagnosis\n");
        steps(6);
        line("The log then has lines such as:\n\n```text\n" + error() + "\n" + error() + "\n```\n");
        prose(7);
        line("## Mitigation\n");
        steps(5);
        line("> Call the owner when " + pick(Vocabulary.METRICS) + " stays above " + (60 + number(39)) + "% after "
                + (5 + number(25)) + " minutes.\n");
        prose(9);
        line("If this does not help, follow [" + tasks.get(0) + "](../" + slug(tasks.get(0)) + ".md).\n");
        line("## Verification\n");
        steps(3);
        return text();
    }

    private String procedure(String task) {
        line("# " + task + "\n");
        prose(9);
        line("## Prerequisites\n\n- Access to the cluster of " + title
                + "\n- A second person who watches the dashboard\n");
        line("## Steps\n");
        steps(13);
        line("## Verification\n");
        steps(5);
        line("## Rollback\n\nRoll back when the error rate is > " + (2 + number(8)) + "% for 5 minutes.\n");
        steps(5);
        line("## Notes\n");
        prose(18);
        return text();
    }

    private String maintenance(List<String> tasks) {
        line("# " + title + " Maintenance\n");
        for (String period : List.of("Daily", "Weekly", "Monthly", "Quarterly")) {
            line("## " + period + " Checklist\n");
            for (int i = 0; i < 9; i++) {
                line("- [ ] Check that the " + pick(Vocabulary.METRICS) + " is below " + (50 + number(49)) + "%");
            }
            line("- [ ] " + pick(tasks) + " with `" + command() + "`\n");
            prose(7);
        }
        line("## Schedules\n\n```crontab\n" + number(60) + " " + number(24) + " * * * /opt/" + service
                + "/bin/backup.sh --keep " + (3 + number(20)) + "\n```\n");
        prose(22);
        return text();
    }

    private String serviceYaml() {
        return "id: " + service + "\nname: " + title + "\nowner: team " + team + "\n";
    }

    private String rules(List<String> alerts) {
        line("groups:\n  - name: " + service + "\n    rules:");
        for (String alert : alerts) {
            line("      - alert: " + alert.replace(" ", ""));
            line("        expr: " + pick(Vocabulary.METRICS).replace(' ', '_') + "_ratio{service=\"" + service
                    + "\"} > 0." + (50 + number(49)));
            line("        for: " + (1 + number(30)) + "m\n        labels:\n          severity: "
                    + pick(Vocabulary.SEVERITIES).toLowerCase(Locale.ROOT));
        }
        return text();
    }

    /** A numbered list with nested fences and bullets. */
    private void steps(int count) {
        for (int i = 1; i <= count; i++) {
            line(i + ". " + sentence());
            if (random.nextInt(3) > 0) {
                line("\n   ```bash\n   " + command() + "\n   " + command() + "\n   ```\n");
            } else {
                line("   - Look at `" + command() + "`\n   - Expect fewer than " + number(500) + " lines");
            }
        }
        line("");
    }

    private void fence(int lines) {
        line("```bash\n# " + sentence());
        for (int i = 0; i < lines; i++) {
            line(command());
        }
        line("```\n");
    }

    /** One of many thousands, as prose differs from page to page. */
    private String sentence() {
        return switch (random.nextInt(4)) {
            case 0 -> pick(Vocabulary.SENTENCES);
            case 1 ->
                "When the " + pick(Vocabulary.METRICS) + " rises after " + pick(Vocabulary.EVENTS) + ", "
                        + pick(Vocabulary.ACTORS) + " " + pick(Vocabulary.ACTIONS) + " the " + pick(Vocabulary.THINGS)
                        + ".";
            case 2 ->
                capital(pick(Vocabulary.ACTORS)) + " " + pick(Vocabulary.ACTIONS) + " the "
                        + pick(Vocabulary.THINGS) + " before " + pick(Vocabulary.ACTORS) + " "
                        + pick(Vocabulary.ACTIONS)
                        + " the " + pick(Vocabulary.THINGS) + " of " + title + ".";
            default ->
                "After " + pick(Vocabulary.EVENTS) + " the " + pick(Vocabulary.THINGS) + " may lose its "
                        + pick(Vocabulary.THINGS) + " for up to " + (1 + number(59)) + " minutes.";
        };
    }

    private String command() {
        String flag = pick(Vocabulary.FLAGS).formatted(number(300));
        return switch (random.nextInt(9)) {
            case 0 -> "kubectl -n " + service + " get pods -l app=" + service + " " + flag;
            case 1 -> "kubectl -n " + service + " logs deploy/" + service + " " + flag + " | grep -c ERROR";
            case 2 -> "kubectl -n " + service + " scale deploy/" + service + " --replicas=" + number(20);
            case 3 ->
                "psql -h db-" + number(9) + ".internal -d " + service.replace('-', '_')
                        + " -c \"SELECT count(*) FROM jobs WHERE state = 'stuck'\"";
            case 4 -> "curl -fsS https://" + service + ".example.com/health/" + number(90) + " -o /tmp/health.json";
            case 5 -> "redis-cli -h cache-" + number(9) + " info memory";
            case 6 -> "kubectl -n " + service + " rollout undo deploy/" + service + " --to-revision=<revision>";
            case 7 -> "tar -czf /backup/" + service + "-$(date +%Y%m%d).tar.gz /var/lib/" + service;
            default -> "systemctl restart " + service + "@" + number(9);
        };
    }

    private String error() {
        return pick(Vocabulary.ERRORS).formatted(service + "-" + Integer.toHexString(random.nextInt() >>> 12));
    }

    private void prose(int sentences) {
        for (int i = 0; i < sentences; i++) {
            out.append(sentence()).append(i % 3 == 2 ? "\n\n" : " ");
        }
        line("\n");
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private String text() {
        String text = out.toString();
        out.setLength(0);
        return text;
    }

    private int number(int bound) {
        return random.nextInt(bound);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
