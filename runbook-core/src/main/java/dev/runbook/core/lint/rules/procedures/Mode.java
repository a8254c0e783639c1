package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.model.Command;
import dev.runbook.core.model.Step;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A state that somebody switches on and must switch off again.
 *
 * @param name as written
 * @param off what switches it off, in a text of any length
 */
record Mode(String name, Pattern off) {
    private record Said(Pattern on, String off) {}

    private record Run(Pattern on, String off) {}

    private static final String OBJECT = "%OBJECT%";

    /** The object stands in the first group. */
    private static final List<Said> SAID = List.of(
            new Said(
                    Pattern.compile(
                            "(?i)\\b(?:enable|activate|turn on|switch on|enter|start|go into|put .{0,40}? in(?:to)?|switch .{0,40}? (?:in)?to|set .{0,40}? to)\\b.{0,20}?\\b"
                                    + "(maintenance mode|maintenance page|read[- ]only(?: mode)?|emergency mode|safe mode|degraded mode|debug mode|debug logging|verbose logging|holding page)\\b"),
                    "\\b(?:disable|deactivate|turn(?:ed|ing)? off|switch(?:ed|ing)? off|remove|leave|exit|end|lift|take .{0,40}? out of|out of|stop|revert|undo|back from|read-write|(?:turn|switch)(?:ed)? (?:the )?"
                            + OBJECT + " (?:mode )?off)\\b.{0,60}?" + OBJECT + "|" + OBJECT
                            + ".{0,40}?\\b(?:off|over|ends?|disabled)\\b|\\bread[- ]write\\b"),
            new Said(
                    Pattern.compile(
                            "(?i)^\\W*(?:then |temporarily )?(?:silence|mute|pause|disable|suspend|suppress|snooze|turn off|switch off)\\b(?: all| the| any| related| scheduled| automatic| prometheus| relevant){0,3} "
                                    + "(alerts?|alerting|alarms?|notifications?|monitoring|cron ?jobs?|jobs|scheduler|auto-?scal\\w+|hpa|replication|backups?|health ?checks?|consumers?|deployments?|pipelines?)\\b"),
                    "\\b(?:un(?:silence|mute|pause|suspend|snooze)|resume|re-?enable|enable|expire|re-?start|re-?activate|turn(?:ed)? (?:back )?on|switch(?:ed)? (?:back )?on|lift|remove the (?:silence|mute))\\b.{0,60}?"
                            + OBJECT + "|" + OBJECT + ".{0,40}?\\b(?:on again|back on|again|resume)\\b"));

    /** The target stands in the first group, where there is one. */
    private static final List<Run> RUN = List.of(
            new Run(Pattern.compile("\\bkubectl\\b.{0,60}?\\b(?:cordon|drain) +(?:-\\S+ +)*(\\S+)"), "\\buncordon\\b"),
            new Run(Pattern.compile("\\brollout pause +(\\S+)"), "\\brollout resume\\b"),
            new Run(
                    Pattern.compile(
                            "\\bkubectl\\b.{0,60}?\\bscale\\b.{0,80}?\\b(?:deploy(?:ment)?s?|statefulsets?|sts|rs)[ /]([\\w.-]+).{0,80}?--replicas[= ]0\\b"),
                    "\\bscale\\b[^\\n]{0,120}--replicas[= ](?!0\\b)|\\bkubectl apply\\b|\\bscale (?:it |them )?(?:back|up)\\b|\\bhelm upgrade\\b"),
            new Run(
                    Pattern.compile("\\bsystemctl stop +([\\w@.-]+)"),
                    "\\b(?:re)?start\\b[^\\n]{0,60}" + OBJECT + "|\\breboot\\b|" + OBJECT
                            + "[^\\n]{0,30}\\b(?:re)?start\\b"),
            new Run(Pattern.compile("(?i)\\bdisable trigger\\b()"), "(?i)\\benable trigger\\b"),
            new Run(Pattern.compile("(?i)\\bpg_wal_replay_pause\\b()"), "(?i)\\bpg_wal_replay_resume\\b"),
            new Run(Pattern.compile("\\bcancel_consumer\\b()"), "\\badd_consumer\\b"),
            new Run(
                    Pattern.compile("\\bcreatesuperuser\\b()"),
                    "\\b(?:delet|remov|deactivat|disabl|revok)\\w*\\b[^\\n]{0,60}\\b(?:super ?user|admin(?:istrator)?|emergency account|the account)\\b|\\bis_superuser ?= ?false\\b"),
            new Run(Pattern.compile("\"suspend\" *: *true\\b()"), "\"suspend\" *: *false\\b"),
            new Run(
                    Pattern.compile("(?i)\\bmaintenance(?:_mode|-mode)?[ :=]+(?:on|true|enable)\\b()"),
                    "(?i)\\bmaintenance(?:_mode|-mode)?[ :=]+(?:off|false|disable)\\b"));

    /** It ends by itself. */
    private static final Pattern ENDS = Pattern.compile(
            "(?i)\\d+ ?(?:m|min|minutes?|h|hours?|s|seconds?)\\b|\\buntil\\b|\\bfor the (?:time|duration)\\b|\\bwhile\\b|\\b(?:permanently|old)\\b|--duration");

    /** The mode that the words of a step switch on. */
    static Optional<Mode> said(Step step) {
        String prose = step.prose();
        for (Said said : SAID) {
            Matcher matcher = said.on.matcher(prose);
            if (matcher.find() && !ENDS.matcher(prose).find()) {
                return Optional.of(mode(matcher.group(1), said.off));
            }
        }
        return Optional.empty();
    }

    /** The mode that a command switches on. */
    static Optional<Mode> run(Command command) {
        for (Run run : RUN) {
            Matcher matcher = run.on.matcher(command.text());
            if (matcher.find() && command.where() != Command.Where.FENCE_COMMENT) {
                String name = "`" + matcher.group().strip() + "`";
                return Optional.of(new Mode(name, off(matcher.group(1), run.off)));
            }
        }
        return Optional.empty();
    }

    private static Mode mode(String object, String off) {
        return new Mode(object, off(object, off));
    }

    private static Pattern off(String object, String off) {
        String core = object.replaceAll("(?i)\\.service$| mode$|s$", "");
        return Pattern.compile("(?i)" + off.replace(OBJECT, Pattern.quote(core)));
    }
}
