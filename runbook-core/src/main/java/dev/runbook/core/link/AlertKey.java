package dev.runbook.core.link;

/**
 * One alert of one service, however its name is spelled.
 *
 * @param letters of its name, in lower case
 */
record AlertKey(String service, String letters) {}
