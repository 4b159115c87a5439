package io.redline.report.chapter;

import io.redline.explain.Question;
import io.redline.explain.Question.Kind;
import io.redline.explain.Question.Who;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is left to answer, by who answers it, numbered through so that a row can point to it. */
final class QuestionNumbers {
  private final Author author;
  private final List<Question> all = new ArrayList<>();

  QuestionNumbers(Author author) {
    this.author = author;
    author.report.questions().stream()
        .filter(q -> q.kind() != Kind.JUDGEMENT)
        .sorted(Comparator.comparing(q -> q.who() == Who.AUTHORITY ? 0 : q.who().ordinal() + 1))
        .forEach(all::add);
  }

  List<Question> all() {
    return all;
  }

  /** Number of the first question that bears on a clause; after all others where none does. */
  int first(String clause) {
    for (int i = 0; i < all.size(); i++) if (all.get(i).settles().contains(clause)) return i + 1;
    return all.size() + 1;
  }

  /** Which question settles a clause, and who answers it; empty where none does. */
  String settling(String clause) {
    int first = first(clause);
    return first > all.size() ? "" : author.say("question.pointer", first, who(all.get(first - 1)));
  }

  String who(Question question) {
    return question.office() == null
        ? author.say("who." + question.who().id())
        : author.lang.of(question.office().zh(), question.office().en());
  }
}
