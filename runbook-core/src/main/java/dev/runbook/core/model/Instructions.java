package dev.runbook.core.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a line that says what to do from one that says what is. */
public final class Instructions {
    private static final Set<String> VERBS = Set.of("""
            abort accept acknowledge activate add adjust aim allow alter analyse analyze announce append apply
            approve archive ask assemble assess assign attach audit authenticate authorize avoid await back
            backfill backup balance begin block boot bounce bring browse build bump bypass call cancel capture
            carry change check choose clean cleanup clear click clone close collect commit communicate compare
            compile complete compress conduct configure confirm connect consider consult contact continue
            convert coordinate copy cordon correct create cut deactivate debug decide decommission decrease
            define defragment delete demote deploy describe destroy detach detect determine diagnose dial
            disable discard disconnect dismiss do document double downgrade download downscale draft drain drop
            dump edit eliminate email enable encrypt enforce engage ensure enter escalate establish estimate
            evacuate evaluate evict examine exclude exec execute exit expand expire export extend extract fail
            failover fetch file fill filter find fine finish fix flag flush follow force forward free freeze
            gather generate get give go grant halt handle hold identify implement import improve include
            increase inform initiate insert inspect install invalidate investigate invoke isolate issue join
            keep kick kill label launch lazy leave let limit link list load locate lock log login look lower
            maintain make manage map mark measure merge migrate minify minimize mitigate modify monitor mount
            move mute navigate note notify observe obtain offload open optimise optimize order organize override
            page patch pause perform permit pick ping place plan point poll populate post power prepare preserve
            press prevent prioritize proceed profile promote protect provide provision prune publish pull purge
            push put quarantine query quiesce raise read reallocate reapply reassign rebalance reboot rebuild
            recheck reclaim reconfigure reconnect record recover recreate recycle redeploy redesign redirect
            redo reduce reenable refer refresh register reimage reindex reinstall reissue release reload
            relocate remediate remember remount remove rename renew reopen reorganize repair repeat replace
            replay replicate reply report reprocess request requeue rerun reschedule reset resize resolve
            respond restart restore restrict resubmit resume resync retain retire retrieve retry return reuse
            revert review revoke rewrite roll rollback rotate route run save scale scan schedule search secure
            see select send set setup shift ship shorten shut shutdown sign silence simulate skip snapshot solve
            specify spin split spread ssh stabilize stage start stop store submit subscribe suspend switch sync
            synchronize tag tail take talk tear tell terminate test throttle tighten toggle trace track train
            transfer trigger troubleshoot truncate try tune turn undeploy undo uninstall unlock unmount unpause
            unsubscribe update upgrade upload upscale use vacuum validate verify view visit wait walk warm warn
            watch whitelist wipe withdraw work write""".split("\\s+"));

    /** Verbs that are as often nouns: {@code Backup completed} is a state, {@code Backup the database} is not. */
    private static final Set<String> ALSO_NOUNS = Set.of("""
            access archive audit backup change check commit contact copy debug decrease deploy document dump
            email export failover file filter fix flag force free handle hold import increase issue label limit
            link list load lock log login map measure merge monitor note order page patch place plan point post
            power process profile query record release report request reset restart return review roll rollback
            rotate run scale scan schedule search set setup shift sign snapshot split stage start stop store
            switch sync tag test trace track transfer trigger update upgrade use view visit work""".split("\\s+"));

    /** Words that may stand before the verb: {@code Then}, {@code Do not}, {@code You can}, {@code Be sure to}. */
    private static final Set<String> OPENINGS = Set.of("""
            again also always be can carefully do don't finally first immediately it lastly manually may must never
            next not now once optionally please quickly re second should sure temporarily then third to try you""".strip().split("\\s+"));

    private static final int MOST_OPENINGS = 4;
    private static final Pattern CONDITION = Pattern.compile(
            "^(?:if|when|once|after|before|while|for|in case|unless|as|until|on|from|with|in)\\b[^.;]{1,160}?(?:,|:|\u2192|->| then| -| \u2013| \u2014)\\s*(.+)$");
    private static final Pattern PARTICIPLE =
            Pattern.compile("(?:\\w{2,}ed|is|are|was|were|has|have|done|sent|taken|run|set|built|passing"
                    + "|complete|completes|green|ok|successful|up|fails?)");

    /** {@code Complete outage}, {@code Complete loss of the database}: how bad it is; nobody is told to complete it. */
    private static final Pattern COMPLETE_TROUBLE =
            Pattern.compile("complete (?!(?:the|an?|all|any|each|this|that|your|our) )(?:[a-z/-]{1,30} ){0,3}?"
                    + "(?:outage|failure|loss|downtime|unavailability|breakdown|blackout|crash|corruption|disruption|breach|compromise)"
                    + "(?:s|es)?(?=[^a-z -]|$| (?:and|at|by|during|for|from|in|of|on|or|to|when|with)\\b).*");

    private Instructions() {}

    /** Whether a line begins with a verb in the imperative, also behind a condition. */
    public static boolean is(String line) {
        String text = line.strip().toLowerCase(Locale.ROOT);
        return verbOf(text).isPresent() || text.startsWith("if ") && text.contains(" consider ");
    }

    /** The verb in lower case with which a line says what to do, also behind a condition; nothing where it does not. */
    public static Optional<String> verb(String line) {
        return verbOf(line.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> verbOf(String text) {
        if (COMPLETE_TROUBLE.matcher(text).matches()) {
            return Optional.empty();
        }
        Optional<String> first = begins(text);
        if (first.isPresent()) {
            return first;
        }
        Matcher condition = CONDITION.matcher(text);
        return condition.matches() ? begins(condition.group(1)) : Optional.empty();
    }

    private static Optional<String> begins(String text) {
        int start = word(text, 0);
        int end = end(text, start);
        for (int skipped = 0; skipped < MOST_OPENINGS && start < end; skipped++) {
            String word = text.substring(start, end).replace('\u2019', '\'');
            boolean verb = VERBS.contains(word);
            if (verb && (!OPENINGS.contains(word) || !VERBS.contains(next(text, end)))) {
                boolean state = ALSO_NOUNS.contains(word) && isState(text.substring(start), next(text, end));
                return state ? Optional.empty() : Optional.of(word);
            }
            if (!OPENINGS.contains(word)) {
                return Optional.empty();
            }
            start = word(text, end);
            end = end(text, start);
        }
        return Optional.empty();
    }

    private static String next(String text, int end) {
        int start = word(text, end);
        return text.substring(start, end(text, start));
    }

    private static int word(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int end(String text, int start) {
        int i = start;
        while (i < text.length() && (Character.isLetter(text.charAt(i)) || "'\u2019".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** {@code Backup created}, {@code Test results are green}: a short line that ends in a participle. */
    private static boolean isState(String text, String next) {
        String[] words = text.strip().split("[\\s(]+", 6);
        return PARTICIPLE.matcher(next).matches()
                || words.length <= 4
                        && PARTICIPLE.matcher(words[words.length - 1]).matches();
    }
}
