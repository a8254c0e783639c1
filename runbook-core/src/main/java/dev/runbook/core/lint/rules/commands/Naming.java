package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Invocation;
import java.util.Set;

/** What a message calls a program. */
final class Naming {
    /** Programs whose first word says what they do. */
    private static final Set<String> WITH_VERB = Set.of(
            ("kubectl oc helm docker podman nerdctl docker-compose podman-compose systemctl git gh aws az gcloud terraform"
                            + " apt apt-get yum dnf redis-cli celery manage.py flask rails pm2 npm yarn pnpm")
                    .split(" "));

    private static final int LONGEST = 20;

    private Naming() {}

    /** Its name, where it has many duties with the word that says which. */
    static String of(Invocation program) {
        boolean verb = WITH_VERB.contains(program.program());
        String name = program.words().get(0).text().endsWith(program.program())
                ? program.program()
                : program.program().replace("-compose", " compose");
        return name
                + (!verb
                        ? ""
                        : program.operands().stream()
                                .limit(1)
                                .map(Argument::text)
                                .filter(Naming::isWord)
                                .map(word -> " " + word)
                                .findFirst()
                                .orElse(""));
    }

    private static boolean isWord(String word) {
        return word.length() < LONGEST && word.chars().allMatch(c -> Character.isLetter(c) || c == '-');
    }
}
