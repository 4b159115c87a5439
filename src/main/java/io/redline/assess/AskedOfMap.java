package io.redline.assess;

import io.redline.facts.MapQuestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a memo asks of one map, and which of it the map can answer. Equal to itself only. Safe for
 * several threads.
 */
final class AskedOfMap {
  private final List<MapQuestion> questions;
  private final List<MapQuestion> answerable;
  private final Map<MapQuestion, Integer> positions = new HashMap<>();
  private final Map<String, int[]> byClause = new ConcurrentHashMap<>();

  /**
   * @param questions all of them, each once
   * @param answerable those whose layer is at hand
   */
  AskedOfMap(List<MapQuestion> questions, List<MapQuestion> answerable) {
    this.questions = questions;
    this.answerable = answerable;
    for (MapQuestion question : answerable) positions.put(question, positions.size());
  }

  List<MapQuestion> questions() {
    return questions;
  }

  List<MapQuestion> answerable() {
    return answerable;
  }

  /** Position among the answerable; -1 when it is none of them. */
  int at(MapQuestion question) {
    return positions.getOrDefault(question, -1);
  }

  /** Positions of what one opinion asks and the map can answer. */
  int[] of(Opinion opinion) {
    return byClause.computeIfAbsent(opinion.clause().id(), id -> positions(opinion));
  }

  private int[] positions(Opinion opinion) {
    return opinion.questions().stream().mapToInt(this::at).filter(at -> at >= 0).toArray();
  }
}
