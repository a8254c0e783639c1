package dev.runbook.core.model;

/**
 * A fact with its place in the catalog.
 *
 * @param id stable, with its service, such as {@code procedure:ils/kubernetes-rollback}
 * @param service the service's id
 * @param url relative to the site's root, without a leading slash
 */
public record Entry<T>(String id, String service, String url, T fact) {}
