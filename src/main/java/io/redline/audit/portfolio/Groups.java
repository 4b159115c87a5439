package io.redline.audit.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows that are joined pair by pair. */
final class Groups {
  private final Map<Integer, Integer> joinedTo = new HashMap<>();

  void join(int one, int other) {
    joinedTo.put(first(Math.max(one, other)), first(Math.min(one, other)));
  }

  private int first(int row) {
    int at = row;
    for (Integer next = joinedTo.putIfAbsent(at, at);
        next != null && next != at;
        next = joinedTo.putIfAbsent(at, at)) at = next;
    return at;
  }

  /** Each group in the order of the list, and the groups by their first rows. */
  List<List<Integer>> all() {
    Map<Integer, List<Integer>> all = new TreeMap<>();
    for (Integer row : List.copyOf(joinedTo.keySet()))
      all.computeIfAbsent(first(row), f -> new ArrayList<>()).add(row);
    all.values().forEach(rows -> rows.sort(Comparator.naturalOrder()));
    return all.values().stream().sorted(Comparator.comparing(rows -> rows.get(0))).toList();
  }
}
