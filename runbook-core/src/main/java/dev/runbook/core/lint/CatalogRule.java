package dev.runbook.core.lint;

/** A rule that looks at the catalog as a whole, once. */
public non-sealed interface CatalogRule extends Rule {
    void check(Context context, Reporter reporter);
}
