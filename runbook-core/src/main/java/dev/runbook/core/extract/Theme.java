package dev.runbook.core.extract;

import dev.runbook.core.model.Names;

/**
 * What a heading or label announces, from its words. The first theme that fits is taken, so the order matters: {@code
 * Escalation Contacts} is about escalation.
 */
enum Theme {
    CONTENTS("^(table of )?contents?$|^toc$|^on this page$|^index$"),
    TODO(
            "^next steps?$|\\bto ?dos?$|^future (work|improvements?)|^open (items|questions|points)|^roadmap$|^known gaps$"),
    TEMPLATE("\\btemplates?\\b|^(status|customer) (page )?updates?$|^sample (e ?mails?|messages?)|^message(s| text)?$"),
    RECOVERY_TARGET("\\brtos?\\b|\\brpos?\\b|\\brecovery (time|point)? ?(objectives?|targets?)\\b"),
    ESCALATION("\\bescalat(e|es|ion|ions|ing)\\b"),
    WINDOW("\\b(maintenance|change|release|deployment) (windows?|calendar|freezes?)\\b|^maintenance schedule$"),
    CONTACT("\\bcontacts?\\b|\\bwho to (call|contact|ask|notify)\\b|\\bon call( (rotation|schedule|roster|team|list))?$"
            + "|\\b(alert|notification|communication|support|slack)s? channels?\\b|^channels$|\\b(vendors?|providers)$"
            + "|^(key|external|third party) (services?|people|support)$|^(team|people|stakeholders?|ownership)$"),
    DASHBOARD("\\bdashboards?( links?| urls?)?$"),
    METRIC(
            "(?<!missing )(?<!no )\\bmetrics( to \\w+| and \\w+| overview| reference)?$|\\bthresholds?$|\\bthresholds and\\b"
                    + "|\\b(slis?|slos?|slas?|service level \\w+|kpis?)( targets?| definitions?| and .*)?$|\\bgolden signals$"
                    + "|\\b(performance|availability) (targets?|goals?|baselines?|indicators?)$|^baselines?$"),
    ALERT(
            "\\balerts\\b(?! (manager|are|is))|\\balarms\\b"
                    + "|\\balert (runbooks?|responses?|handling|definitions?|list|catalog|reference|procedures?|playbooks?|index)\\b"),
    SEVERITY(
            "\\b(severity|priority|sev|incident) (levels?|definitions?|classifications?|matrix|scale|guide|categories)\\b"
                    + "|^(alert )?severit(y|ies)( level)?$|^(incident|alert) (classification|severit(y|ies))$|^priorit(y|ies)$|^urgency$"
                    + "|^(severity|sev|priority|p|level) ?[0-5]\\b|^(severity|priority) (critical|high|medium|low)\\b"),
    LOG("\\blog (locations?|files?|paths?|sources?)\\b|^logs$|\\b(locations?|where) .*\\blogs$"),
    ENDPOINT(
            "\\b(service|key|important|access|useful|quick|production) urls?$|^urls?$|^((service|api|health|key|production|web)"
                    + " )*(health checks? )?endpoints?$|^(service |quick |important |useful |key )?links$|^environments$|^addresses$"),
    REFERENCE(
            "^references?$|^(additional |external |useful |further )?resources$|^related\\b|^further (reading|info.*)$"
                    + "|^see also$|^(additional |further )?documentation( links)?$|^additional information$|^sources$"),
    VARIABLES("^(variables|placeholders|parameters)( used)?( (here|in this \\w+))?$"),
    CAUSE("^(common |possible |likely |root |potential |typical |usual |known |probable )?causes?$"
            + "|^(common|usual|known|typical) (issues|errors|problems|mistakes|scenarios|failure modes)$"
            + "|^(root cause|background|explanation|why)$|^reasons?$"),
    SYMPTOM("^(symptoms?|signs?|indications?|indicators?|detection|alert|alarm|alerts when|fires when|firing condition"
            + "|trigger|triggers|triggered by|trigger conditions?|alert conditions?|conditions?|threshold|expression"
            + "|how (to|you) (detect|notice)|what you (will )?see|criteria|rule)$"),

