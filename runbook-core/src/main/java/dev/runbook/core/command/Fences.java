package dev.runbook.core.command;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a fence line by line: commands, comments, outputs, and all that is none of these. */
public final class Fences {
    private static final Set<String> SHELLS = Set.of("bash", "sh", "shell", "console", "zsh");

    private Fences() {}

    /** The items of a fence in the order of its lines; blank lines are none. */
    public static List<FenceItem> read(Block.Fence fence, Source source) {
        List<FenceItem> items = new ArrayList<>();
        for (Block.CodeLine line : fence.lines()) {
            String text = line.text().strip();
            if (text.isEmpty()) {
                continue;
            }
            if (text.startsWith("#")) {
                String comment = text.substring(1).strip();
                items.add(new FenceItem(line.span(), FenceItem.Kind.COMMENT, comment, 0, Optional.empty()));
            } else if (SHELLS.contains(fence.language())) {
                String tool = text.split(" ", 2)[0];
                Command command = new Command(
                        line.span(),
                        Command.Where.FENCE,
                        fence.language(),
                        Command.Language.BASH,
                        tool,
                        text,
                        List.of(text.split(" ")),
                        List.of(),
                        Effects.of(Command.Language.BASH, text));
                items.add(new FenceItem(line.span(), FenceItem.Kind.COMMAND, text, 0, Optional.of(command)));
            } else {
                items.add(new FenceItem(line.span(), FenceItem.Kind.OTHER, text, 0, Optional.empty()));
            }
        }
        return items;
    }
}
