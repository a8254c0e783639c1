package dev.runbook.core.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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

    /** Programs that take a command as text. */
    private static final Set<String> SHELLS = Set.of("sh", "bash", "zsh", "dash", "ksh", "ash", "fish", "su");

    private static final Set<String> DOCKER = Set.of("docker", "podman", "nerdctl", "docker-compose", "podman-compose");
    private static final Set<String> DOCKER_VALUES =
            Set.of(("-e --env -u --user -w --workdir --env-file --index --entrypoint -v --volume --name -p"
                            + " --publish -f --file --project-name --profile -H --host --network -c --context")
                    .split(" "));

    private Wrappers() {}

    /** The words from the program that is meant: {@code sudo -u postgres psql} is {@code psql}. */
    static <T> List<T> unwrap(List<T> words, Function<T, String> text) {
        List<T> rest = words;
        for (int rounds = 0; rounds < 5 && !rest.isEmpty(); rounds++) {
            int from = plain(rest.stream().map(text).toList());
            if (from == 0) {
                return rest;
            }
            rest = rest.subList(from, rest.size());
        }
        return rest;
    }

    /** Where the inner program begins behind one that a reader looks straight through; 0 where it is none of those. */
    private static int plain(List<String> words) {
        String wrapper = words.get(0);
        Set<String> values = PLAIN.get(wrapper);
        if (values == null) {
            return 0;
        }
        int i = 1;
        while (i < words.size() && (Arguments.isOption(words.get(i)) || Shell.isAssignment(words.get(i)))) {
            i += values.contains(words.get(i)) ? 2 : 1;
        }
        i += wrapper.equals("timeout") ? 1 : 0;
        return i >= words.size() ? 0 : i;
    }

    /** Options with a value, of a program that runs another. */
    static Set<String> values(String program) {
        boolean container = DOCKER.contains(program);
        return container ? DOCKER_VALUES : PLAIN.getOrDefault(program, Set.of());
    }

    /**
     * Where the words of a program give the command that it runs elsewhere.
     *
     * @param all words of the outer program
     * @param from the place of the inner command's first word; the number of words where only a shell is opened
     * @param to behind its last word
     * @param shell whether those words are shell text, as in {@code sh -c "..."}
     */
    record Inner(List<String> all, int from, int to, boolean shell) {
        Inner {
            all = List.copyOf(all);
        }

        Optional<String> text() {
            return shell ? Optional.of(String.join(" ", all.subList(from, to))) : Optional.empty();
        }

        /** The inner program with its words; empty for shell text. */
        List<String> words() {
            return shell ? List.of() : all.subList(from, to);
        }
    }

    /** What the program runs, if it is one that runs another. */
    static Optional<Inner> inner(List<String> words) {
        String program = Tools.name(words.get(0));
        List<String> rest = words.subList(1, words.size());
        OptionalInt from = switch (program) {
            case "sh", "bash", "zsh", "dash", "ksh", "ash", "fish", "su" ->
                Arguments.of(rest, Set.of()).valueAt("-c", "--command");
            case "kubectl", "oc" -> kubectl(rest);
            case "docker", "podman", "nerdctl", "docker-compose", "podman-compose" -> docker(program, rest);
            case "ssh" -> ssh(rest);
            case "find" -> find(rest);
            case "xargs" -> after(rest, Set.of("-n", "-I", "-P", "-d", "-L", "-s", "-a", "-E"), 0);
            case "watch" -> after(rest, Set.of("-n", "--interval"), 0);
            case "parallel" -> after(rest, Set.of("-j", "--jobs"), 0);
            case "chroot" -> after(rest, Set.of(), 1);
            case "gosu", "runuser" -> after(rest, Set.of("-u"), program.equals("gosu") ? 1 : 0);
            case "flock" -> after(rest, Set.of("-w", "-E"), 1);
            case "nsenter" -> after(rest, Set.of("-t", "--target"), 0);
            case "bundle", "poetry", "uv", "pipenv", "pnpm", "yarn" -> runner(rest);
            case "npx", "bunx", "pipx" -> after(rest, Set.of(), 0);
            case "python", "python3", "python2", "ruby", "php", "node", "perl" -> script(program, rest);
            default -> behind(plain(words));
        };
        if (from.isEmpty()) {
            return Optional.empty();
        }
        int start = from.getAsInt() + 1;
        boolean typed = SHELLS.contains(program);
        boolean remote = program.equals("ssh") && start < words.size();
        int end = typed ? start + 1 : program.equals("find") ? execEnd(words, start) : words.size();
        return Optional.of(new Inner(words, start, end, typed || remote));
    }

    private static OptionalInt behind(int plain) {
        return plain == 0 ? OptionalInt.empty() : OptionalInt.of(plain - 1);
    }

    private static OptionalInt kubectl(List<String> rest) {
        Arguments arguments =
                Arguments.of(rest, Tools.named("kubectl").map(Tool::values).orElse(Set.of()));
        boolean runs = arguments.operands().stream()
                .limit(1)
                .anyMatch(verb -> Set.of("exec", "run", "debug", "rsh").contains(verb));
        int dashes = rest.indexOf("--");
        if (!runs) {
            return OptionalInt.empty();
        }
        if (dashes >= 0) {
            return OptionalInt.of(dashes + 1);
        }
        List<Integer> places = arguments.operandAt();
        return OptionalInt.of(places.size() > 2 ? places.get(2) : rest.size());
    }

    /** {@code docker exec web ls}, {@code docker compose run --rm api alembic upgrade head}. */
    private static OptionalInt docker(String program, List<String> rest) {
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
            return OptionalInt.empty();
        }
        boolean runs = operands.get(verb).equals("exec")
                || compose && operands.get(verb).equals("run");
        if (!runs) {
            return OptionalInt.empty();
        }
        int inner = verb + 2;
        return OptionalInt.of(operands.size() > inner ? arguments.operandAt().get(inner) : rest.size());
    }

    private static OptionalInt ssh(List<String> rest) {
        Arguments arguments =
                Arguments.of(rest, Tools.named("ssh").map(Tool::values).orElse(Set.of()));
        List<Integer> places = arguments.operandAt();
        return OptionalInt.of(places.size() < 2 ? rest.size() : places.get(1));
    }

    private static OptionalInt find(List<String> rest) {
        int exec = Math.max(rest.indexOf("-exec"), rest.indexOf("-execdir"));
        return exec < 0 || exec + 1 == rest.size() ? OptionalInt.empty() : OptionalInt.of(exec + 1);
    }

    private static int execEnd(List<String> words, int start) {
        int end = start;
        while (end < words.size()
                && !words.get(end).equals(";")
                && !words.get(end).equals("+")) {
            end++;
        }
        return end;
    }

    /** The words after the options and so many operands. */
    private static OptionalInt after(List<String> rest, Set<String> values, int operands) {
        List<Integer> places = Arguments.of(rest, values).operandAt();
        return places.size() <= operands ? OptionalInt.empty() : OptionalInt.of(places.get(operands));
    }

    private static OptionalInt runner(List<String> rest) {
        boolean runs = rest.size() > 1
                && (rest.get(0).equals("exec")
                        || rest.get(0).equals("run")
                        || rest.get(0).equals("dlx"));
        return runs && Tools.isKnown(rest.get(1)) ? OptionalInt.of(1) : OptionalInt.empty();
    }

    /** {@code python -m pytest}, {@code python manage.py migrate}. */
    private static OptionalInt script(String program, List<String> rest) {
        if (rest.isEmpty()) {
            return OptionalInt.empty();
        }
        if (rest.get(0).equals("-m") && program.startsWith("python") && rest.size() > 1) {
            return OptionalInt.of(1);
        }
        int i = 0;
        while (i < rest.size() && Arguments.isOption(rest.get(i))) {
            if (rest.get(i).equals("-c")
                    || rest.get(i).equals("-e")
                    || rest.get(i).equals("-r")) {
                return OptionalInt.empty();
            }
            i++;
        }
        return i < rest.size() ? OptionalInt.of(i) : OptionalInt.empty();
    }
}
