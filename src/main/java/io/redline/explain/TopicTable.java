package io.redline.explain;

import io.redline.words.TsvFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which facts, layers, documents and activities speak of which topic: topics.tsv. */
final class TopicTable {
  private TopicTable() {}

  /** Topics by the beginning of a fact's name. */
  static Map<String, Topic> read() {
    Map<String, Topic> topics = new HashMap<>();
    for (String[] row : TsvFile.rows(TopicTable.class, "topics.tsv"))
      topics.put(row[0], Topic.valueOf(row[1].toUpperCase(Locale.ROOT).replace('-', '_')));
    return topics;
  }
}
