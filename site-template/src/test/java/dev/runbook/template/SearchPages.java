package dev.runbook.template;

import dev.runbook.core.page.Anchor;
import dev.runbook.core.page.Page;
import dev.runbook.core.page.Searchable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pages of many services, always the same, whose names repeat from service to service as they do in large companies. */
final class SearchPages {
    private static final List<String> DOMAINS = words(
            "payment ledger catalog basket invoice shipping identity session pricing inventory notification document"
                    + " archive billing booking profile consent fraud loyalty media message order partner refund report");
    private static final List<String> ROLES =
            words("api gateway worker scheduler store index cache stream portal bridge engine proxy collector exporter"
                    + " importer broker registry resolver router renderer replicator sync batch monitor console");
    private static final List<String> SUBJECTS =
            words("Application Database Replica Queue Cache Disk Memory Cpu Ingress Certificate Backup Consumer"
                    + " Producer ConnectionPool ThreadPool Pod Node Volume Index Upstream Login Checkout Upload");
    private static final List<String> CONDITIONS =
            words("Down LatencyHigh ErrorRateHigh Saturated AlmostFull Lagging CrashLooping Stuck ExpiringSoon"
                    + " Unreachable TimingOut RestartingOften GrowingFast Missing Throttled OutOfSync");
    private static final List<String> TASKS = List.of(
            "Deploy a New Version",
            "Roll Back a Release",
            "Restore From Backup",
            "Fail Over to the Replica",
            "Scale Out",
            "Rotate Credentials",
            "Drain a Node",
            "Rebuild the Index",
            "Clear the Cache",
            "Replay Failed Messages",
            "Renew Certificates",
            "Migrate the Schema",
            "Collect Diagnostics");
    private static final List<String> ERRORS = List.of(
            "FATAL: remaining connection slots are reserved", "dial tcp: connect: connection refused",
            "no space left on device while writing segment", "x509: certificate has expired or is not yet valid",
            "java.lang.OutOfMemoryError: GC overhead limit exceeded", "deadlock detected, waits for ShareLock",
            "lock wait timeout exceeded on shard", "TLS handshake failed with peer");
    private static final List<String> PROSE =
            words("the customer request is answered late because deployment of last hour changed limit and replica"
                    + " keeps what it received until queue volume has space again compare dashboard upstream before"
                    + " anything else restart only one instance at a time since each warms its cache for minutes");

    private SearchPages() {}

    /** A page, with an error message and an option that occur on no other page of its service. */
    record Sheet(
            String url,
            String title,
            String kind,
            Optional<String> service,
            List<Anchor> headings,
            Optional<Searchable> search,
            String error,
            String option)
            implements Page {}

    /** Twenty pages for each service: the service, eleven alerts and eight procedures. */
    static List<Sheet> of(int services) {
        return IntStream.range(0, services)
                .boxed()
                .flatMap(SearchPages::service)
                .toList();
    }

    private static Stream<Sheet> service(int number) {
        SplittableRandom random = new SplittableRandom(number + 1L);
        String service = DOMAINS.get(number % DOMAINS.size()) + "-" + ROLES.get(number / DOMAINS.size());
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(sheet("service", service, service.replace('-', ' '), random));
        random.ints(0, SUBJECTS.size() * CONDITIONS.size())
                .distinct()
                .limit(11)
                .forEach(i -> sheets.add(sheet(
                        "alert",
                        service,
                        SUBJECTS.get(i / CONDITIONS.size()) + CONDITIONS.get(i % CONDITIONS.size()),
                        random)));
        random.ints(0, TASKS.size())
                .distinct()
                .limit(8)
                .forEach(i -> sheets.add(sheet("procedure", service, TASKS.get(i), random)));
        return sheets.stream();
    }

    private static Sheet sheet(String kind, String service, String title, SplittableRandom random) {
        String error = pick(ERRORS, random) + " " + service + "-" + Integer.toString(random.nextInt(1 << 24), 36);
        String option = "--" + pick(ROLES, random) + "-" + pick(DOMAINS, random) + "=" + random.nextInt(50);
        StringBuilder text =
                new StringBuilder(error).append(". kubectl ").append(option).append(". ");
        for (int i = 0; i < 150; i++) {
            text.append(pick(PROSE, random)).append(i % 12 == 11 ? ". " : " ");
        }
        String slug = title.replace(" ", "-").toLowerCase(Locale.ROOT);
        return new Sheet(
                kind + "s/" + service + "/" + slug + "/",
                title,
                kind,
                Optional.of(service),
                List.of(new Anchor(2, "Diagnosis", "diagnosis"), new Anchor(2, "Verification", "verification")),
                Optional.of(new Searchable(Optional.empty(), List.of(), text.toString())),
                error,
                option);
    }

    private static String pick(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }
}
