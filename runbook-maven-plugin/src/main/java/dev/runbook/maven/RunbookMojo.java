package dev.runbook.maven;

import dev.runbook.core.Analysis;
import dev.runbook.core.Sources;
import dev.runbook.core.model.LiveServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The parameters that every goal has. Maven fills fields of a superclass, so here inheritance is how it is done. */
abstract class RunbookMojo extends AbstractMojo {
    private static final String SHARED = "runbook.analysis";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /**
     * The folder of runbooks. Default: {@code src/runbooks}; without a POM and without such a folder, the current folder.
     */
    @Parameter(property = "runbook.source")
    private @Nullable File source;

    /** Where findings and catalog are written. Default: {@code target/runbook}. */
    @Parameter(property = "runbook.output")
    private @Nullable File output;

    /** The formats to write beside findings.json and catalog.json: text, sarif, coverage. */
    @Parameter(property = "runbook.formats")
    private List<String> formats = List.of();

    /** The date that age and expiry are measured against, such as 2026-11-20. Default: today, UTC. */
    @Parameter(property = "runbook.today")
    private @Nullable String today;

    /** Does nothing when true. */
    @Parameter(property = "runbook.skip", defaultValue = "false")
    private boolean skip;

    /** Whether there is something to do; says why not. */
    boolean isWanted() throws MojoExecutionException {
        if (skip) {
            getLog().info("Skipped, because runbook.skip is set.");
            return false;
        }
        if (Files.isDirectory(source())) {
            return true;
        }
        if (source != null) {
            throw new MojoExecutionException(
                    "There is no folder " + source() + ". Set runbook.source to the folder of your runbooks.");
        }
        getLog().info("Nothing to do: there is no folder " + source() + ". Put runbooks there or set runbook.source.");
        return false;
    }

    /** The run that the parameters ask for. */
    Run run() throws MojoExecutionException {
        return new Run(source(), output(), formats, date());
    }

    /** Reads, links and checks the runbooks, and writes the result in every format. */
    Analysis analyse() throws MojoExecutionException {
        return analyse(Optional.empty());
    }

    /** The same, also against what a server said that was asked. */
    Analysis analyse(Optional<LiveServer> server) throws MojoExecutionException {
        Run run = run();
        try {
            return analyse(run, run.read(), server);
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** The goals of one build work on the same runbooks: what the first has found, the others need not find again. */
    @SuppressWarnings("unchecked") // Maven's map has no type
    Analysis analyse(Run run, Sources sources, Optional<LiveServer> server) throws IOException {
        Map<Object, Object> given = (Map<Object, Object>) getPluginContext();
        Map<Object, Object> shared = given == null ? new HashMap<>() : given;
        Optional<Analysis> known = Optional.ofNullable(shared.remove(SHARED))
                .filter(Analysis.class::isInstance)
                .map(Analysis.class::cast);
        Analysis analysis = run.analyse(sources, server, known, console().progress());
        shared.put(SHARED, analysis);
        return analysis;
    }

    Console console() {
        return Console.of(session);
    }

    Path source() {
        if (source != null) {
            return source.toPath();
        }
        Path usual = base().resolve("src").resolve("runbooks");
        return hasPom() || Files.isDirectory(usual) ? usual : base();
    }

    Path output() {
        return Optional.ofNullable(output).map(File::toPath).orElseGet(() -> build().resolve("runbook"));
    }

    /** {@code target}; computed, because {@code project.build.directory} stays unresolved without a POM. */
    Path build() {
        return hasPom() ? Path.of(project.getBuild().getDirectory()) : base().resolve("target");
    }

    boolean hasPom() {
        return project.getFile() != null;
    }

    private Path base() {
        return hasPom() ? project.getBasedir().toPath() : Path.of(session.getExecutionRootDirectory());
    }

    private LocalDate date() throws MojoExecutionException {
        if (today == null) {
            return LocalDate.now(ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(today);
        } catch (DateTimeParseException e) {
            throw new MojoExecutionException("runbook.today is '" + today + "'; write it as 2026-11-20.", e);
        }
    }
}
