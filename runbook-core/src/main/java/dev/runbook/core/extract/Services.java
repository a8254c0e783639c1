package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Instructions;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Service;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The service that a file names or implies: front matter, a catalog, the title, the commands, the folder, the file. */
final class Services implements Recogniser {
    private static final Pattern MARK = Pattern.compile(
            "(?i)\\b(?:runbooks?|playbooks?|operations?|operational|ops|on-?call|handbook|production)\\b");
    private static final Pattern NOISE = Pattern.compile(
            "(?i)\\b(?:runbooks?|playbooks?|production|prod|staging|operations?|operational|ops|on-?call"
                    + "|handbook|guide|manual|documentation|docs|procedures?|sre|incident(?:s| response)?|response|disaster recovery|deployment"
                    + "|troubleshooting|monitoring|emergency|maintenance|general|common|standard|team|service runbook)\\b");
    private static final Pattern EDGE =
            Pattern.compile("(?i)^(?:[^\\p{L}\\p{N}]|\\b(?:for|of|the|and|our|a)\\b\\s)+|[^\\p{L}\\p{N})]+$"
                    + "|\\s(?:for|of|the|and)\\s*$");
    private static final Pattern VERB =
            Pattern.compile("(?i)^(?:adding|using|setting|installing|configuring|running|creating|writing|getting"
                    + "|deploying|managing|executing|restoring|upgrading|handling|working|how|new|create|write)\\b");
    private static final Set<String> PLAIN_FOLDERS = Set.of(
            "runbooks",
            "runbook",
            "docs",
            "doc",
            "documentation",
            "content",
            "contents",
            "operations",
            "ops",
            "alerts",
            "playbooks",
            "procedures",
            "src",
            "pages",
            "site",
            "wiki",
            "general",
            "main",
            "resources",
            "markdown");
    private static final Set<String> PLAIN_FILES =
            Set.of("readme", "index", "_index", "runbook", "runbooks", "operations", "playbook", "ops");

    @Override
    public Stream<Service> facts(Reading reading) {
        Optional<Service> service = said(reading)
                .or(() -> ofTitle(reading))
                .or(() -> ofCommands(reading))
                .or(() -> ofPath(reading));
        return service.stream();
    }

    private static Optional<Service> said(Reading reading) {
        return reading.frontMatter()
                .service()
                .map(name -> Service.named(name, reading.frontMatter().span(), Confidence.CERTAIN))
                .or(() -> reading.hints()
                        .service()
                        .map(name -> Service.named(name, Span.startOf(reading.file()), Confidence.CERTAIN)));
    }

    private static Optional<Service> ofTitle(Reading reading) {
        if (reading.alertPage().isPresent()) {
            return Optional.empty();
        }
        return reading.root().topics().stream()
                .filter(Topic::isPage)
                .findFirst()
                .flatMap(Topic::title)
                .flatMap(title -> name(title.text(), reading.file())
                        .map(name -> Service.named(name, title.span(), Confidence.CERTAIN)));
    }

    /** The title without the words that every runbook's title has; nothing where no other word is left. */
    static Optional<String> name(String title, String file) {
        boolean sameAsFile = Names.words(title).equals(Names.words(AlertPage.baseName(file)));
        boolean system = sameAsFile
                || Kinds.ofWords(Names.words(title)).isEmpty()
                        && Theme.of(title) == Theme.OTHER
                        && !Instructions.is(title);
        if (!MARK.matcher(title).find() && !(system && inRoot(file))) {
            return Optional.empty();
        }
        String rest = NOISE.matcher(title).replaceAll(" ").replaceAll("\\s+", " ");
        String name = EDGE.matcher(EDGE.matcher(rest.strip()).replaceAll("").strip())
                .replaceAll("")
                .strip();
        boolean usable = name.chars().anyMatch(Character::isLetter)
                && !VERB.matcher(name).find();
        return usable ? Optional.of(name) : Optional.empty();
    }

    private static boolean inRoot(String file) {
        return file.indexOf('/') < 0;
    }

    private static Optional<Service> ofCommands(Reading reading) {
        if (reading.alertPage().isPresent()) {
            return Optional.empty();
        }
        List<Command> commands = reading.found().all(Command.class);
        return ServiceNames.in(commands)
                .map(named -> Service.named(
                        spelled(named.name(), reading), named.command().span(), Confidence.LIKELY));
    }

    /** As the text spells it elsewhere ({@code ILS}), else with a capital. */
    private static String spelled(String name, Reading reading) {
        Matcher matcher = Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(reading.source().text());
        while (matcher.find()) {
            if (Character.isUpperCase(matcher.group().charAt(0))) {
                return matcher.group();
            }
        }
        boolean word = name.chars().allMatch(Character::isLetter);
        return word ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
    }

    private static Optional<Service> ofPath(Reading reading) {
        String[] parts = reading.file().split("/", -1);
        Span start = Span.startOf(reading.file());
        for (int i = parts.length - 2; i >= 0; i--) {
            if (!PLAIN_FOLDERS.contains(parts[i].toLowerCase(Locale.ROOT))) {
                return Optional.of(Service.named(parts[i], start, Confidence.GUESS));
            }
        }
        String file = AlertPage.baseName(reading.file());
        boolean plain = PLAIN_FILES.contains(file.toLowerCase(Locale.ROOT))
                || reading.alertPage().isPresent();
        return plain ? Optional.empty() : Optional.of(Service.named(file, start, Confidence.GUESS));
    }
}
