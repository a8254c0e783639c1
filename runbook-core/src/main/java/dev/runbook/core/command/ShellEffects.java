package dev.runbook.core.command;

import dev.runbook.core.model.Command.Effect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What shell text does: the gravest of its simple commands. */
final class ShellEffects {
    private static final int DEEPEST = 5;
    private static final Set<String> SHELLS = Set.of("sh bash zsh dash ksh ash fish python python3".split(" "));
    private static final Set<String> WRITERS = Set.of("echo cat printf jq yq sed awk sort envsubst".split(" "));

    private ShellEffects() {}

    static Effect of(String text) {
        return of(text, 0);
    }

    private static Effect of(String text, int depth) {
        Effect gravest = Effect.READ;
        Optional<Shell.Simple> before = Optional.empty();
        for (Shell.Simple command : Shell.commands(text)) {
            Optional<Shell.Simple> piped =
                    command.joint().startsWith("|") && !command.joint().equals("||") ? before : Optional.empty();
            gravest = Effects.gravest(gravest, of(command, piped, depth));
            before = Optional.of(command);
        }
        return gravest;
    }

    private static Effect of(Shell.Simple command, Optional<Shell.Simple> piped, int depth) {
        List<String> words = Wrappers.unwrap(command.texts(), word -> word);
        boolean writes = command.redirections().stream().anyMatch(r -> r.writes() && isFile(r.target()));
        if (words.isEmpty() || words.get(0).equals(":")) {
            boolean truncates = writes && command.assignments().isEmpty();
            return truncates ? Effect.DESTROY : Effect.READ;
        }
        Effect effect = ofWords(words, depth);
        if (writes && WRITERS.contains(words.get(0))) {
            effect = Effects.gravest(effect, Effect.CHANGE);
        }
        if (piped.isPresent()
                && SHELLS.contains(words.get(0))
                && Arguments.of(words.subList(1, words.size()), Set.of())
                        .operands()
                        .isEmpty()) {
            effect = Effects.gravest(effect, Effect.CHANGE);
        }
        List<String> innermost = innermost(words, depth);
        return Effects.gravest(effect, Databases.effect(innermost, command, piped));
    }

    /** {@code /dev/null} and other descriptors are no files. */
    private static boolean isFile(String target) {
        return !target.isEmpty() && !target.startsWith("/dev/") && !target.startsWith("&");
    }

    private static List<String> innermost(List<String> words, int depth) {
        List<String> program = words;
        for (int i = depth; i < DEEPEST && !program.isEmpty(); i++) {
            Optional<Wrappers.Inner> inner = Wrappers.inner(program);
            if (inner.isEmpty() || inner.get().words().isEmpty()) {
                return program;
            }
            program = Wrappers.unwrap(inner.get().words(), word -> word);
        }
        return program;
    }

    private static Effect ofWords(List<String> words, int depth) {
        if (words.isEmpty() || depth > DEEPEST) {
            return Effect.READ;
        }
        Optional<Wrappers.Inner> inner = Wrappers.inner(words);
        if (inner.isPresent()) {
            return inner.get()
                    .text()
                    .map(text -> of(text, depth + 1))
                    .orElseGet(() -> ofWords(Wrappers.unwrap(inner.get().words(), word -> word), depth + 1));
        }
        Optional<Tool> tool = Tools.named(words.get(0));
        if (isHarmless(words)) {
            return Effect.READ;
        }
        if (tool.isEmpty()) {
            return script(words);
        }
        return switch (tool.get().name()) {
            case "tar" -> tar(words);
            case "find" -> find(words, depth, tool.get());
            case "sh", "bash", "zsh", "dash", "ksh", "ash", "fish" -> shell(words);
            case "kubectl", "oc", "k" -> kubectl(words, tool.get());
            case "aws" -> aws(words, tool.get());
            case "npm", "pnpm", "yarn", "bun" -> npm(words, tool.get());
            default -> tool.get().effect(tool.get().arguments(words));
        };
    }

    private static boolean isHarmless(List<String> words) {
        return words.stream()
                .skip(1)
                .anyMatch(word -> word.equals("--help")
                        || word.equals("--version")
                        || (word.startsWith("--dry-run") && !word.equals("--dry-run=none")));
    }

    /** The first argument decides where it is a verb ({@code deploy.sh status}), else the script's name. */
    private static Effect script(List<String> words) {
        Arguments arguments = Arguments.of(words.subList(1, words.size()), Set.of());
        String name = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
        return arguments.operands().stream()
                .findFirst()
                .filter(ShellEffects::isPlain)
                .flatMap(Verbs::of)
                .or(() -> Verbs.of(withoutEnding(name)))
                .orElse(Effect.CHANGE);
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '_' || c == ':');
    }

    /** Packing and listing only read; unpacking overwrites. */
    private static Effect tar(List<String> words) {
        if (words.size() < 2) {
            return Effect.READ;
        }
        boolean unpacks = words.stream()
                .skip(1)
                .anyMatch(word ->
                        word.equals("--extract") || word.equals("--get") || isFlags(word) && word.indexOf('x') >= 0);
        String first = words.get(1);
        boolean old = !first.startsWith("-")
                && first.length() <= 6
                && first.indexOf('x') >= 0
                && first.chars().allMatch(Character::isLetter);
        return unpacks || old ? Effect.CHANGE : Effect.READ;
    }

    private static boolean isFlags(String word) {
        return word.length() > 1 && word.length() <= 8 && word.charAt(0) == '-' && word.charAt(1) != '-';
    }

    private static Effect find(List<String> words, int depth, Tool tool) {
        int exec = Math.max(words.indexOf("-exec"), words.indexOf("-execdir"));
        if (exec >= 0 && exec + 1 < words.size()) {
            return ofWords(words.subList(exec + 1, words.size()), depth + 1);
        }
        return tool.effect(tool.arguments(words));
    }

    /** {@code bash script.sh}: what the script's name says; a shell alone does nothing by itself. */
    private static Effect shell(List<String> words) {
        List<String> operands =
                Arguments.of(words.subList(1, words.size()), Set.of()).operands();
        return operands.isEmpty() ? Effect.READ : script(operands);
    }

    /** Pods come again, so deleting them disrupts; deleting anything with them destroys. */
    private static Effect kubectl(List<String> words, Tool tool) {
        Arguments arguments = tool.arguments(words);
        Effect effect = tool.effect(arguments);
        boolean deletesMore = effect == Effect.DISRUPT
                && arguments.operands().get(0).equals("delete")
                && arguments.operands().stream()
                        .skip(1)
                        .anyMatch(operand -> operand.indexOf('/') > 0 && !operand.startsWith("po"));
        return deletesMore ? Effect.DESTROY : effect;
    }

    /** A download from S3 only reads. */
    private static Effect aws(List<String> words, Tool tool) {
        Arguments arguments = tool.arguments(words);
        List<String> operands = arguments.operands();
        boolean copies = operands.size() > 3
                && operands.get(0).equals("s3")
                && (operands.get(1).equals("cp") || operands.get(1).equals("sync"));
        boolean downloads =
                copies && operands.get(2).startsWith("s3:") && !operands.get(3).startsWith("s3:");
        return downloads ? Effect.READ : tool.effect(arguments);
    }

    /** {@code npm run db:migrate}: what the script's name says. */
    private static Effect npm(List<String> words, Tool tool) {
        Arguments arguments = tool.arguments(words);
        List<String> operands = arguments.operands();
        boolean runs = operands.size() > 1 && operands.get(0).equals("run");
        return runs ? Verbs.of(operands.get(1)).orElse(Effect.CHANGE) : tool.effect(arguments);
    }
}
