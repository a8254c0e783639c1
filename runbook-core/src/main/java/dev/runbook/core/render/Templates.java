package dev.runbook.core.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lets FreeMarker load templates out of a {@link TemplateSource}. */
record Templates(TemplateSource source) implements TemplateLoader {
    @Override
    public @Nullable Object findTemplateSource(String name) {
        return source.template(name)
                .map(bytes -> new Found(name, new String(bytes, StandardCharsets.UTF_8)))
                .orElse(null);
    }

    @Override
    public long getLastModified(Object found) {
        return 0;
    }

    @Override
    public Reader getReader(Object found, String encoding) throws IOException {
        return new StringReader(((Found) found).text());
    }

    @Override
    public void closeTemplateSource(Object found) {}

    private record Found(String name, String text) {}
}
