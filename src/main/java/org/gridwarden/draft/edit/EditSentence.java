package org.gridwarden.draft.edit;

/**
 * What happened, for people.
 *
 * @param key stable name of the kind of sentence
 * @param zh in Chinese
 * @param en in English
 */
public record EditSentence(String key, String zh, String en) {}
