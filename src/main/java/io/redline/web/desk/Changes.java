package io.redline.web.desk;

import io.redline.decisions.Recorded;
import io.redline.decisions.Recorded.KeptLayer;
import io.redline.decisions.replay.Cause;
import io.redline.decisions.replay.ClauseChange;
import io.redline.decisions.replay.Comparison;
import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.report.Report;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What differs between two versions of a proposal, in words. */
final class Changes {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final Pattern FACT =
      Pattern.compile("(?<![\\w.])(/[A-Za-z][\\w/-]*|layer:[\\w.-]+)");

  private final Words words;
  private final Lang lang;

  /** A row of a table: what, as it was, as it is. */
  public record Change(String what, String before, String after) {}

  /**
   * A clause that comes out differently.
   *
   * @param before null when it was not in play
   * @param after the same
   */
  public record ClauseRow(
      String clause, String heading, OutcomeWord before, OutcomeWord after, List<String> causes) {}

  Changes(Words words) {
    this.words = words;
    this.lang = words.lang();
  }

  /** Facts of the proposals as they were understood; a site's outline is told by its reading. */
  List<Change> facts(Report before, Report after) {
    Map<String, JsonNode> then = leaves(before);
    Map<String, JsonNode> now = leaves(after);
    TreeSet<String> pointers = new TreeSet<>(then.keySet());
    pointers.addAll(now.keySet());
    List<Change> changes = new ArrayList<>();
    for (String pointer : pointers) {
      if (Objects.equals(then.get(pointer), now.get(pointer))) continue;
      if (pointer.equals("/site/geometry"))
        changes.add(
            new Change(TEXTS.say(lang, "changes.site"), before.readAsLine(), after.readAsLine()));
      else
        changes.add(
            new Change(
                words.fact(pointer),
                value(pointer, then.get(pointer)),
                value(pointer, now.get(pointer))));
    }
    return changes;
  }

  private static Map<String, JsonNode> leaves(Report report) {
    Map<String, JsonNode> all = new TreeMap<>();
    leaves("", report.screened().proposal().json(), all);
    return all;
  }

  private static void leaves(String pointer, JsonNode node, Map<String, JsonNode> into) {
    boolean whole = pointer.equals("/site/geometry") || !node.isObject();
    if (whole) into.put(pointer, node);
    else node.properties().forEach(e -> leaves(pointer + "/" + e.getKey(), e.getValue(), into));
  }

  private String value(String pointer, JsonNode node) {
    if (node == null || node.isNull()) return TEXTS.say(lang, "changes.not-given");
    if (node.isBoolean())
      return node.booleanValue() ? TEXTS.say(lang, "changes.yes") : TEXTS.say(lang, "changes.no");
    if (node.isNumber()) return Numbers.spaced(node.doubleValue());
    if (!node.isArray()) return words.value(pointer, node.asString(node.toString()));
    List<Object> values = new ArrayList<>();
    node.forEach(one -> values.add(one.asString(one.toString())));
    return words.value(pointer, values);
  }

  /** Day, rulebook and layers. */
  List<Change> basis(
      Recorded before, Recorded after, List<KeptLayer> layersBefore, List<KeptLayer> layersAfter) {
    List<Change> changes = new ArrayList<>();
    add(changes, words.label("as-of"), before.asOf().toString(), after.asOf().toString());
    if (!before.rulebook().digest().equals(after.rulebook().digest()))
      changes.add(new Change(words.label("rulebook"), named(before), named(after)));
    Map<String, KeptLayer> then = byId(layersBefore);
    Map<String, KeptLayer> now = byId(layersAfter);
    TreeSet<String> ids = new TreeSet<>(then.keySet());
    ids.addAll(now.keySet());
    for (String id : ids)
      add(changes, words.label("layer") + " " + id, layer(then.get(id)), layer(now.get(id)));
    return changes;
  }

  private static void add(List<Change> changes, String what, String before, String after) {
    if (!before.equals(after)) changes.add(new Change(what, before, after));
  }

  private static String named(Recorded recorded) {
    String digest = recorded.rulebook().digest();
    return recorded.rulebook().version()
        + " · "
        + digest.substring(0, Math.min(19, digest.length()));
  }

  private String layer(KeptLayer layer) {
    if (layer == null) return TEXTS.say(lang, "changes.none");
    return layer.edition()
        + " · "
        + layer.digest().substring(0, Math.min(19, layer.digest().length()));
  }

  private static Map<String, KeptLayer> byId(List<KeptLayer> layers) {
    Map<String, KeptLayer> all = new TreeMap<>();
    layers.forEach(layer -> all.put(layer.id(), layer));
    return all;
  }

  /** Clauses whose outcome differs, with why; those worst now come first. */
  List<ClauseRow> clauses(Comparison comparison, Rulebook before, Rulebook after) {
    List<ClauseRow> rows = new ArrayList<>();
    for (ClauseChange change : comparison.outcomes())
      rows.add(
          new ClauseRow(
              change.clause(),
              heading(change.clause(), before, after),
              word(change.before()),
              word(change.after()),
              change.causes().stream().map(this::why).toList()));
    rows.sort(java.util.Comparator.comparing(Changes::rank));
    return rows;
  }

  private static int rank(ClauseRow row) {
    return row.after() == null ? Outcome.values().length : Outcome.ofId(row.after().id()).ordinal();
  }

  private static String heading(String id, Rulebook before, Rulebook after) {
    Clause clause = after.clausesById().getOrDefault(id, before.clausesById().get(id));
    return clause == null ? "" : clause.instrument().title() + " " + clause.article();
  }

  private OutcomeWord word(String id) {
    return id == null ? null : OutcomeWord.of(Outcome.ofId(id), lang);
  }

  /** The cause with its facts by their names. */
  private String why(Cause cause) {
    Matcher fact = FACT.matcher(cause.text(lang));
    return fact.replaceAll(m -> Matcher.quoteReplacement(words.fact(m.group(1))))
        .replace("(yes)", TEXTS.say(lang, "changes.yes-2"))
        .replace("(no)", TEXTS.say(lang, "changes.no-2"))
        .replace("(unknown)", TEXTS.say(lang, "changes.unknown"));
  }
}
