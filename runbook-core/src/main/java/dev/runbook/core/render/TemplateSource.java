package dev.runbook.core.render;

import java.util.Optional;

/** Gives the bytes of a template, which are UTF-8, by its file name, such as {@code alert.ftl}. */
@FunctionalInterface
public interface TemplateSource {
    Optional<byte[]> template(String name);
}
