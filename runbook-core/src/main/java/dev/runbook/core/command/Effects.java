package dev.runbook.core.command;

import dev.runbook.core.model.Command;
import dev.runbook.core.model.Command.Effect;
import java.util.Locale;

/**
 * What a command does to the system: read, change, disrupt (somebody notices) or destroy (cannot be undone by running
 * something else). Known from the tool, through {@code sudo}, {@code kubectl exec --}, {@code ssh} and the like.
 */
public final class Effects {
    private Effects() {}

    /** The gravest effect of any part of the text. */
    public static Effect of(Command.Language language, String text) {
        return switch (language) {
            case BASH -> shell(text);
            case SQL -> SqlEffects.of(text);
            case PROMQL -> Effect.READ;
            case PYTHON -> python(text);
            case YAML, DOTENV -> Effect.CHANGE;
            case CRONTAB -> shell(Crontab.command(text));
        };
    }

    private static Effect shell(String text) {
        return InvocationReader.read(text, offset -> offset).effect();
    }

    static Effect gravest(Effect left, Effect right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    private static Effect python(String text) {
        String code = text.toLowerCase(Locale.ROOT);
        if (code.contains(".delete(")
                || code.contains("drop_all(")
                || code.contains("rmtree(")
                || code.contains(".flush")) {
            return Effect.DESTROY;
        }
        boolean changes = code.contains(".save(")
                || code.contains(".create")
                || code.contains(".update(")
                || code.contains("set_password(");
        return changes ? Effect.CHANGE : Effect.READ;
    }
}
