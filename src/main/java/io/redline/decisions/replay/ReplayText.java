package io.redline.decisions.replay;

import io.redline.decisions.ProductVersion;
import io.redline.facts.Outcome;
import io.redline.words.Lang;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What came of judging again. */
public final class ReplayText {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PrintWriter out;
  private final Lang lang;

  public ReplayText(PrintWriter out, Lang lang) {
    this.out = out;
    this.lang = lang;
  }

  public void text(Replay.Replayed replayed, boolean asItWas) {
    Comparison comparison = replayed.comparison();
    if (comparison.identical())
      out.println(
          replayed.entry().number()
              + (asItWas
                  ? lang.of("：重演结果逐字节相同", ": identical, byte for byte")
                  : lang.of("：没有差别", ": no difference")));
    else {
      out.println(
          replayed.entry().number()
              + lang.of("：结论 ", ": outcome ")
              + outcome(comparison.before())
              + " → "
              + outcome(comparison.after()));
      comparison.outcomes().forEach(this::line);
      List<ClauseChange> rest =
          comparison.clauses().stream().filter(c -> !c.isOfOutcome()).toList();
      if (!rest.isEmpty()) {
        out.println(lang.of("结果不变、依据有变：", "same outcome, other evidence:"));
        rest.forEach(this::line);
      }
      if (asItWas && !comparison.others().isEmpty())
        out.println(lang.of("此外不同：", "also different: ") + comparison.others());
    }
    ProductVersion now = ProductVersion.running();
    if (!now.equals(replayed.version()))
      out.println(
          lang.of("当时的程序：", "judged then by ")
              + replayed.version().text()
              + lang.of("；现在：", "; now by ")
              + now.text());
  }

  private void line(ClauseChange change) {
    out.println(
        "  "
            + change.clause()
            + "  "
            + outcome(change.before())
            + " → "
            + outcome(change.after())
            + "  "
            + change.causes().stream()
                .map(cause -> cause.text(lang))
                .collect(Collectors.joining(lang.of("；", "; "))));
  }

  public void json(Replay.Replayed replayed) {
    out.println(JSON.writeValueAsString(ReplayJson.of(replayed, lang)));
  }

  private String outcome(String id) {
    return id == null
        ? lang.of("未施行或不在其地域", "not in play")
        : lang.of(Outcome.ofId(id).zh(), id.replace('-', ' '));
  }
}
