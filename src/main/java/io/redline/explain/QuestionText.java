package io.redline.explain;

import io.redline.explain.Question.Who;
import io.redline.words.Catalogue;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A question as people speak. */
record QuestionText(Words words) {
  private static final Catalogue TEXTS = Catalogue.named("questions");
  private static final String LAYER = "layer:";
  private static final String EVIDENCE = "/evidence/";

  /**
   * @param activities that are asked one by one; empty for any other question
   */
  String of(QuestionDraft draft, Set<String> activities) {
    return switch (draft.kind) {
      case JUDGEMENT -> draft.text;
      case DOCUMENT -> TEXTS.say(words.lang(), "documents", names(draft.asks, EVIDENCE));
      case PLACE -> place(draft);
      case FACT ->
          !activities.isEmpty()
              ? TEXTS.say(
                  words.lang(),
                  "activities",
                  Punctuation.list(words.lang(), activities.stream().map(words::activity).toList()))
              : TEXTS.say(
                  words.lang(),
                  "fact",
                  Punctuation.list(words.lang(), draft.asks.stream().map(words::fact).toList()));
    };
  }

  private String place(QuestionDraft draft) {
    Set<String> areas = new LinkedHashSet<>(draft.asks);
    areas.removeIf(ask -> isOnlyDistant(ask, draft));
    List<String> asked = new ArrayList<>();
    if (!areas.isEmpty() || draft.who == Who.OPERATOR) {
      String key = draft.who == Who.AUTHORITY ? "place" : "place." + draft.who.id();
      asked.add(
          TEXTS.say(
              words.lang(), key, names(draft.who == Who.OPERATOR ? draft.asks : areas, LAYER)));
    }
    if (!draft.withinMetres.isEmpty() && draft.who != Who.OPERATOR)
      asked.add(
          TEXTS.say(
              words.lang(),
              "place.distance",
              draft.withinMetres.entrySet().stream()
                  .map(
                      e ->
                          TEXTS.say(
                              words.lang(),
                              "place.limit",
                              words.layer(e.getKey()),
                              Numbers.spaced(e.getValue())))
                  .collect(Collectors.joining(Punctuation.listComma(words.lang())))));
    String questions = String.join("", asked);
    return draft.office == null
        ? questions
        : TEXTS.say(
            words.lang(),
            "place.authority",
            words.lang().of(draft.office.zh(), draft.office.en()),
            questions);
  }

  private static boolean isOnlyDistant(String ask, QuestionDraft draft) {
    return draft.withinMetres.containsKey(ask.substring(LAYER.length()))
        && !draft.areas.contains(ask);
  }

  private String names(Set<String> facts, String prefix) {
    return Punctuation.list(
        words.lang(),
        facts.stream()
            .map(f -> f.substring(prefix.length()).replaceAll("/.*", ""))
            .map(i -> prefix.equals(LAYER) ? words.layer(i) : words.evidence(i))
            .distinct()
            .toList());
  }
}
