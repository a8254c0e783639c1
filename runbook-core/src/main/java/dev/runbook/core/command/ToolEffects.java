package dev.runbook.core.command;

import dev.runbook.core.model.Command.Effect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one program does: from the table of tools, by rules of its own where a table cannot say it, else by its name. */
final class ToolEffects {
    private ToolEffects() {}

    static Effect of(List<String> words) {
        Optional<Call> known = Call.of(words);
        if (known.isEmpty()) {
            return script(words);
        }
        Call call = known.get();
        return switch (call.tool().name()) {
            case "tar" -> tar(words);
            case "sh", "bash", "zsh", "dash", "ksh", "ash", "fish" -> shell(words);
            case "kubectl", "oc", "k" -> kubectl(call);
            case "aws" -> aws(call);
            case "npm", "pnpm", "yarn", "bun" -> npm(call);
            default -> call.effect();
        };
    }

    /** The first argument decides where it is a verb ({@code deploy.sh status}), else the script's name. */
    private static Effect script(List<String> words) {
        Arguments arguments = Arguments.of(words.subList(1, words.size()), Set.of());
        String name = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
        return arguments.operands().stream()
                .findFirst()
                .filter(ToolEffects::isPlain)
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
        boolean unpacks = words.stream()
                .skip(1)
                .anyMatch(word -> word.equals("--extract")
                        || word.equals("--get")
                        || word.length() <= 8
                                && word.startsWith("-")
                                && !word.startsWith("--")
                                && word.indexOf('x') > 0);
        String first = words.size() > 1 ? words.get(1) : "";
        boolean withoutDash =
                first.length() <= 6 && first.indexOf('x') >= 0 && first.chars().allMatch(Character::isLetter);
        return unpacks || withoutDash ? Effect.CHANGE : Effect.READ;
    }

    /** {@code bash script.sh}: what the script's name says; a shell alone does nothing by itself. */
    private static Effect shell(List<String> words) {
        List<String> operands =
                Arguments.of(words.subList(1, words.size()), Set.of()).operands();
        return operands.isEmpty() ? Effect.READ : script(operands);
    }

    /** Pods come again, so deleting them disrupts; deleting anything with them destroys. */
    private static Effect kubectl(Call call) {
        Effect effect = call.effect();
        boolean deletesMore = effect == Effect.DISRUPT
                && call.operands().get(0).equals("delete")
                && call.operands().stream()
                        .skip(1)
                        .anyMatch(operand -> operand.indexOf('/') > 0 && !operand.startsWith("po"));
        return deletesMore ? Effect.DESTROY : effect;
    }

    /** A download from S3 only reads. */
    private static Effect aws(Call call) {
        List<String> operands = call.operands();
        boolean copies = operands.size() > 3
                && operands.get(0).equals("s3")
                && (operands.get(1).equals("cp") || operands.get(1).equals("sync"));
        boolean downloads =
                copies && operands.get(2).startsWith("s3:") && !operands.get(3).startsWith("s3:");
        return downloads ? Effect.READ : call.effect();
    }

    /** {@code npm run db:migrate}: what the script's name says. */
    private static Effect npm(Call call) {
        boolean runs = call.operands().size() > 1 && call.operands().get(0).equals("run");
        return runs ? Verbs.of(call.operands().get(1)).orElse(Effect.CHANGE) : call.effect();
    }
}