    IMPACT("^(\\w+ )?impacts?$|^(user|business|customer) (impact|effect)$|^consequences?$|^risks?$"),
    MEANING("^(meaning|descriptions?|overview|summary|introduction|about|purpose|scope|context|details|full context"
            + "|architecture|system overview|definitions?|glossary|terminology|examples?|objectives?|goals?|reason|general)$"
            + "|^what (this|it|is|does)\\b|^when (to use|this)\\b|^when$|^applies to$|^use when$"),
    NOTE(
            "^(important )?notes?$|^warnings?$|^cautions?$|^danger$|^important$|^tips?$|^notice$|^prevention\\b"
                    + "|^preventi(ve|on) (measures|actions)$|^best practices$|^lessons learned$|^change ?log$|^(revision|version|document) "
                    + "(history|control|information)$|^assumptions$|^limitations$|^considerations$|^background$|^metadata$|^faq$"),
    PREREQUISITE("^pre ?requisites?$|^requirements$|^before you (begin|start)$|^pre ?conditions?$|^access( required)?$"
            + "|^required (access|tools|permissions)$|^(access|tools) (required|needed|requirements)$|^what you need$"),
    DIAGNOSIS("^(diagnos(e|is|tics?|ing)|diagnos(is|tic) (steps|commands|checks|procedure)|investigat(e|ion|ing)"
            + "|investigation steps|triage|initial (triage|assessment|diagnosis|investigation)|checks?|what to check"
            + "|how to (diagnose|debug|investigate)|debugging( steps)?|troubleshooting steps)$"),
    VERIFICATION(
            "^(verif(y|ication)|validat(e|ion)|confirmation|post .*(checks?|verification|validation)"
                    + "|(verification|validation) (steps|checks?)|verify .*|validate .*|success criteria|smoke tests?|how to verify)$"),
    ROLLBACK("^(roll ?back|roll ?back (plan|steps|instructions)|how to roll ?back|revert|back ?out( plan)?|undo)$"),
    ACTION("^((immediate |recommended |required |first |initial |emergency |corrective |next |remedial |manual |key )?"
            + "(actions?|response|steps|responses)|resolve|resolutions?|resolution steps|mitigat(e|ion|ions|ing)"
            + "|mitigation steps|remediat(e|ion)|remediation steps|fix(es)?|quick fix(es)?|possible fixes|solutions?"
            + "|possible solutions|recovery( steps| procedure)?|contain(ment)?|eradicat(e|ion)|procedure|instructions|runbook"
            + "|playbook|process|what to do|how to (fix|resolve|respond|mitigate)|workarounds?|immediately|execution|execute"
            + "|within .*|follow ups?( actions)?|steps to (resolve|fix|reproduce)|(response|action|deployment|manual) (steps|plan)"
            + "|commands?)$"),
    OTHER("$^");

    private static final Theme[] ALL = values();

    // Cued holds compiled patterns and their words, which never change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Cued words;

    Theme(String words) {
        this.words = Cued.of(words);
    }

    static Theme of(String title) {
        return ofWords(Names.words(title));
    }

    /** From the words as {@link Names#words} gives them. */
    static Theme ofWords(String words) {
        int[] beginnings = Cues.in(words);
        for (Theme theme : ALL) {
            if (theme.words.in(words, beginnings)) {
                return theme;
            }
        }
        return OTHER;
    }

    /** Whether it names a part of a procedure and not a matter of its own. */
    boolean isPhase() {
        return this == DIAGNOSIS || this == ACTION || this == VERIFICATION || this == ROLLBACK;
    }

    /** Whether it names what a text says of an alert or a procedure: such labels and headings begin no new matter. */
    boolean isField() {
        return isPhase() || isDescription() && this != LOG && this != WINDOW;
    }

    /** Whether what stands under it, subsections included, is never steps to follow. */
    boolean isReference() {
        return switch (this) {
            case CONTENTS,
                    TODO,
                    TEMPLATE,
                    RECOVERY_TARGET,
                    ESCALATION,
                    CONTACT,
                    DASHBOARD,
                    METRIC,
                    SEVERITY,
                    ENDPOINT,
                    REFERENCE,
                    VARIABLES -> true;
            default -> false;
        };
    }

    /** Whether its own text is never steps to follow, while its subsections may be. */
    boolean isDescription() {
        return switch (this) {
            case WINDOW, LOG, CAUSE, SYMPTOM, IMPACT, MEANING, NOTE, PREREQUISITE -> true;
            default -> false;
        };
    }
}
