package dev.runbook.core.extract;

import dev.runbook.core.data.Node;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.Dashboard;
import dev.runbook.core.model.Endpoint;
import dev.runbook.core.model.EscalationStep;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.LogLocation;
import dev.runbook.core.model.MaintenanceWindow;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.RecoveryTarget;
import dev.runbook.core.model.Service;
import dev.runbook.core.model.Setting;
import dev.runbook.core.model.SeverityLevel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The facts of a {@code service.yaml}. Each stands where the text that names it stands; an item without one is left out. */
final class ServiceFile {
    private ServiceFile() {}

    static Facts facts(Node root) {
        return Facts.of(Stream.of(
                        service(root).stream(),
                        all(root, "contacts", "role", ServiceFile::contact),
                        all(root, "escalation", "level", ServiceFile::escalation),
                        all(root, "severities", "name", ServiceFile::severity),
                        all(root, "recovery", "component", ServiceFile::recovery),
                        all(root, "environments", "name", ServiceFile::endpoint),
                        all(root, "endpoints", "name", ServiceFile::endpoint),
                        all(root, "dashboards", "name", ServiceFile::dashboard),
                        all(root, "logs", "name", ServiceFile::log),
                        all(root, "windows", "name", ServiceFile::window))
                .flatMap(stream -> stream));
    }

    private static Optional<Fact> service(Node root) {
        Map<Setting, String> commands = new EnumMap<>(Setting.class);
        root.get("commands").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(entry -> Setting.of(entry.key())
                        .ifPresent(setting -> entry.value().text().ifPresent(text -> commands.put(setting, text))));
        return named(root, "name")
                .map(name -> new Service(
                        name.span(),
                        root.text("id").orElseGet(() -> Names.slug(name.string())),
                        name.string(),
                        root.text("owner"),
                        root.text("description"),
                        commands,
                        root.items("scripts").stream()
                                .flatMap(script -> script.text("path").stream())
                                .toList(),
                        root.items("variables").stream()
                                .flatMap(variable -> variable.text("name").stream())
                                .toList(),
                        Confidence.CERTAIN));
    }

    private static Optional<Fact> contact(Node item, Node.Scalar role) {
        Contact.Kind kind = Stream.of(Contact.Kind.values())
                .filter(each -> item.text("kind").filter(each.word()::equals).isPresent())
                .findFirst()
                .orElse(Contact.Kind.OTHER);
        String value = item.text("value").orElse("");
        return Optional.of(new Contact(role.span(), role.string(), kind, value, value.isBlank()));
    }

    private static Optional<Fact> escalation(Node item, Node.Scalar level) {
        return item.text("who").map(who -> new EscalationStep(level.span(), level.string(), who, item.text("after")));
    }

    private static Optional<Fact> severity(Node item, Node.Scalar name) {
        return Optional.of(new SeverityLevel(
                name.span(),
                name.string(),
                item.text("responseTime"),
                item.text("description"),
                item.text("escalation")));
    }

    private static Optional<Fact> recovery(Node item, Node.Scalar component) {
        return Optional.of(
                new RecoveryTarget(component.span(), component.string(), item.text("rto"), item.text("rpo")));
    }

    /** An environment is one too, where it has an address. */
    private static Optional<Fact> endpoint(Node item, Node.Scalar name) {
        return item.text("url").map(url -> new Endpoint(name.span(), name.string(), url, item.text("purpose")));
    }

    private static Optional<Fact> dashboard(Node item, Node.Scalar name) {
        return item.text("url").map(url -> new Dashboard(name.span(), name.string(), url));
    }

    private static Optional<Fact> log(Node item, Node.Scalar name) {
        return item.text("where").map(where -> new LogLocation(name.span(), name.string(), where));
    }

    private static Optional<Fact> window(Node item, Node.Scalar name) {
        return Optional.of(new MaintenanceWindow(name.span(), name.string(), item.text("when")));
    }

    private static Stream<Fact> all(
            Node root, String key, String naming, BiFunction<Node, Node.Scalar, Optional<Fact>> fact) {
        return root.items(key).stream()
                .flatMap(item -> named(item, naming).flatMap(name -> fact.apply(item, name)).stream());
    }

    /** The value of the key that names an item. */
    static Optional<Node.Scalar> named(Node item, String key) {
        return item.get(key)
                .filter(node -> node.text().isPresent())
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast);
    }
}
