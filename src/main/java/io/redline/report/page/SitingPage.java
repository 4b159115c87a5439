package io.redline.report.page;

import io.redline.explain.Words;
import io.redline.siting.Patch;
import io.redline.siting.Permission;
import io.redline.siting.SitingMap;
import io.redline.siting.SitingPicture;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import io.redline.words.Lang;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A siting map as one self-contained page: picture, legend, and a table that says the same. */
public final class SitingPage {
  private static final int MOST_CLAUSES = 12;
  private static final String STYLE =
      """
      body{margin:0;background:#eef1f5;color:#1c2430;font:16px/1.65 "Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
      main{max-width:62rem;margin:1rem auto;padding:1.5rem 2rem 3rem;background:#fff;border-radius:6px}
      h1{font-size:1.5rem;margin:.2rem 0 .6rem}h2{font-size:1.15rem}
      img{width:100%;max-width:52rem;image-rendering:pixelated;border:1px solid #d5dbe3;background:#fafafa}
      table{border-collapse:collapse;width:100%;font-size:.9rem}
      th,td{border:1px solid #d5dbe3;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
      th{background:#f3f5f8}
      .key{display:inline-block;width:1.1rem;height:1.1rem;margin:0 .3rem -.2rem 1rem;border:1px solid #56616f}
      .barred{background:repeating-linear-gradient(135deg,#c8453b 0 4px,#8f231b 4px 5px)}
      .unknown{background:radial-gradient(#a89c78 1px,#e9e4d4 1.5px) 0 0/5px 5px}
      .doubt{background:radial-gradient(#a89c78 1px,#e9e4d4 1.5px) 0 0/3px 3px}
      td:nth-child(-n+2),th{white-space:nowrap}
      .allowed{background:#9ccb9b}
      .meta{color:#56616f;font-size:.85rem}
      @media(max-width:640px){main{padding:1rem}}
      """;

  private final SitingMap map;
  private final Rulebook rulebook;
  private final Words words;
  private final Lang lang;
  private final StringBuilder html = new StringBuilder();

  private SitingPage(SitingMap map, Rulebook rulebook, Words words) {
    this.map = map;
    this.rulebook = rulebook;
    this.words = words;
    this.lang = words.lang();
  }

  public static String write(SitingMap map, Rulebook rulebook, Words words) {
    return new SitingPage(map, rulebook, words).page();
  }

  private String page() {
    String title = lang.of("选址地图：", "Siting map: ") + words.activity(map.prospect().activity());
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(lang.of("zh-CN", "en"))
        .append(
            "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"><title>")
        .append(escape(title))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body><main>\n");
    element("h1", title);
    element(
        "p",
        lang.of("建设性质 ", "nature ")
            + words.value("/nature", map.prospect().nature())
            + lang.of(" · 判定日 ", " · as of ")
            + map.prospect().asOf()
            + lang.of(" · 网格 ", " · cell ")
            + Words.number(map.grid().cellMetres())
            + " m");
    html.append("<p>");
    key("barred", Permission.BARRED, false);
    key("doubt", Permission.UNKNOWN, true);
    key("unknown", Permission.UNKNOWN, false);
    key("allowed", Permission.ALLOWED, false);
    html.append("</p>\n<img alt=\"")
        .append(escape(title))
        .append("\" src=\"data:image/png;base64,")
        .append(Base64.getEncoder().encodeToString(SitingPicture.png(map)))
        .append("\">\n");
    element(
        "p class=\"meta\"",
        lang.of(
            "仅就已编码条款和现有图层而言；“未见禁止”不等于批准。",
            "By the encoded clauses and the layers at hand alone; \"not barred\" is no approval."));
    table();
    everywhere();
    return html.append("</main></body></html>\n").toString();
  }

  private void key(String style, Permission permission, boolean doubtHere) {
    double area =
        IntStream.range(0, map.patches().size())
            .filter(p -> map.patches().get(p).permission() == permission)
            .filter(p -> map.patches().get(p).doubtHere() == doubtHere)
            .mapToDouble(map::squareKilometres)
            .sum();
    html.append("<span class=\"key ")
        .append(style)
        .append("\"></span>")
        .append(escape(label(permission, doubtHere)))
        .append(' ')
        .append(area(area));
  }

  private void table() {
    element("h2", lang.of("各类地块", "Kinds of places"));
    html.append("<table><tr><th>")
        .append(lang.of("结论", "Verdict"))
        .append("</th><th>")
        .append(lang.of("面积", "Area"))
        .append("</th><th>")
        .append(lang.of("依据条款", "Clauses"))
        .append("</th><th>")
        .append(lang.of("尚缺", "Missing"))
        .append("</th></tr>\n");
    List<Integer> order =
        IntStream.range(0, map.patches().size())
            .boxed()
            .filter(p -> map.squareKilometres(p) > 0)
            .sorted(
                Comparator.comparing((Integer p) -> map.patches().get(p).permission())
                    .thenComparing(p -> -map.squareKilometres(p)))
            .toList();
    for (int number : order) {
      Patch patch = map.patches().get(number);
      html.append("<tr><td>");
      html.append(escape(label(patch.permission(), patch.doubtHere())))
          .append("</td><td>")
          .append(area(map.squareKilometres(number)))
          .append("</td><td>")
          .append(escape(clauses(patch.clauses())))
          .append("</td><td>")
          .append(
              escape(
                  patch.missing().stream()
                      .map(words::fact)
                      .collect(Collectors.joining(lang.of("；", "; ")))))
          .append("</td></tr>\n");
    }
    html.append("</table>\n");
  }

  private void everywhere() {
    if (map.openEverywhere().isEmpty()) return;
    element("h2", lang.of("与地点无关、申报时仍须说明", "Open wherever the project stands"));
    element("p", clauses(map.openEverywhere()));
  }

  private String clauses(List<String> ids) {
    String named =
        ids.stream()
            .limit(MOST_CLAUSES)
            .map(
                id -> {
                  Clause clause = rulebook.clause(id);
                  // A row of an admission list is no clause of the rulebook; its id says where it
                  // is.
                  return clause == null
                      ? id
                      : id + "（" + clause.instrument().title() + " " + clause.article() + "）";
                })
            .collect(Collectors.joining(lang.of("；", "; ")));
    return ids.size() <= MOST_CLAUSES
        ? named
        : named + lang.of(" 等 " + ids.size() + " 条", " and others, " + ids.size() + " in all");
  }

  private String label(Permission permission, boolean doubtHere) {
    return switch (permission) {
      case BARRED -> lang.of("禁止", "barred");
      case UNKNOWN ->
          doubtHere
              ? lang.of("待定：此处存疑", "unknown: doubt at this place")
              : lang.of("待定：图层不足", "unknown: layers missing");
      case ALLOWED -> lang.of("未见禁止", "not barred");
    };
  }

  private static String area(double squareKilometres) {
    return String.format(Locale.ROOT, "%.2f km²", squareKilometres);
  }

  private void element(String tag, String text) {
    html.append('<')
        .append(tag)
        .append('>')
        .append(escape(text))
        .append("</")
        .append(tag.split(" ")[0])
        .append(">\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
