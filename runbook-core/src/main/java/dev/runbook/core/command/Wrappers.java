package dev.runbook.core.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Programs that run another one: {@code sudo}, {@code timeout 5}, {@code env X=y}; and {@code kubectl exec --}, {@code ssh}. */
final class Wrappers {
    /** Options with a value, of the programs that a reader looks straight through. */
    private static final Map<String, Set<String>> PLAIN = Map.ofEntries(
            Map.entry("sudo", Set.of("-u -g -h -p -C -T -r -t -D -R -U --user --group".split(" "))),
            Map.entry("doas", Set.of("-u", "-C")),
            Map.entry("time", Set.of("-f", "-o")),
            Map.entry("env", Set.of("-u", "-C", "-S")),
            Map.entry("nohup", Set.of()),
            Map.entry("nice", Set.of("-n")),
            Map.entry("ionice", Set.of("-c", "-n", "-p")),
            Map.entry("timeout", Set.of("-s", "-k", "--signal", "--kill-after")),
            Map.entry("setsid", Set.of()),
            Map.entry("stdbuf", Set.of("-i", "-o", "-e")),
            Map.entry("command", Set.of()),
            Map.entry("exec", Set.of("-a")),
            Map.entry("builtin", Set.of()),
            Map.entry("unbuffer", Set.of()));

    private static final Set<String> SHELLS = Set.of("sh", "bash", "zsh", "dash", "ksh", "ash", "fish");
    private static final Set<String> DOCKER_VALUES =
            Set.of(("-e --env -u --user -w --workdir --env-file --index --entrypoint -v --volume --name -p"
                            + " --publish -f --file --project-name --profile -H --host --network -c --context")
                    .split(" "));
    private static final Set<String> RUNNERS = Set.of("npx", "bunx", "pipx");

    private Wrappers() {}

    /** The words from the program that is meant: {@code sudo -u postgres psql} is {@code psql}. */
    static <T> List<T> unwrap(List<T> words, Function<T, String> text) {
        List<T> rest = words;
        int rounds = 0;
        while (!rest.isEmpty() && rounds++ < 5) {
            Set<String> values = PLAIN.get(text.apply(rest.get(0)));
            if (values == null) {
                return rest;
            }
            String wrapper = text.apply(rest.get(0));
            int i = 1;
            while (i < rest.size()
                    && (Arguments.isOption(text.apply(rest.get(i))) || Shell.isAssignment(text.apply(rest.get(i))))) {
                i += values.contains(text.apply(rest.get(i))) ? 2 : 1;
            }
            if (wrapper.equals("timeout")) {
                i++;
            }
            if (i >= rest.size()) {
                return rest;
            }
            rest = rest.subList(i, rest.size());
        }
        return rest;
    }

    /**
     * The command that a command runs elsewhere, as shell text or as words.
     *
     * @param text shell text, as in {@code sh -c "..."}; else nothing
     * @param words of the inner program; empty where {@code text} is given or only a shell is opened
     */
    record Inner(Optional<String> text, List<String> words) {
        Inner {
            words = List.copyOf(words);
        }
    }

    /** What the program runs, if it is one that runs another. */
    static Optional<Inner> inner(List<String> words) {
        String program = Tools.name(words.get(0));
        List<String> rest = words.subList(1, words.size());
        if (SHELLS.contains(program) || program.equals("su")) {
            Arguments arguments = Arguments.of(rest, Set.of());
            return arguments.value("-c", "--command").map(text -> new Inner(Optional.of(text), List.of()));
        }
        return switch (program) {
            case "kubectl", "oc" -> kubectl(rest);
            case "docker", "podman", "nerdctl", "docker-compose", "podman-compose" -> docker(program, rest);
            case "ssh" -> ssh(rest);
            case "xargs" -> after(rest, Set.of("-n", "-I", "-P", "-d", "-L", "-s", "-a", "-E"), 0);
            case "watch" -> after(rest, Set.of("-n", "--interval"), 0);
            case "parallel" -> after(rest, Set.of("-j", "--jobs"), 0);
            case "chroot" -> after(rest, Set.of(), 1);
            case "gosu", "runuser" -> after(rest, Set.of("-u"), program.equals("gosu") ? 1 : 0);
            case "flock" -> after(rest, Set.of("-w", "-E"), 1);
            case "nsenter" -> after(rest, Set.of("-t", "--target"), 0);
            case "bundle", "poetry", "uv", "pipenv", "pnpm", "yarn" -> runner(rest);
            case "python", "python3", "python2", "ruby", "php", "node", "perl" -> script(program, rest);
            default -> RUNNERS.contains(program) ? after(rest, Set.of(), 0) : Optional.empty();
        };
    }

