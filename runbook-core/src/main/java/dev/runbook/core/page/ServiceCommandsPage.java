package dev.runbook.core.page;

import dev.runbook.core.link.Urls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every command of a service, by the program and what it is told to do. */
public record ServiceCommandsPage(Ref of, String id, List<Tool> tools) implements Page {
    /** A program with its forms. */
    public record Tool(String name, String anchor, List<Form> forms) {}

    /** A form with the places that use it, in the order of the files. */
    public record Form(String name, List<Use> uses) {}

    /**
     * A command and where it is written.
     *
     * @param effect what the whole command does, in one word
     */
    public record Use(String text, String effect, List<Ref> places) {}

    static Stream<PlannedPage> plan(Edition edition) {
        return edition.graph().catalog().services().stream()
                .map(service -> new PlannedPage(
                        Urls.commands(service.service()), () -> of(edition, Ref.to(service), service.service())));
    }

    private static ServiceCommandsPage of(Edition edition, Ref service, String id) {
        return new ServiceCommandsPage(
                service,
                id,
                CommandForms.of(edition, id).byTool().entrySet().stream()
                        .map(tool -> new Tool(
                                tool.getKey(),
                                CommandForms.anchor(tool.getKey()),
                                tool.getValue().entrySet().stream()
                                        .map(form -> new Form(form.getKey(), uses(form.getValue())))
                                        .toList()))
                        .toList());
    }

    private static List<Use> uses(Map<CommandForms.Use, List<Ref>> found) {
        return found.entrySet().stream()
                .map(use -> new Use(use.getKey().text(), use.getKey().effect(), List.copyOf(use.getValue())))
                .toList();
    }

    @Override
    public String kind() {
        return "service-commands";
    }

    @Override
    public String url() {
        return Urls.commands(id);
    }

    @Override
    public String title() {
        return "Commands of " + of.text();
    }

    @Override
    public Optional<String> service() {
        return Optional.of(id);
    }

    @Override
    public List<Ref> breadcrumbs() {
        return List.of(of, Ref.of("Commands", CommandsPage.URL));
    }

    @Override
    public List<Anchor> headings() {
        return tools.stream()
                .map(tool -> new Anchor(2, tool.name(), tool.anchor()))
                .toList();
    }
}
