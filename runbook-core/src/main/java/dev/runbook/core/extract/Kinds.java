package dev.runbook.core.extract;

import dev.runbook.core.model.Command;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Procedure.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a procedure is for: from its title, else from the titles above it, else from its commands. */
final class Kinds {
    /** What hurts: such a title names a trouble, whatever else it speaks of. */
    private static final Cued TROUBLE =
            Cued.of("\\b(issues?|problems?|fail(s|ed|ing|ures?)?|errors?|not|wont|cant|cannot"
                    + "|doesnt|isnt|slow|high(?! availability)|elevated|excessive|unavailable|outages?|timeouts?|timing out|stuck|crash\\w*|exhaust\\w*|leaks?"
                    + "|degrad\\w+|unreachable|missing|disk full|out of|lagging|spikes?|unhealthy|exceeded|stopped|offline|broken|corrupt\\w*"
                    + "|(?<!scale )(?<!scaling )(?<!shut )(?<!tear )(?<!spin )(?<!wind )down"
                    + "|overload\\w*|deadlocks?|bottlenecks?|flapping|pressure|loss)\\b");

    private static final Cued BACKLOG =
            Cued.of("\\b(queues?|messages?|tasks?|jobs?|traffic|consumers?|logs?) (is |are )?back(ed|s|ing)? ?up\\b");
    private static final Cued BACKUP = Cued.of("\\bback(ing)? ?ups?\\b|\\bsnapshots?\\b|\\bdumps?\\b");
    private static final Cued RESTORE =
            Cued.of("\\brestor\\w+\\b|\\brecover\\w*\\b|\\bpoint in time\\b|\\bpitr\\b|\\bresync\\w*\\b");

    private record Rule(Kind kind, Cued words) {}

    private static final List<Rule> FIRST = List.of(
            rule(Kind.ROLLBACK, "roll(ing)? ?backs?|revert(ing)?|back ?out"),
            rule(
                    Kind.POST_INCIDENT,
                    "post ?(incident|mortem)s?|postmortems?|retrospectives?|after action|incident review|root cause analysis"),
            rule(
                    Kind.SECURITY,
                    "security|breach\\w*|ddos|d do s|dos attack|intrusions?|compromised?|vulnerabilit\\w+|secrets?|credentials?|passwords?"
                            + "|(key|token|access) (rotation|review|management)|rotate (\\w+ ){0,3}(keys?|tokens?)|malware|ransomware|phishing|unauthori[sz]ed|hardening"
                            + "|access (review|management|control)"),
            rule(
                    Kind.COMPLIANCE,
                    "gdpr|complian\\w+|privacy|hipaa|pci|data (subject|protection|request)s?|right to be forgotten"));
    /** What changes the system: such a title is about that, even where it names a backup. */
    private static final List<Rule> CHANGES = List.of(
            rule(
                    Kind.FAILOVER,
                    "fail ?overs?|switch ?overs?|fail ?backs?|promot(e|ion) (of )?(\\w+ )?(replica|standby|secondary)|region(al)? evacuation"),
            rule(Kind.MIGRATION, "migrat\\w+|schema changes?|alembic"),
            rule(
                    Kind.DEPLOY,
                    "deploy\\w*|releas(e|es|ing)|rollouts?|roll out|hotfix\\w*|blue green|canary|ship(ping)?"));

    private static final List<Rule> OTHERS = List.of(
            rule(
                    Kind.SCALE,
                    "scal(e|es|ing)|autoscal\\w+|hpa|resiz(e|ing)|upscal\\w+|downscal\\w+|(add|remove|increase) (\\w+ )?(nodes?|replicas?|workers?|capacity)"),
            rule(Kind.CACHE, "caches?|caching|cdn purge|invalidat\\w+"),
            rule(
                    Kind.HEALTHCHECK,
                    "health( ?checks?)?|status ?checks?|smoke tests?|readiness|liveness|sanity checks?|verification|service status"),
            rule(Kind.TUNING, "tun(e|ing)|optimi[sz]\\w+"),
            rule(
                    Kind.SETUP,
                    "^(sett?ing up|set ?up|install\\w*|provision\\w*|onboard\\w*|bootstrap\\w*|getting started|initial setup)|\\b(setup|installation|onboarding)$"),
            rule(
                    Kind.MAINTENANCE,
                    "maintenance|housekeeping|clean(ing)? ?ups?|vacuum\\w*|reindex\\w*|rotations?|renew\\w*|upgrad(e|es|ing)|updat(e|es|ing)"
                            + "|patch(es|ing)?|purg(e|ing)|archiv\\w+|daily|weekly|monthly|quarterly|yearly|annual|prun(e|ing)|routine|decommission\\w*|defrag\\w*|drain\\w*|restart\\w*|reboot\\w*|recycl\\w+"),
            rule(Kind.TROUBLESHOOT, "troubleshoot\\w*|debug(ging)?"),
            rule(
                    Kind.DIAGNOSTIC,
                    "diagnos\\w+|investigat\\w+|logs?|logging|analys[ei]s|analy[sz]ing|inspect\\w*|quer(y|ies)|monitoring|profil(e|ing)|triage"
                            + "|observability"),
            rule(
                    Kind.INCIDENT,
                    "incidents?|emergenc(y|ies)|alerts?|alarms?|response|war room|mitigat\\w+|disaster|attack"));

