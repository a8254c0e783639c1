package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Step;
import java.util.regex.Pattern;

/**
 * A check that cannot fail: a backup that is "verified" by listing its file, a script that prints its success whatever it
 * found.
 */
public final class WeakVerification implements RunbookRule {
    private static final Pattern VERIFIES = Pattern.compile(
            "(?i)\\b(?:verif(?:y|ies|ication)|validat(?:e|es|ion)|check|confirm|test|ensure|make sure)\\b");
    private static final Pattern COPY = Pattern.compile("(?i)\\b(?:back-?ups?|dumps?|snapshots?|archives?)\\b");
    private static final Pattern LISTS = Pattern.compile(
            "(?i)^(?:sudo )?(?:ls|ll|dir|stat|du|file|(?:aws s3|gsutil|mc|rclone) ls|test -[ef]|find(?!.*-(?:size|mtime|newer|exec)))\\b(?!.*[|&;])");
    /** Who asks only whether a copy is there is answered by a list. */
    private static final Pattern EXISTS =
            Pattern.compile("(?i)\\b(?:exists?|(?:is|are) there|present|newer|newest|empty|size|age|list(?:ed)?)\\b");
    /** Programs and options that read a copy. */
    private static final Pattern READS = Pattern.compile(
            "(?i)\\bverify\\b|\\bcheck\\b|\\bvalidate\\b|--list\\b|\\bpg_restore\\b|\\bg(?:un)?zip -\\w*t|\\btar -?\\w*t|\\b(?:sha\\d*|md5|b2)sum\\b|\\brestore\\b|\\bzcat\\b|\\bpg_verifybackup\\b|\\bhead\\b|\\btail\\b");

    private static final Pattern PRINTS = Pattern.compile(
            "(?i)(?:\\bprint\\(\\s*f?|\\bconsole\\.log\\(\\s*|(?<!&& )(?<!\\|\\| )(?<!then )\\becho\\s+(?:-\\w+ )?)[\"'][^\"'$]{0,60}\\b(?:success\\w*|ok|passed|done|complete[d]?|healthy|works?|working)\\b[^\"'$]{0,20}[\"']");
    /** What opens a connection fails by itself; who asks for a connection is answered. */
    private static final Pattern CONNECTS = Pattern.compile("(?i)\\b(?:connect\\w*|reach\\w*|log(?:s|ged)? ?in)\\b");
    /** What makes the message depend on something. */
    private static final Pattern DEPENDS = Pattern.compile(
            "(?i)\\bif\\b|\\bassert\\b|\\braise\\b|\\bexecute\\b|\\bquery\\b|\\bselect\\b|\\bexit\\b|==|!=|\\bset -e|\\.raise_for_status|\\bfetch\\w*\\b|&&|\\|\\|");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        for (Procedure procedure : runbook.fact().facts().of(Procedure.class)) {
            boolean read = procedure
                    .commands()
                    .anyMatch(command -> READS.matcher(command.text()).find());
            procedure
                    .allSteps()
                    .filter(step -> VERIFIES.matcher(step.text()).find())
                    .forEach(step -> check(step, procedure, read, reporter));
        }
    }

    private static void check(Step step, Procedure procedure, boolean read, Reporter reporter) {
        boolean ofCopy = COPY.matcher(step.prose()).find()
                || procedure.kind() == Procedure.Kind.BACKUP && step.prose().indexOf(' ') < 0;
        boolean asksMore = !EXISTS.matcher(step.prose()).find();
        boolean onlyLists = !step.commands().isEmpty()
                && step.commands().stream()
                        .allMatch(command -> LISTS.matcher(command.text()).find());
        if (ofCopy && asksMore && onlyLists && !read) {
            reporter.report(reporter.diagnostic(
                            step.commands().get(0).span(),
                            "That the file is there does not show that it can be restored: a dump that broke off has a name and a size too.",
                            "Read the copy: list its contents (`pg_restore --list`, `tar -tzf`), compare a checksum, or restore it into a scratch database.")
                    .with(Confidence.LIKELY));
            return;
        }
        boolean connects = CONNECTS.matcher(step.text()).find();
        step.commands().stream()
                .filter(command -> !connects && alwaysSucceeds(command))
                .forEach(command -> reporter.report(reporter.diagnostic(
                                command.span(),
                                "This check prints its success whatever it found.",
                                "Compare what is there with what is expected, and let the command fail where they differ.")
                        .with(Confidence.LIKELY)));
    }

    private static boolean alwaysSucceeds(Command command) {
        return PRINTS.matcher(command.text()).find()
                && !DEPENDS.matcher(command.text()).find();
    }
}
