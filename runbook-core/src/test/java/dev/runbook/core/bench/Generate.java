package dev.runbook.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes generated runbooks into a folder: {@code Generate FOLDER COUNT}. */
public final class Generate {
    private Generate() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int runbooks = Integer.parseInt(arguments[1]);
        long bytes = 0;
        for (int service = 0; service < Generator.services(runbooks); service++) {
            Map<String, String> files = Generator.files(service, Generator.runbooksOf(service, runbooks));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
                bytes += file.getValue().length();
            }
        }
        System.out.println(runbooks + " runbooks, " + bytes / 1024 + " KB");
    }
}
