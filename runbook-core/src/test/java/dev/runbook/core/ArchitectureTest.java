package dev.runbook.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.runbook.core.model.leak.PlantedLeak;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house as CONTRIBUTING.md describes it: who may import whom, and where each library lives. */
class ArchitectureTest {
    private static final String ROOT = "dev.runbook.core";
    private static final Map<String, Set<String>> HOMES = Map.of(
            "org.apache.shardingsphere", Set.of("command"),
            "org.antlr", Set.of("command", "prometheus"),
            "org.jsoup", Set.of("html"),
            "com.vladsch.flexmark", Set.of("markdown"),
            "tools.jackson", Set.of("data"),
            "com.networknt", Set.of("data"),
            "freemarker", Set.of("render"),
            "org.treesitter", Set.of("command"),
            "java.net.http", Set.of("server"),
            "java.nio.file", Set.of("", "site"));

    private final House house = House.read();
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyPackageImportsOnlyWhatTheTableAllows() {
        assertThat(leaks(classes.stream())).isEmpty();
    }

    @Test
    void everyPackageStandsInTheTable() {
        assertThat(house.mayImport()).containsKeys("diagnostic", "model", "lint.rules", "site");
        assertThat(classes.stream()
                        .map(type -> house.roomOf(type.getPackageName()))
                        .filter(room -> !room.isEmpty())
                        .distinct())
                .isSubsetOf(house.mayImport().keySet());
    }

    @Test
    void everyLibraryHasOneHome() {
        assertThat(strays(classes.stream())).isEmpty();
    }

    @Test
    void aPlantedLeakIsCaught() {
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedLeak.class);
        assertThat(leaks(planted.stream())).anyMatch(leak -> leak.contains("PlantedLeak") && leak.contains("link"));
        assertThat(strays(planted.stream())).anyMatch(stray -> stray.contains("org.jsoup"));
    }

    private List<String> leaks(Stream<JavaClass> types) {
        return types.flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> target.getPackageName().startsWith(ROOT))
                        .filter(target -> !mayImport(type, target))
                        .map(target -> type.getName() + " imports " + target.getName()))
                .distinct()
                .sorted()
                .toList();
    }

    private boolean mayImport(JavaClass type, JavaClass target) {
        String from = house.roomOf(type.getPackageName());
        String to = house.roomOf(target.getPackageName());
        return from.isEmpty()
                || from.equals(to)
                || house.mayImport().getOrDefault(from, Set.of()).contains(to);
    }

    private List<String> strays(Stream<JavaClass> types) {
        return types.flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .flatMap(target -> HOMES.entrySet().stream()
                                .filter(home -> target.startsWith(home.getKey() + "."))
                                .filter(home -> !home.getValue().contains(house.roomOf(type.getPackageName())))
                                .map(home -> type.getName() + " uses " + target)))
                .distinct()
                .sorted()
                .toList();
    }
}
