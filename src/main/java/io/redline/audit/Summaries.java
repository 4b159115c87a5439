package io.redline.audit;

import io.redline.audit.list.Field;
import io.redline.audit.list.Fields;
import io.redline.audit.portfolio.Portfolio;
import io.redline.audit.result.ListSummary;
import io.redline.audit.result.RankedQuestion;
import io.redline.explain.Explanation;
import io.redline.rulebook.Rulebook;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.util.List;
import java.util.function.Function;

/** Words what was counted over a list. */
final class Summaries {
  private final Explanation zh;
  private final Explanation en;
  private final Fields fields;

  Summaries(Rulebook rulebook) {
    this.zh = new Explanation(Lang.ZH, rulebook);
    this.en = new Explanation(Lang.EN, rulebook);
    this.fields = new Fields(rulebook.vocabulary());
  }

  ListSummary of(OpenAnswers open, Portfolio portfolio) {
    return new ListSummary(
        ranked(open.questions(), id -> new Message(zh.topic(id), en.topic(id))),
        ranked(open.bureaus(), id -> new Message(zh.bureau(id), en.bureau(id))),
        ranked(open.columns(), this::column),
        portfolio);
  }

  private Message column(String key) {
    Field field = fields.ofKey(key);
    if (field != null) return field.label();
    String pointer = "/" + key.replace('.', '/');
    return new Message(zh.words().fact(pointer), en.words().fact(pointer));
  }

  private static List<RankedQuestion> ranked(OpenQuestions counted, Function<String, Message> say) {
    return counted.ranked().stream()
        .map(r -> new RankedQuestion(say.apply(r.question()), r.projects(), r.alone()))
        .toList();
  }
}
