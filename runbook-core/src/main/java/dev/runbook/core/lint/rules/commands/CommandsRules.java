package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.lint.Rule;
import java.util.List;

/** The rules about commands, by name. */
public final class CommandsRules {
    /** One line for each rule. */
    public static final List<Rule> ALL = List.of(
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
            new WrongTarget());

    private CommandsRules() {}
}
