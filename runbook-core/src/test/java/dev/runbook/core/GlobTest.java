package dev.runbook.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "drafts/**, drafts/a/b.md, true",
        "drafts/**, a/drafts/b.md, false",
        "**/drafts/**, a/drafts/b.md, true",
        "**/drafts/**, drafts/b.md, true",
        "drafts, a/drafts/b.md, true",
        "drafts/, drafts/b.md, true",
        "/drafts, a/drafts/b.md, false",
        "./a/b.md, a/b.md, true",
        "a/b, a/b/c.md, true",
        "a/b, a/bc.md, false",
        "*.md, a/b.md, true",
        "a/*.md, a/b/c.md, false",
        "a/**/c.md, a/c.md, true",
        "a/**/c.md, a/b/d/c.md, true",
        "old-?.md, old-1.md, true",
        "old-?.md, old-12.md, false",
        "a+(b.md, a+(b.md, true",
        "[a].md, a.md, false"
    })
    void matchesAsGitDoes(String glob, String path, boolean matches) {
        assertThat(Glob.of(glob).matches(path)).isEqualTo(matches);
    }
}
