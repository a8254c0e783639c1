package dev.runbook.core.lint.rules;

import dev.runbook.core.lint.Linter;
import dev.runbook.core.lint.Rule;
import dev.runbook.core.lint.rules.alerts.AlertWithoutDuration;
import dev.runbook.core.lint.rules.alerts.AlertWithoutProcedure;
import dev.runbook.core.lint.rules.alerts.AlertWithoutSeverity;
import dev.runbook.core.lint.rules.alerts.AlertWithoutThreshold;
import dev.runbook.core.lint.rules.alerts.MetricWithoutAlert;
import dev.runbook.core.lint.rules.alerts.MetricWithoutThreshold;
import dev.runbook.core.lint.rules.alerts.ThresholdContradiction;
import dev.runbook.core.lint.rules.alerts.ThresholdGap;
import dev.runbook.core.lint.rules.alerts.ThresholdWithoutProcedure;
import dev.runbook.core.lint.rules.commands.CommandNoEffect;
import dev.runbook.core.lint.rules.commands.CommandsInComments;
import dev.runbook.core.lint.rules.commands.CronInvalid;
import dev.runbook.core.lint.rules.commands.CurlNoFail;
import dev.runbook.core.lint.rules.commands.DeprecatedTool;
import dev.runbook.core.lint.rules.commands.DestructiveUnguarded;
import dev.runbook.core.lint.rules.commands.DestructiveUnverified;
import dev.runbook.core.lint.rules.commands.EndpointTwoMeanings;
import dev.runbook.core.lint.rules.commands.EphemeralName;
import dev.runbook.core.lint.rules.commands.FollowNeverReturns;
import dev.runbook.core.lint.rules.commands.HpaConflict;
import dev.runbook.core.lint.rules.commands.InconsistentCommand;
import dev.runbook.core.lint.rules.commands.InconsistentExecutionContext;
import dev.runbook.core.lint.rules.commands.InconsistentPath;
import dev.runbook.core.lint.rules.commands.InconsistentResource;
import dev.runbook.core.lint.rules.commands.InteractiveCommand;
import dev.runbook.core.lint.rules.commands.LockRisk;
import dev.runbook.core.lint.rules.commands.MissingComposeFile;
import dev.runbook.core.lint.rules.commands.MissingDatabaseName;
import dev.runbook.core.lint.rules.commands.MissingNamespace;
import dev.runbook.core.lint.rules.commands.MissingOperand;
import dev.runbook.core.lint.rules.commands.MissingTargetPath;
import dev.runbook.core.lint.rules.commands.MissingWorkingDirectory;
import dev.runbook.core.lint.rules.commands.PasteHazard;
import dev.runbook.core.lint.rules.commands.PathMismatch;
import dev.runbook.core.lint.rules.commands.PlaceholderStyleMixed;
import dev.runbook.core.lint.rules.commands.PlaceholderUndefined;
import dev.runbook.core.lint.rules.commands.PlaceholderUnsafe;
import dev.runbook.core.lint.rules.commands.PromqlSyntax;
import dev.runbook.core.lint.rules.commands.RemovedFlag;
import dev.runbook.core.lint.rules.commands.RenamedColumn;
import dev.runbook.core.lint.rules.commands.RiskyCommand;
import dev.runbook.core.lint.rules.commands.SameQueryTwoWays;
import dev.runbook.core.lint.rules.commands.SampleDomain;
import dev.runbook.core.lint.rules.commands.SampleValue;
import dev.runbook.core.lint.rules.commands.ScriptMissing;
import dev.runbook.core.lint.rules.commands.ShellSyntax;
import dev.runbook.core.lint.rules.commands.SqlSyntax;
import dev.runbook.core.lint.rules.commands.UnboundedOutput;
import dev.runbook.core.lint.rules.commands.UnknownFlag;
import dev.runbook.core.lint.rules.commands.UnknownSubcommand;
import dev.runbook.core.lint.rules.commands.VariableUnset;
import dev.runbook.core.lint.rules.commands.WeakBackup;
import dev.runbook.core.lint.rules.commands.WrongTarget;
import dev.runbook.core.lint.rules.input.BadEncoding;
import dev.runbook.core.lint.rules.input.ExpiredSuppression;
import dev.runbook.core.lint.rules.input.InternalError;
import dev.runbook.core.lint.rules.input.Schema;
import dev.runbook.core.lint.rules.input.TooDeep;
import dev.runbook.core.lint.rules.input.TooLarge;
import dev.runbook.core.lint.rules.input.UnknownKey;
import dev.runbook.core.lint.rules.input.UnreadableFile;
import dev.runbook.core.lint.rules.input.UnusedSuppression;
import dev.runbook.core.lint.rules.input.YamlSyntax;
import dev.runbook.core.lint.rules.links.DashboardOrphan;
import dev.runbook.core.lint.rules.links.DeadAnchor;
import dev.runbook.core.lint.rules.links.DeadLink;
import dev.runbook.core.lint.rules.links.InsecureHttp;
import dev.runbook.core.lint.rules.links.MissingCrossLink;
import dev.runbook.core.lint.rules.links.MissingLink;
import dev.runbook.core.lint.rules.links.OrphanRunbook;
import dev.runbook.core.lint.rules.links.UndefinedReference;
import dev.runbook.core.lint.rules.people.ContactMissing;
import dev.runbook.core.lint.rules.people.ContactPlaceholder;
import dev.runbook.core.lint.rules.people.EscalationInconsistent;
import dev.runbook.core.lint.rules.people.EscalationWithoutTime;
import dev.runbook.core.lint.rules.people.MaintenanceWindowMissing;
import dev.runbook.core.lint.rules.people.RecoveryTargetContradiction;
import dev.runbook.core.lint.rules.people.RecoveryTargetMissing;
import dev.runbook.core.lint.rules.people.RecoveryTargetUnsupported;
import dev.runbook.core.lint.rules.people.SeverityGap;
import dev.runbook.core.lint.rules.people.SeverityUndefined;
import dev.runbook.core.lint.rules.people.SeverityVocabulary;
import dev.runbook.core.lint.rules.procedures.ChecklistAsymmetry;
import dev.runbook.core.lint.rules.procedures.ChecklistNotCheckable;
import dev.runbook.core.lint.rules.procedures.ChecklistTooLong;
import dev.runbook.core.lint.rules.procedures.DuplicateChecklistItem;
import dev.runbook.core.lint.rules.procedures.DuplicateContent;
import dev.runbook.core.lint.rules.procedures.DuplicateProcedure;
import dev.runbook.core.lint.rules.procedures.DuplicateStep;
import dev.runbook.core.lint.rules.procedures.ProcedureWithoutAlert;
import dev.runbook.core.lint.rules.procedures.ProcedureWithoutBackup;
import dev.runbook.core.lint.rules.procedures.ProcedureWithoutCommands;
import dev.runbook.core.lint.rules.procedures.ProcedureWithoutRollback;
import dev.runbook.core.lint.rules.procedures.ProcedureWithoutVerification;
import dev.runbook.core.lint.rules.procedures.RollbackWithoutTrigger;
import dev.runbook.core.lint.rules.procedures.StepOrder;
import dev.runbook.core.lint.rules.procedures.StepWithoutCommand;
import dev.runbook.core.lint.rules.procedures.VagueStep;
import dev.runbook.core.lint.rules.procedures.WeakVerification;
import dev.runbook.core.lint.rules.secrets.DefaultCredentials;
import dev.runbook.core.lint.rules.secrets.SecretInBackup;
import dev.runbook.core.lint.rules.secrets.SecretInCommand;
import dev.runbook.core.lint.rules.text.DuplicateHeading;
import dev.runbook.core.lint.rules.text.DuplicateSection;
import dev.runbook.core.lint.rules.text.EmojiHeading;
import dev.runbook.core.lint.rules.text.EmptySection;
import dev.runbook.core.lint.rules.text.FenceLanguageMismatch;
import dev.runbook.core.lint.rules.text.FenceLanguageMissing;
import dev.runbook.core.lint.rules.text.MisnamedSection;
import dev.runbook.core.lint.rules.text.MissingMetadata;
import dev.runbook.core.lint.rules.text.MissingSystemName;
import dev.runbook.core.lint.rules.text.MissingTitle;
import dev.runbook.core.lint.rules.text.Mojibake;
import dev.runbook.core.lint.rules.text.OwnerMissing;
import dev.runbook.core.lint.rules.text.PromptInFence;
import dev.runbook.core.lint.rules.text.ReviewOverdue;
import dev.runbook.core.lint.rules.text.StaleDate;
import dev.runbook.core.lint.rules.text.TocDrift;
import dev.runbook.core.lint.rules.text.TocMissing;
import dev.runbook.core.lint.rules.text.TrailingWhitespace;
import dev.runbook.core.lint.rules.text.UnfinishedTodo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The registry: one line for each rule, by family and name. */
public final class Rules {
    /** Every rule there is. */
    public static final List<Rule> ALL = List.of(
            // input
            new BadEncoding(),
            new ExpiredSuppression(),
            new InternalError(),
            new Schema(),
            new TooDeep(),
            new TooLarge(),
            new UnknownKey(),
            new UnreadableFile(),
            new UnusedSuppression(),
            new YamlSyntax(),
            // text
            new DuplicateHeading(),
            new DuplicateSection(),
            new EmojiHeading(),
            new EmptySection(),
            new FenceLanguageMismatch(),
            new FenceLanguageMissing(),
            new MisnamedSection(),
            new MissingMetadata(),
            new MissingSystemName(),
            new MissingTitle(),
            new Mojibake(),
            new OwnerMissing(),
            new PromptInFence(),
            new ReviewOverdue(),
            new StaleDate(),
            new TocDrift(),
            new TocMissing(),
            new TrailingWhitespace(),
            new UnfinishedTodo(),
            // links
            new DashboardOrphan(),
            new DeadAnchor(),
            new DeadLink(),
            new InsecureHttp(),
            new MissingCrossLink(),
            new MissingLink(),
            new OrphanRunbook(),
            new UndefinedReference(),
            // commands
            new CommandNoEffect(),
            new CommandsInComments(),
            new CronInvalid(),
            new CurlNoFail(),
            new DeprecatedTool(),
            new DestructiveUnguarded(),
            new DestructiveUnverified(),
            new EndpointTwoMeanings(),
            new EphemeralName(),
            new FollowNeverReturns(),
            new HpaConflict(),
            new InconsistentCommand(),
            new InconsistentExecutionContext(),
            new InconsistentPath(),
            new InconsistentResource(),
            new InteractiveCommand(),
            new LockRisk(),
            new MissingComposeFile(),
            new MissingDatabaseName(),
            new MissingNamespace(),
            new MissingOperand(),
            new MissingTargetPath(),
            new MissingWorkingDirectory(),
            new PasteHazard(),
            new PathMismatch(),
            new PlaceholderStyleMixed(),
            new PlaceholderUndefined(),
            new PlaceholderUnsafe(),
            new PromqlSyntax(),
            new RemovedFlag(),
            new RenamedColumn(),
            new RiskyCommand(),
            new SameQueryTwoWays(),
            new SampleDomain(),
            new SampleValue(),
            new ScriptMissing(),
            new ShellSyntax(),
            new SqlSyntax(),
            new UnboundedOutput(),
            new UnknownFlag(),
            new UnknownSubcommand(),
            new VariableUnset(),
            new WeakBackup(),
            new WrongTarget(),
            // secrets
            new DefaultCredentials(),
            new SecretInBackup(),
            new SecretInCommand(),
            // alerts
            new AlertWithoutDuration(),
            new AlertWithoutProcedure(),
            new AlertWithoutSeverity(),
            new AlertWithoutThreshold(),
            new MetricWithoutAlert(),
            new MetricWithoutThreshold(),
            new ThresholdContradiction(),
            new ThresholdGap(),
            new ThresholdWithoutProcedure(),
            // procedures
            new ChecklistAsymmetry(),
            new ChecklistNotCheckable(),
            new ChecklistTooLong(),
            new DuplicateChecklistItem(),
            new DuplicateContent(),
            new DuplicateProcedure(),
            new DuplicateStep(),
            new ProcedureWithoutAlert(),
            new ProcedureWithoutBackup(),
            new ProcedureWithoutCommands(),
            new ProcedureWithoutRollback(),
            new ProcedureWithoutVerification(),
            new RollbackWithoutTrigger(),
            new StepOrder(),
            new StepWithoutCommand(),
            new VagueStep(),
            new WeakVerification(),
            // people
            new ContactMissing(),
            new ContactPlaceholder(),
            new EscalationInconsistent(),
            new EscalationWithoutTime(),
            new MaintenanceWindowMissing(),
            new RecoveryTargetContradiction(),
            new RecoveryTargetMissing(),
            new RecoveryTargetUnsupported(),
            new SeverityGap(),
            new SeverityUndefined(),
            new SeverityVocabulary());

    private Rules() {}

    /** A linter with every rule. */
    public static Linter linter() {
        return new Linter(ALL);
    }

    /** The family of a rule: the last part of its package, such as {@code text}. */
    public static String family(Rule rule) {
        String name = rule.getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The page of a rule as Markdown: why it hurts, what is bad, what is good, how to mend it. */
    public static String page(Rule rule) {
        String name = rule.getClass().getSimpleName() + ".md";
        try (InputStream in = rule.getClass().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the rule " + rule.id() + " has no page " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
