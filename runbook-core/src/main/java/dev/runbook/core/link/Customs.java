package dev.runbook.core.link;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Service;
import dev.runbook.core.model.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the commands of each service usually name: its namespace, its compose file, its database. Immutable. */
public final class Customs {
    private static final int MANY = 2;

    private final Map<String, Map<Setting, Custom>> byService = new TreeMap<>();
    private final Map<Setting, List<Custom>> bySetting = new EnumMap<>(Setting.class);
    private final Map<Setting, Custom> shared = new EnumMap<>(Setting.class);

    /** The customs that the commands of services show, and their catalogs state. */
    static Customs of(Collection<ServiceFacts> services, Collection<Entry<Service>> entries) {
        Customs customs = new Customs();
        services.forEach(facts -> customs.learn(facts));
        entries.forEach(entry -> customs.state(entry.fact()));
        customs.compare();
        return customs;
    }

    /** What the commands of a service, by its id, usually name. */
    public Optional<Custom> of(String service, Setting setting) {
        return Optional.ofNullable(byService.getOrDefault(service, Map.of()).get(setting));
    }

    /** What the commands of some service usually name; nothing where no service has such a custom. */
    public Optional<Custom> anywhere(Setting setting) {
        return bySetting.getOrDefault(setting, List.of()).stream().findFirst();
    }

    /** The one value that all services with a custom name, where they are at least two. */
    public Optional<Custom> shared(Setting setting) {
        return Optional.ofNullable(shared.get(setting));
    }

    private void learn(ServiceFacts facts) {
        Map<Setting, List<Use>> uses = new EnumMap<>(Setting.class);
        facts.facts()
                .of(Command.class)
                .forEach(command -> Uses.in(command)
                        .forEach(use -> uses.computeIfAbsent(use.setting(), key -> new ArrayList<>())
                                .add(use)));
        Map<Setting, Custom> learnt = new EnumMap<>(Setting.class);
        uses.forEach((setting, all) -> Custom.of(setting, all).ifPresent(custom -> learnt.put(setting, custom)));
        byService.put(facts.service(), learnt);
    }

    private void compare() {
        byService
                .values()
                .forEach(known -> known.forEach((setting, custom) -> bySetting
                        .computeIfAbsent(setting, key -> new ArrayList<>())
                        .add(custom)));
        bySetting.forEach((setting, customs) -> {
            boolean one = customs.stream().map(Custom::value).distinct().count() == 1;
            if (customs.size() >= MANY && one) {
                shared.put(setting, customs.get(0));
            }
        });
    }

    /** The catalog wins over what is learnt, but a command is the better example. */
    private void state(Service service) {
        Map<Setting, Custom> known = byService.computeIfAbsent(service.id(), key -> new EnumMap<>(Setting.class));
        service.commands().forEach((setting, value) -> {
            Optional<Custom> learnt = Optional.ofNullable(known.get(setting));
            int uses = learnt.map(Custom::uses).orElse(0);
            int naming = learnt.map(Custom::naming).orElse(0);
            Span place = learnt.filter(custom -> custom.value().equals(value))
                    .map(Custom::place)
                    .orElse(service.span());
            known.put(setting, new Custom(setting, value, uses, naming, place, true));
        });
    }
}
