package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows the files of one section: what was written, fetched and listed so far, and who reads something else. */
final class FileTrail {
    private static final Set<String> MOVERS = Set.of(
            "cd", "pushd", "mv", "cp", "scp", "rsync", "gzip", "gunzip", "bzip2", "xz", "zstd", "tar", "unzip", "ln",
            "split");
    private static final Set<String> FETCHERS = Set.of("aws", "gsutil", "curl", "wget", "az", "gcloud", "mc");
    private static final Pattern COMPRESSED = Pattern.compile("\\.(?:gz|bz2|xz|zst|zip)$");
    private static final Pattern BACKUPS = Pattern.compile("^/[\\w./-]*(?:backup|dump|snapshot)[\\w./-]*$");
    private static final Pattern LOADER = Pattern.compile("(?i)restore|import|load-|-load");
    private static final Pattern ASKS = Pattern.compile("(?i)interactive|\\basks?\\b|prompts?");

    private final Map<String, FileWord> byName = new HashMap<>();
    private final Map<String, FileWord> byStem = new HashMap<>();
    private Optional<FileWord> fetched = Optional.empty();
    private Optional<Argument> listed = Optional.empty();
    private Optional<Command> listing = Optional.empty();
    private boolean moved;

    /** Goes one command further, and reports what does not fit. */
    void follow(Command command, Context context, Reporter reporter) {
        List<FileWord> files = FileWord.in(command);
        for (FileWord file : files) {
            if (!moved && FileFlow.of(file) == FileFlow.READS) {
                read(file, context, reporter).ifPresent(reporter::report);
            }
        }
        for (Invocation invocation : command.invocations()) {
            untold(command, invocation, context, reporter);
            list(command, invocation);
            moved |= MOVERS.contains(invocation.program());
        }
        for (FileWord file : files) {
            fetched = fetched.filter(it -> !it.plain().equals(file.plain()));
            if (FileFlow.of(file) == FileFlow.WRITES) {
                byName.put(file.name(), file);
                byStem.put(stem(file), file);
                fetched = FETCHERS.contains(file.invocation().program()) ? Optional.of(file) : fetched;
            }
        }
    }

    private Optional<Diagnostic> read(FileWord file, Context context, Reporter reporter) {
        Optional<FileWord> near =
                Optional.ofNullable(byName.get(file.name())).or(() -> Optional.ofNullable(byStem.get(stem(file))));
        if (near.isPresent()) {
            return near.filter(written -> !written.plain().equals(file.plain()))
                    .map(written -> diagnostic(
                                    file,
                                    "This reads `" + file.path() + "`, and a step before has written `" + written.path()
                                            + "`: the file is not there, or it is an old one.",
                                    context,
                                    reporter)
                            .related(written.command().span(), "here it is written"));
        }
        boolean bare = file.folder().isEmpty();
        return listing.filter(it -> bare)
                .map(seen -> diagnostic(
                                file,
                                "This takes `" + file.path()
                                        + "` from the reader's folder, and a step before has looked for it in `"
                                        + listed.map(Argument::text).orElse("") + "`.",
                                context,
                                reporter)
                        .with(Severity.INFO)
                        .related(seen.span(), "here another folder is listed"));
    }

    /** A script that restores, and is not told what was fetched for it. */
    private void untold(Command command, Invocation invocation, Context context, Reporter reporter) {
        String path = invocation.words().get(0).text();
        boolean loads = path.contains("/")
                && LOADER.matcher(path.substring(path.lastIndexOf('/') + 1)).find();
        boolean silent = invocation.words().size() == 1 && !invocation.fed();
        fetched.filter(file -> loads && silent && !asks(command, context)).ifPresent(file -> {
            reporter.report(reporter.diagnostic(
                            Departure.span(command, invocation, context),
                            "A step before has fetched `" + file.path()
                                    + "`, and this script is not told: it may load another file, or ask at the wrong moment.",
                            "Give the script the file, or say which file it takes.")
                    .with(Confidence.GUESS)
                    .related(file.command().span(), "here it is fetched"));
            fetched = Optional.empty();
        });
    }

    private static boolean asks(Command command, Context context) {
        return context.graph()
                .document(command.span().file())
                .filter(document ->
                        ASKS.matcher(Caption.of(command, document).all()).find())
                .isPresent();
    }

    private void list(Command command, Invocation invocation) {
        if (invocation.program().equals("ls") || invocation.program().equals("find")) {
            listed = invocation.operands().stream()
                    .filter(word -> BACKUPS.matcher(word.text()).matches())
                    .findFirst();
            listing = listed.map(it -> command);
        }
    }

    private static Diagnostic diagnostic(FileWord file, String message, Context context, Reporter reporter) {
        return reporter.diagnostic(
                        context.source(file.command().span().file())
                                .map(source -> source.span(file.start(), file.end()))
                                .orElse(file.command().span()),
                        message,
                        "Write the same path in both steps.")
                .with(Confidence.LIKELY);
    }

    /** The path without the ending of a compression: {@code a/shop.sql.gz} is {@code a/shop.sql}. */
    private static String stem(FileWord file) {
        return COMPRESSED.matcher(file.plain()).replaceFirst("");
    }
}
