package io.redline.audit.list;

import io.redline.words.Message;
import tools.jackson.databind.JsonNode;

/**
 * A fact that words of a row state in passing: {@code 距长江约800米}. It is none by itself; somebody may
 * take it, for one row or for all.
 *
 * @param take what it is taken by: one of {@link HintedFacts#KEYS}
 * @param key dotted key of the fact, or {@code place.X} of a layer
 * @param value as the proposal has it; of a place the whole statement
 * @param words as they stand in the row
 * @param meaning in words
 */
public record HintedFact(String take, String key, JsonNode value, String words, Message meaning) {}