    /** Says how urgent a procedure is, not what it does: {@code Emergency Flush}. */
    private static final Pattern HASTY =
            Pattern.compile("^emergency (?!(procedures?|responses?|contacts?|plans?|actions?|steps)\\b)");

    private static final Pattern ROLLS_BACK = Pattern.compile("\\brollout undo\\b|\\brollback\\b|\\bgit revert\\b");

    private Kinds() {}

    private static Rule rule(Kind kind, String words) {
        return new Rule(kind, Cued.of("(?:\\b|^)(?:" + words + ")(?:\\b|$)"));
    }

    /** The kind of a procedure: from its topic's title, else from those above it, else from its commands. */
    static Kind of(Topic topic, List<Command> commands) {
        Optional<Kind> own = topic.kind();
        boolean hasty = own.equals(Optional.of(Kind.INCIDENT))
                && HASTY.matcher(Names.words(topic.text())).find();
        if (own.isPresent() && own.get() != Kind.TROUBLESHOOT && !hasty) {
            return own.get();
        }
        Optional<Kind> parent = Optional.empty();
        for (int i = topic.above().size() - 1; i >= 0 && parent.isEmpty(); i--) {
            parent = topic.above().get(i).kind();
        }
        if (hasty) {
            return parent.filter(kind -> kind != Kind.TROUBLESHOOT).orElse(Kind.INCIDENT);
        }
        if (own.isPresent()) {
            return parent.filter(kind -> kind == Kind.INCIDENT).orElse(own.get());
        }
        return parent.orElseGet(() -> ofCommands(commands));
    }

    /** What the words of a title say, as {@link Names#words} gives them; nothing where they say nothing. */
    static Optional<Kind> ofWords(String words) {
        int[] beginnings = Cues.in(words);
        Optional<Kind> first = first(FIRST, words, beginnings);
        if (first.isPresent()) {
            return first;
        }
        if (TROUBLE.in(words, beginnings) || BACKLOG.in(words, beginnings)) {
            return Optional.of(Kind.TROUBLESHOOT);
        }
        Optional<Kind> changes = first(CHANGES, words, beginnings);
        return changes.isPresent() ? changes : copies(words, beginnings).or(() -> first(OTHERS, words, beginnings));
    }

    private static Optional<Kind> first(List<Rule> rules, String words, int[] beginnings) {
        for (Rule rule : rules) {
            if (rule.words.in(words, beginnings)) {
                return Optional.of(rule.kind);
            }
        }
        return Optional.empty();
    }

    /** Backup or restore, whichever is named first. */
    private static Optional<Kind> copies(String words, int[] beginnings) {
        boolean backs = BACKUP.in(words, beginnings);
        boolean restores = RESTORE.in(words, beginnings);
        if (backs && restores) {
            Matcher backup = BACKUP.pattern().matcher(words);
            Matcher restore = RESTORE.pattern().matcher(words);
            boolean earlier = backup.find() && restore.find() && backup.start() < restore.start();
            return Optional.of(earlier ? Kind.BACKUP : Kind.RESTORE);
        }
        return backs ? Optional.of(Kind.BACKUP) : restores ? Optional.of(Kind.RESTORE) : Optional.empty();
    }

    private static Kind ofCommands(List<Command> commands) {
        if (commands.stream()
                .anyMatch(command -> ROLLS_BACK.matcher(command.text()).find())) {
            return Kind.ROLLBACK;
        }
        boolean reads =
                !commands.isEmpty() && commands.stream().allMatch(command -> command.effect() == Command.Effect.READ);
        return reads ? Kind.DIAGNOSTIC : Kind.OTHER;
    }
}
