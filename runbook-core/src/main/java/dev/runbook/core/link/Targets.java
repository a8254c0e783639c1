package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Runbook;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Resolves the targets of links as a reader's click would: relative to the file, with or without {@code .md}. */
public final class Targets {
    private static final Pattern SCHEME = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*");
    private static final Pattern HTML_ANCHOR = Pattern.compile("\\b(?:id|name)\\s*=\\s*[\"']?([^\"'\\s>]+)");
    private static final List<String> ENDINGS = List.of("", ".md", "/index.md", "/_index.md", "/README.md");

    private final Map<String, Map<String, Block.Heading>> headings = new HashMap<>();
    private final Map<String, Set<String>> htmlAnchors = new HashMap<>();
    private final Map<String, List<String>> namesInFolder = new HashMap<>();
    private final Map<String, List<String>> filesOfName = new HashMap<>();
    private final Set<String> files;

    /** @param files the paths of all other files of the source */
    public Targets(Collection<Runbook> runbooks, Set<String> files) {
        this.files = Set.copyOf(files);
        runbooks.forEach(runbook -> add(runbook.document()));
        headings.keySet().stream().sorted().forEach(file -> {
            namesInFolder
                    .computeIfAbsent(folder(file), key -> new ArrayList<>())
                    .add(name(file));
            filesOfName
                    .computeIfAbsent(name(file).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(file);
        });
    }

    /** What a target written in a file leads to. */
    public Target resolve(String from, String target) {
        if (SCHEME.matcher(target).matches()) {
            return new Target.External(target);
        }
        if (target.contains("{{") || target.contains("}}") || target.contains("<%")) {
            return new Target.Unknown(target);
        }
        int hash = target.indexOf('#');
        String anchor = hash < 0 ? "" : decode(target.substring(hash + 1));
        String path = decode(hash < 0 ? target : target.substring(0, hash)).replaceFirst("\\?.*$", "");
        if (path.isEmpty()) {
            return page(from, anchor);
        }
        Optional<String> joined = join(path.startsWith("/") ? "" : from, path);
        if (joined.isEmpty()) {
            return new Target.Outside(path);
        }
        Optional<Target> found = ENDINGS.stream()
                .flatMap(ending -> at(joined.get() + ending, anchor))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        return path.startsWith("/")
                ? new Target.Unknown(target)
                : new Target.MissingFile(joined.get(), similar(joined.get()));
    }

    /** A runbook of the same name, whatever its case and folder, else one of nearly that name in the same folder. */
    private Optional<String> similar(String path) {
        List<String> namesakes = filesOfName.getOrDefault(name(path).toLowerCase(Locale.ROOT), List.of());
        return namesakes.stream()
                .findFirst()
                .or(() -> Nearest.to(name(path), namesInFolder.getOrDefault(folder(path), List.of()))
                        .map(name -> folder(path) + name));
    }

    /** The headings of a runbook by their anchors. */
    public Map<String, Block.Heading> headings(String file) {
        return headings.getOrDefault(file, Map.of());
    }

    private Stream<Target> at(String path, String anchor) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        if (headings.containsKey(plain)) {
            return Stream.of(page(plain, anchor));
        }
        return files.contains(plain) ? Stream.of(new Target.File(plain)) : Stream.empty();
    }

    private Target page(String file, String anchor) {
        Map<String, Block.Heading> known = headings(file);
        Block.Heading heading = known.get(anchor);
        boolean top = anchor.isEmpty() || anchor.equals("top");
        if (top || heading != null || htmlAnchors.getOrDefault(file, Set.of()).contains(anchor)) {
            return new Target.Page(file, Optional.ofNullable(heading), anchor);
        }
        return new Target.MissingAnchor(file, anchor, Nearest.to(anchor, known.keySet()));
    }

    private void add(Document document) {
        Map<String, Block.Heading> anchors = new HashMap<>();
        Set<String> ids = new HashSet<>();
        document.allBlocks().forEach(block -> {
            if (block instanceof Block.Heading heading) {
                anchors.putIfAbsent(heading.anchor(), heading);
            } else if (block instanceof Block.HtmlBlock html) {
                addIds(html.source(), ids);
            }
        });
        document.allInlines().forEach(inline -> {
            if (inline instanceof Inline.Html html) {
                addIds(html.source(), ids);
            }
        });
        headings.put(document.file(), anchors);
        if (!ids.isEmpty()) {
            htmlAnchors.put(document.file(), ids);
        }
    }

    private static void addIds(String html, Set<String> ids) {
        Matcher matcher = HTML_ANCHOR.matcher(html);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
    }

    /** The path from the source's root, or nothing where it leaves it. */
    private static Optional<String> join(String from, String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder(from) + "/" + path).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** The path up to its last slash. */
    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
