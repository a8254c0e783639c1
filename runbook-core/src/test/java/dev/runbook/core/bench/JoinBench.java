package dev.runbook.core.bench;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.extract.CatalogFiles;
import dev.runbook.core.extract.Extractor;
import dev.runbook.core.extract.Hints;
import dev.runbook.core.link.Graph;
import dev.runbook.core.link.Linker;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.Runbook;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * Reads generated runbooks and rules, then measures the linking alone: {@code JoinBench RUNBOOKS}. There is one rule file of
 * ten alerts for every ten runbooks.
 */
public final class JoinBench {
    private static final double MILLION = 1e6;

    private JoinBench() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        List<Source> texts = new ArrayList<>();
        Map<String, Facts> catalogs = new TreeMap<>();
        for (int service = 0; service < Generator.services(count); service++) {
            var files = Generator.files(service, Generator.runbooksOf(service, count));
            RuleWriter.write(files);
            files.forEach((path, text) -> {
                Source source = new Source(path, text);
                if (path.endsWith(".md")) {
                    texts.add(source);
                } else {
                    catalogs.put(path, CatalogFiles.read(source).value());
                }
            });
        }
        Hints hints = Hints.of(catalogs);
        Map<String, Runbook> read = texts.parallelStream()
                .collect(Collectors.toMap(
                        Source::path,
                        text -> Extractor.extract(Markdown.read(text).value(), hints)
                                .value(),
                        (one, other) -> one,
                        ConcurrentSkipListMap::new));
        List<Runbook> runbooks = List.copyOf(read.values());
        double before = heap();
        long cpu = cpu();
        long start = System.nanoTime();
        Graph graph = Linker.link(runbooks, catalogs, Set.of(), Optional.empty());
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (cpu() - cpu) / 1e9;
        double after = heap();
        var alerts = graph.catalog().alerts();
        System.out.printf(
                Locale.ROOT,
                "%d runbooks, %d rule files, %d rules: %d alerts, %d of them joined by more than the name, %d with a runbook%n",
                runbooks.size(),
                catalogs.values().stream()
                        .filter(facts -> !facts.of(AlertRule.class).isEmpty())
                        .count(),
                graph.catalog().facts().of(AlertRule.class).size(),
                alerts.size(),
                alerts.stream()
                        .filter(alert -> alert.fact().joined().isPresent())
                        .count(),
                alerts.stream().filter(graph::isDocumented).count());
        System.out.printf(
                Locale.ROOT,
                "linked in %.2f s, %.2f s of CPU; heap %.0f MB before, %.0f MB after%n",
                seconds,
                cpuSeconds,
                before,
                after);
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MILLION;
    }

    /** Of the whole process, in nanoseconds. */
    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
