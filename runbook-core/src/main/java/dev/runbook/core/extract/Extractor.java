package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Facts;
import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.Runbook;
import java.util.Optional;

/** Reads what one document says: every recogniser looks at it, each may use what earlier ones found. */
public final class Extractor {
    private Extractor() {}

    public static Checked<Runbook> extract(Document document, Hints hints) {
        FrontMatter frontMatter = FrontMatter.none(document.file());
        String title = frontMatter
                .title()
                .or(() -> document.title().map(Block.Heading::text))
                .orElse(document.file());
        return Checked.of(new Runbook(document, frontMatter, title, Optional.empty(), Facts.NONE));
    }
}
