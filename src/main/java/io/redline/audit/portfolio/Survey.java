package io.redline.audit.portfolio;

import io.redline.audit.list.Entry;
import io.redline.audit.list.ProjectList;
import io.redline.audit.list.ReadRow;
import io.redline.audit.list.UnreadableList;
import io.redline.audit.portfolio.Portfolio.Found;
import io.redline.audit.portfolio.Sketches.Pair;
import io.redline.explain.Words;
import io.redline.intake.Vocabulary;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks over a list as a whole, in two goes: a sketch of each row while it is judged, and, of those
 * that may belong together, the row itself once more. Memory grows by some fifty bytes a row, and
 * not at all beyond {@link Sketches#MOST} rows. The sketching is safe for several threads.
 */
public final class Survey {
  private static final Catalogue TEXTS = Catalogue.named("portfolio");

  /** Of each kind no more are shown. */
  private static final int MOST_SHOWN = 200;

  private static final int MOST_READ = 20_000;

  private final Sketcher sketcher;
  private final Differences differences;
  private final Sketches sketches = new Sketches();
  private final Map<Integer, Candidate> candidates = new HashMap<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final List<Found> found = new ArrayList<>();

  /** The sketches of some rows, to be handed in in the order of the list. */
  public static final class Part {
    private final List<Sketch> sketches;

    private Part(List<Sketch> sketches) {
      this.sketches = sketches;
    }
  }

  public Survey(Sketcher sketcher, Vocabulary vocabulary) {
    this.sketcher = sketcher;
    this.differences =
        new Differences(new Words(Lang.ZH, vocabulary), new Words(Lang.EN, vocabulary));
  }

  /** Of any thread. */
  public Part sketched(List<ReadRow> rows) {
    return new Part(rows.stream().map(this::sketched).filter(Objects::nonNull).toList());
  }

  /** A row that fails us costs itself only. */
  private @Nullable Sketch sketched(ReadRow row) {
    try {
      return sketcher.of(row);
    } catch (RuntimeException e) {
      return null;
    }
  }

  public void add(Part part) {
    part.sketches.forEach(sketches::add);
  }

  /** Opens the list from its beginning. */
  public interface Again {
    ProjectList open() throws UnreadableList;
  }

  /**
   * What was found.
   *
   * @param again opened only where rows have to be looked at closely
   * @throws UnreadableList when it can no longer be read
   */
  public Portfolio result(Again again) throws UnreadableList, IOException {
    try {
      return found(again);
    } catch (RuntimeException e) {
      // Rows are judged already: what is looked for beside that must not cost them.
      return new Portfolio(List.of(), Map.of(), List.of(TEXTS.say("remark.failed", e.toString())));
    }
  }

  private Portfolio found(Again again) throws UnreadableList, IOException {
    Set<Pair> twice = sketches.twice();
    Set<Pair> plots = sketches.onOnePlot();
    Set<Pair> near = sketches.adjoining();
    Set<Integer> wanted = new LinkedHashSet<>();
    for (Set<Pair> pairs : List.of(twice, plots, near))
      for (Pair pair : pairs)
        if (wanted.size() < MOST_READ) wanted.addAll(List.of(pair.one(), pair.other()));
    boolean all = wanted.size() < MOST_READ;
    Set<Integer> alone = new LinkedHashSet<>(sketches.outsidePark());
    alone.addAll(sketches.lapsed());
    alone.stream().limit(2L * MOST_SHOWN).forEach(wanted::add);
    read(again, wanted);
    compare(twice, plots, near);
    oneByOne(Kind.OUTSIDE_PARK, sketches.outsidePark(), c -> sketcher.parks().told(c.proposal()));
    oneByOne(
        Kind.LAPSED,
        sketches.lapsed(),
        c -> sketcher.approvals().told(c.proposal(), sketcher.day(c.proposal())));
    found.sort(Comparator.comparing(Found::kind).thenComparing(f -> f.rows().get(0).row()));
    return new Portfolio(found, counts, remarks(all));
  }

  private void read(Again again, Set<Integer> wanted) throws UnreadableList, IOException {
    if (wanted.isEmpty()) return;
    try (ProjectList list = again.open()) {
      for (Entry entry = list.next(); entry != null; entry = list.next()) {
        Candidate candidate = wanted.contains(entry.row()) ? Candidate.of(entry.read()) : null;
        if (candidate != null) candidates.put(entry.row(), candidate);
      }
    }
  }

  /** What is one project is not two on one plot, and what is one plot is not divided. */
  private void compare(Set<Pair> twice, Set<Pair> plots, Set<Pair> near) {
    Set<Pair> told = new HashSet<>();
    BiPredicate<Candidate, Candidate> isNews = (one, other) -> !one.isAlso(other);
    groups(
        Kind.TWICE,
        twice,
        (one, other) -> one.isAlso(other) && !differences.between(one, other).isEmpty(),
        told,
        this::toldTwice);
    groups(Kind.SAME_PLOT, plots, isNews.and(Plots::areOne), told, Plots::told);
    groups(Kind.SPLIT, near, isNews.and(Plots::areDivided), told, Plots::toldDivided);
  }

  private Message toldTwice(List<Candidate> group) {
    Message all = null;
    for (Candidate other : group.subList(1, group.size()))
      for (Message one : differences.between(group.get(0), other))
        all = all == null ? one : all.equals(one) ? all : TEXTS.say("and", all, one);
    boolean id = group.stream().map(Candidate::id).distinct().count() == 1;
    return TEXTS.say(id ? "twice.id" : "twice.name", all == null ? Message.same("") : all);
  }

  private void groups(
      Kind kind,
      Collection<Pair> pairs,
      BiPredicate<Candidate, Candidate> belong,
      Set<Pair> told,
      Function<List<Candidate>, Message> why) {
    Groups groups = new Groups();
    for (Pair pair : pairs) {
      Candidate one = candidates.get(pair.one());
      Candidate other = candidates.get(pair.other());
      if (one == null || other == null || told.contains(pair) || !belong.test(one, other)) continue;
      told.add(pair);
      groups.join(pair.one(), pair.other());
    }
    for (List<Integer> rows : groups.all()) {
      List<Candidate> group = rows.stream().map(candidates::get).toList();
      add(kind, group, why);
    }
  }

  private void oneByOne(Kind kind, List<Integer> rows, Function<Candidate, Message> why) {
    for (Integer row : rows) {
      Candidate candidate = candidates.get(row);
      if (candidate != null) add(kind, List.of(candidate), group -> why.apply(group.get(0)));
      else counts.merge(kind, 1, Integer::sum);
    }
  }

  private void add(Kind kind, List<Candidate> group, Function<List<Candidate>, Message> why) {
    if (counts.merge(kind, 1, Integer::sum) > MOST_SHOWN) return;
    found.add(new Found(kind, group.stream().map(Candidate::shown).toList(), why.apply(group)));
  }

  private List<Message> remarks(boolean all) {
    List<Message> remarks = new ArrayList<>();
    counts.forEach(
        (kind, number) -> {
          if (number > MOST_SHOWN)
            remarks.add(TEXTS.say("remark.more", kind.label(), number, MOST_SHOWN));
        });
    if (!sketcher.parks().areKnown()) remarks.add(TEXTS.say("remark.no-parks"));
    if (sketches.beyond() > 0)
      remarks.add(TEXTS.say("remark.beyond", Sketches.MOST, sketches.beyond()));
    if (sketches.crowded() > 0) remarks.add(TEXTS.say("remark.crowded"));
    if (!all || sketches.moreOfOneRow() > 0) remarks.add(TEXTS.say("remark.too-many"));
    return remarks;
  }
}