    private static Optional<Inner> kubectl(List<String> rest) {
        Arguments arguments =
                Arguments.of(rest, Tools.named("kubectl").map(Tool::values).orElse(Set.of()));
        boolean runs = arguments.operands().stream()
                .limit(1)
                .anyMatch(verb -> Set.of("exec", "run", "debug", "rsh").contains(verb));
        int dashes = rest.indexOf("--");
        if (!runs) {
            return Optional.empty();
        }
        if (dashes >= 0) {
            return Optional.of(new Inner(Optional.empty(), rest.subList(dashes + 1, rest.size())));
        }
        List<Integer> places = arguments.operandAt();
        return Optional.of(
                new Inner(Optional.empty(), places.size() > 2 ? rest.subList(places.get(2), rest.size()) : List.of()));
    }

    /** {@code docker exec web ls}, {@code docker compose run --rm api alembic upgrade head}. */
    private static Optional<Inner> docker(String program, List<String> rest) {
        boolean old = program.endsWith("-compose");
        Arguments arguments = Arguments.of(rest, DOCKER_VALUES);
        List<String> operands = arguments.operands();
        int verb = !old
                        && !operands.isEmpty()
                        && (operands.get(0).equals("compose") || operands.get(0).equals("container"))
                ? 1
                : 0;
        boolean compose = old || verb == 1 && operands.get(0).equals("compose");
        if (operands.size() <= verb) {
            return Optional.empty();
        }
        boolean runs = operands.get(verb).equals("exec")
                || compose && operands.get(verb).equals("run");
        if (!runs) {
            return Optional.empty();
        }
        int program0 = verb + 2;
        return Optional.of(new Inner(
                Optional.empty(),
                operands.size() > program0
                        ? rest.subList(arguments.operandAt().get(program0), rest.size())
                        : List.of()));
    }

    private static Optional<Inner> ssh(List<String> rest) {
        Arguments arguments =
                Arguments.of(rest, Tools.named("ssh").map(Tool::values).orElse(Set.of()));
        List<Integer> places = arguments.operandAt();
        return places.size() < 2
                ? Optional.of(new Inner(Optional.empty(), List.of()))
                : Optional.of(new Inner(
                        Optional.of(String.join(" ", rest.subList(places.get(1), rest.size()))), List.of()));
    }

    /** The words after the options and so many operands. */
    private static Optional<Inner> after(List<String> rest, Set<String> values, int operands) {
        Arguments arguments = Arguments.of(rest, values);
        List<Integer> places = arguments.operandAt();
        return places.size() <= operands
                ? Optional.empty()
                : Optional.of(new Inner(Optional.empty(), rest.subList(places.get(operands), rest.size())));
    }

    private static Optional<Inner> runner(List<String> rest) {
        boolean runs = rest.size() > 1
                && (rest.get(0).equals("exec")
                        || rest.get(0).equals("run")
                        || rest.get(0).equals("dlx"));
        return runs && Tools.isKnown(rest.get(1))
                ? Optional.of(new Inner(Optional.empty(), rest.subList(1, rest.size())))
                : Optional.empty();
    }

    /** {@code python -m pytest}, {@code python manage.py migrate}. */
    private static Optional<Inner> script(String program, List<String> rest) {
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        if (rest.get(0).equals("-m") && program.startsWith("python") && rest.size() > 1) {
            return Optional.of(new Inner(Optional.empty(), rest.subList(1, rest.size())));
        }
        int i = 0;
        while (i < rest.size() && Arguments.isOption(rest.get(i))) {
            if (rest.get(i).equals("-c")
                    || rest.get(i).equals("-e")
                    || rest.get(i).equals("-r")) {
                return Optional.empty();
            }
            i++;
        }
        return i < rest.size()
                ? Optional.of(new Inner(Optional.empty(), rest.subList(i, rest.size())))
                : Optional.empty();
    }
}
