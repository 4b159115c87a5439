package io.redline.audit;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ids seen so far, eight bytes each, so that a list of millions fits. */
final class SeenIds {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private static final int NAMED = 10;
  private long[] slots = new long[1 << 12];
  private int used;
  private int twice;
  private final List<String> named = new ArrayList<>();

  /**
   * @param id empty ones are not compared
   */
  void see(int row, String id) {
    if (id.isEmpty() || add(hash(id))) return;
    twice++;
    if (named.size() < NAMED) named.add(row + " " + id);
  }

  /** What to say of ids that came more than once; null when none did. */
  Message message() {
    if (twice == 0) return null;
    String rows = String.join("、", named) + (twice > NAMED ? " …" : "");
    return TEXTS.say("seen-ids.project-ids-before", twice, rows);
  }

  private boolean add(long hash) {
    if (used * 2 > slots.length) grow();
    int at = place(slots, hash);
    if (slots[at] == hash) return false;
    slots[at] = hash;
    used++;
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    Arrays.stream(old).filter(h -> h != 0).forEach(h -> slots[place(slots, h)] = h);
  }

  private static int place(long[] slots, long hash) {
    int mask = slots.length - 1;
    int at = (int) (hash ^ hash >>> 32) & mask;
    while (slots[at] != 0 && slots[at] != hash) at = at + 1 & mask;
    return at;
  }

  /** FNV-1a over 64 bits, stirred once more; never 0, which marks a free slot. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    hash = (hash ^ hash >>> 29) * 0xbf58476d1ce4e5b9L;
    return hash == 0 ? 1 : hash;
  }
}
