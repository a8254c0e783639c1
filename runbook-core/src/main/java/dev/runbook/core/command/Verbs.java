package dev.runbook.core.command;

import dev.runbook.core.model.Command.Effect;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the words in a name say of its effect: {@code restart-workers} disrupts, {@code delete_user_data} destroys. Used
 * for subcommands and scripts that no table knows.
 */
final class Verbs {
    private static final Map<String, Effect> EFFECTS = table();

    private Verbs() {}

    /** The gravest effect of any word in the name; nothing where no word is a verb. */
    static Optional<Effect> of(String name) {
        Optional<Effect> gravest = Optional.empty();
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
            boolean hump = letter
                    && start >= 0
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (start >= 0 && (!letter || hump)) {
                Effect effect = EFFECTS.get(name.substring(start, i).toLowerCase(Locale.ROOT));
                if (effect != null
                        && gravest.filter(g -> g.compareTo(effect) >= 0).isEmpty()) {
                    gravest = Optional.of(effect);
                }
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
        return gravest;
    }

    private static Map<String, Effect> table() {
        Map<String, Effect> table = new HashMap<>();
        add(
                table,
                Effect.READ,
                "get list ls show describe status info inspect logs log tail view print cat ps top stats stat version help"
                        + " check verify validate test tests lint audit diff plan history search find query explain ping"
                        + " health healthcheck healthz preflight doctor events whoami export dump backup backups snapshot"
                        + " download fetch smoke report monitor trace debug metrics scan analyze count compare summary"
                        + " display examine probe is has can read select watch usage verification");
        add(
                table,
                Effect.CHANGE,
                "apply create add set update upgrade install deploy migrate rollout rollback undo start enable disable"
                        + " patch edit label annotate tag push commit merge register import upload sync copy move init"
                        + " setup build run resize scale rotate renew retry resume unpause publish release revert"
                        + " configure grant reload refresh rebuild reindex assign attach load send notify invalidate"
                        + " provision bootstrap put post write insert cordon uncordon mark approve unlock lock unban ban"
                        + " block unblock reprocess replay requeue generate modify change warm compact optimize up");
        add(
                table,
                Effect.DISRUPT,
                "restart stop kill shutdown reboot halt drain evict failover switchover promote demote down terminate abort"
                        + " cancel evacuate detach poweroff suspend pause quiesce fence maintenance");
        add(
                table,
                Effect.DESTROY,
                "delete del rm remove destroy drop purge prune flush flushdb flushall wipe erase reset clean cleanup"
                        + " truncate restore uninstall revoke anonymize anonymise shred discard expunge nuke teardown");
        return Map.copyOf(table);
    }

    private static void add(Map<String, Effect> table, Effect effect, String verbs) {
        for (String verb : verbs.split(" ", -1)) {
            table.put(verb, effect);
        }
    }
}
