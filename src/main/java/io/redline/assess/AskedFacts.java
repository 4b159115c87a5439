package io.redline.assess;

import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A proposal's facts that note which of them were asked for, absent ones too. */
final class AskedFacts extends AbstractMap<String, Object> {
  private final Map<String, Object> facts;
  private final Set<String> keys = new HashSet<>();

  AskedFacts(Map<String, Object> facts) {
    this.facts = facts;
  }

  Set<String> keys() {
    return keys;
  }

  @Override
  public Object get(Object key) {
    keys.add((String) key);
    return facts.get(key);
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    throw new IllegalStateException("a rule asks for facts by name");
  }
}
