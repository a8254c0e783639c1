package dev.runbook.core.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How much speaks for a text being a shell command and not a name or prose. */
enum Evidence {
    /** It is no command. */
    NONE,
    /** It could be one, where commands are expected. */
    WEAK,
    /** It is one, wherever it stands. */
    STRONG;

    private static final Set<String> PROSE =
            Set.of(("the an is are was were should will must that this these your our if when has have been"
                            + " it its which because you we they does manually")
                    .split(" "));
    private static final Set<String> SOFT_PROSE =
            Set.of("a to of for and or with from by on in at as be not then".split(" "));
    private static final Set<String> SCRIPTS =
            Set.of("sh bash py rb pl ps1 bat cmd zsh jar mjs run bin exe".split(" "));
    private static final Set<String> KEYWORDS = Set.of("if", "for", "while", "until", "case");
    /** English words that take a mere figure. */
    private static final Set<String> COUNTING = Set.of("kill", "sleep");

    private static final int LONGEST_NAME = 120;

    /** What speaks for the text; only its first simple command is looked at. */
    static Evidence of(String text) {
        List<Shell.Simple> commands = Shell.commands(text);
        if (commands.isEmpty()) {
            return NONE;
        }
        Shell.Simple first = commands.get(0);
        List<Shell.Word> words = Wrappers.unwrap(first.words(), Shell.Word::text);
        if (words.isEmpty()) {
            return first.assignments().isEmpty() ? NONE : WEAK;
        }
        boolean wrapped =
                words.size() < first.words().size() || !first.assignments().isEmpty();
        boolean looped = KEYWORDS.contains(text.split("\\s", 2)[0]) && text.contains("do") && text.contains(";");
        boolean continued = commands.size() > 1 && isJoined(commands.get(1));
        Evidence evidence = of(words);
        boolean lifted = evidence == WEAK && (wrapped || looped || continued);
        return lifted && !isProse(words) ? STRONG : evidence;
    }

    private static boolean isJoined(Shell.Simple second) {
        boolean pipe = second.joint().equals("|") || second.joint().equals("&&");
        return pipe
                && !second.words().isEmpty()
                && Tools.isKnown(second.words().get(0).text());
    }

    private static Evidence of(List<Shell.Word> words) {
        String program = words.get(0).text();
        if (!isProgram(program)) {
            return NONE;
        }
        if (program.indexOf('/') >= 0) {
            return path(program, words.size());
        }
        boolean prose = isProse(words);
        Optional<Call> call = Call.of(words.stream().map(Shell.Word::text).toList());
        if (call.isPresent()) {
            return prose ? NONE : known(call.get(), words);
        }
        if (isScript(program)) {
            return words.size() > 1 && !prose ? STRONG : WEAK;
        }
        return prose ? NONE : WEAK;
    }

    private static Evidence known(Call call, List<Shell.Word> words) {
        if (words.size() == 1) {
            return call.tool().alone() ? STRONG : WEAK;
        }
        if (hasTechnical(words, call.tool())) {
            return STRONG;
        }
        boolean phrase = call.known().isPresent();
        if (call.tool().word()) {
            return phrase && words.size() <= 4 && !call.operands().isEmpty() ? STRONG : WEAK;
        }
        boolean verb = call.operands().stream()
                .limit(1)
                .anyMatch(operand -> Verbs.of(operand).isPresent());
        return phrase || verb || call.tool().effect().isPresent() && words.size() <= 4 ? STRONG : WEAK;
    }

    /** An option, path, variable, placeholder, quoted text or figure among the arguments. */
    private static boolean hasTechnical(List<Shell.Word> words, Tool tool) {
        boolean figures = !tool.word() || COUNTING.contains(tool.name());
        return words.stream()
                .skip(1)
                .anyMatch(word -> isTechnical(word.raw())
                        && (figures || !word.raw().chars().allMatch(Character::isDigit)));
    }

    /** Whether a word is an option, path, variable, placeholder, quoted or holds a figure. */
    static boolean isTechnical(String raw) {
        if (Arguments.isOption(raw)) {
            return true;
        }
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean inside = i + 1 < raw.length();
            if ("/$<=*@%{}[\\_\"~".indexOf(c) >= 0
                    || (c >= '0' && c <= '9')
                    || ((c == '.' || c == ':' || c == '\'') && (inside || raw.length() == 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code ./run}, {@code /opt/x/backup.py}, {@code bin/rails}; not {@code deployment/api} or {@code /var/log}. */
    private static Evidence path(String program, int words) {
        if (program.endsWith("/")) {
            return NONE;
        }
        String name = program.substring(program.lastIndexOf('/') + 1);
        boolean started = program.startsWith("./")
                || program.startsWith("../")
                || program.startsWith("~/")
                || program.startsWith("$");
        boolean inBin = program.contains("bin/") || program.startsWith("scripts/") || program.contains("/scripts/");
        boolean plain = name.indexOf('.') < 0;
        if (isScript(name) || (plain && (inBin || started)) || (plain && words > 1 && program.startsWith("/"))) {
            return STRONG;
        }
        return started && words > 1 ? STRONG : NONE;
    }

    static boolean isScript(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && SCRIPTS.contains(name.substring(dot + 1));
    }

    /** Whether a word can name a program: lower case at the start, letters, digits and few signs, or a path. */
    static boolean isProgram(String word) {
        if (word.isEmpty() || word.length() > LONGEST_NAME) {
            return false;
        }
        if (Tools.isKnown(word)) {
            return true;
        }
        boolean path = word.indexOf('/') >= 0;
        char first = word.charAt(0);
        boolean starts = (first >= 'a' && first <= 'z')
                || first == '_'
                || first == '$'
                || path && "./~<ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(first) >= 0;
        char last = word.charAt(word.length() - 1);
        boolean ends = Character.isLetterOrDigit(last) || "}>_+".indexOf(last) >= 0;
        return starts
                && ends
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-./~+${}<>[]@".indexOf(c) >= 0);
    }

    /** Whether it reads like what an unknown program said: a few plain words, no option or path among them. */
    static boolean isSpoken(String text) {
        List<Shell.Simple> commands = Shell.commands(text);
        if (commands.isEmpty() || commands.get(0).words().isEmpty()) {
            return false;
        }
        List<Shell.Word> words = commands.get(0).words();
        String program = words.get(0).text();
        boolean known = Tools.isKnown(program) || program.indexOf('/') >= 0 || isScript(program);
        boolean options = words.stream()
                .anyMatch(word -> Arguments.isOption(word.raw()) || word.raw().indexOf('/') >= 0);
        long plain = words.stream()
                .skip(1)
                .filter(word -> word.raw().chars().allMatch(Character::isLetter))
                .count();
        return !known && !options && plain > 1;
    }

    /** Whether unquoted words among the arguments belong to a sentence. */
    static boolean isProse(List<Shell.Word> words) {
        int soft = 0;
        for (Shell.Word word : words.subList(1, words.size())) {
            if (PROSE.contains(word.raw())) {
                return true;
            }
            soft += SOFT_PROSE.contains(word.raw()) ? 1 : 0;
        }
        return soft > 1;
    }
}
