package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;
import static io.redline.site.files.SiteSource.quoted;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.site.files.Drawing.Axes;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 界址点 TXT, the exchange text of land administration: {@code [属性描述]} with the system, then {@code
 * [地块坐标]} with plots. A plot begins with a line that ends in {@code @} (points, hectares, id, name,
 * kind 面, 线 or 点, …); its rows are {@code J1,1,X,Y}: name, ring, northing, easting, perhaps the
 * height. A plot that cannot be read is told and left out; the others stay.
 */
final class BoundaryPoints implements SiteFormat {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final Message FORMAT = TEXTS.say("boundary-points.boundary-point-text");
  static final Message ROW = TEXTS.say("boundary-points.point-ring-x-northing");
  private static final int MOST_PROBLEMS = 20;
  private static final Pattern SYSTEM =
      Pattern.compile("(?i).*坐标系.*|.*(?:坐标|大地)基准.*|.*椭球.*|.*参考系.*|[CS]RS|WKID|EPSG");
  private static final Pattern MERIDIAN = Pattern.compile("(?i)中央.*|CENTRAL.?MERIDIAN|L0");
  private static final Pattern SECTION = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern HEAD = Pattern.compile("^(.*)@[,;\\s]*$");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,12}(?:\\.(\\d{1,12}))?(?:E([+-]?\\d{1,2}))?");

  @Override
  public boolean recognises(SiteSource source) throws IntakeProblem {
    String text = source.text();
    return text.contains("地块坐标]")
        || text.contains("属性描述]")
        || text.contains("【地块坐标】")
        || text.lines().anyMatch(l -> normal(l).endsWith(",@"));
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    return new Lines(source).read();
  }

  /** Full-width signs and digits are the same as others; so are blanks of every kind. */
  private static String normal(String line) {
    return Normalizer.normalize(line, Normalizer.Form.NFKC)
        .replaceAll("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]", "")
        .replace('【', '[')
        .replace('】', ']')
        .replace('、', ',')
        .strip();
  }

  private static final class Lines {
    private final SiteSource source;
    private final Map<String, String> header = new TreeMap<>();
    private DeclaredCrs system = DeclaredCrs.NOTHING;
    private final List<BoundaryPlot> plots = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int heights;

    Lines(SiteSource source) {
      this.source = source;
    }

    Drawing read() throws IntakeProblem {
      String[] lines = source.text().split("\\R", -1);
      for (int i = 0; i < lines.length; i++) line(lines[i].strip(), i + 1);
      DeclaredCrs system = system();
      if (heights > 0) notes.add(TEXTS.say("boundary-points.heights", heights));
      List<BoundaryPlot> sound = plots.stream().filter(plot -> plot.problems().isEmpty()).toList();
      if (sound.isEmpty()) plots.forEach(plot -> problems.addAll(plot.problems()));
      if (!problems.isEmpty())
        throw source.refuse(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
      plots.stream().filter(plot -> !sound.contains(plot)).forEach(this::leftOut);
      sound.stream().map(BoundaryPlot::areaNote).filter(Objects::nonNull).forEach(notes::add);
      return new Drawing(
          FORMAT,
          system,
          Axes.NORTH_FIRST,
          sound.stream().map(BoundaryPlot::plot).toList(),
          notes,
          claims(),
          plots.stream().filter(plot -> !sound.contains(plot)).map(BoundaryPlot::called).toList());
    }

    private void leftOut(BoundaryPlot plot) {
      notes.add(Outline.leftOut(plot.called(), plot.problems().get(0)));
    }

    /** What the plots' first lines say, added up; null when they say nothing. */
    private Message claims() {
      if (plots.stream().allMatch(plot -> plot.points() == null && plot.area() == null))
        return null;
      int points =
          plots.stream().map(BoundaryPlot::points).filter(Objects::nonNull).mapToInt(n -> n).sum();
      double area =
          plots.stream().map(BoundaryPlot::area).filter(Objects::nonNull).mapToDouble(n -> n).sum();
      return TEXTS.say(
          "boundary-points.claims", plots.size(), points, area == 0 ? "—" : Numbers.plain(area));
    }

    private void line(String raw, int number) {
      if (raw.length() > SystemWords.LONGEST) {
        row(raw, new String[0], number);
        return;
      }
      String text = normal(raw);
      if (text.isEmpty() || SECTION.matcher(text).matches() && !PairLook.in(Angle.normal(text)))
        return;
      String[] fields = fields(text);
      Matcher head = HEAD.matcher(text);
      boolean begins = head.matches() || fields.length > 4 && BoundaryPlot.kindIn(fields) != null;
      if (begins && !isRow(fields))
        plots.add(BoundaryPlot.of(fields(head.matches() ? head.group(1) : text), number));
      else if (text.contains("=") && plots.isEmpty()) {
        int at = text.indexOf('=');
        header(text.substring(0, at).strip(), text.substring(at + 1).strip());
      } else row(raw, fields, number);
    }

    /** Divided by commas; by blanks where there are none. */
    private static String[] fields(String text) {
      return text.contains(",") ? text.split("\\s*,\\s*", -1) : text.split("\\s+", -1);
    }

    /** A point's row that ends like a plot's first line would be lost as one. */
    private static boolean isRow(String[] f) {
      return f.length >= 4
          && wholeNumber(f[0]) == null
          && wholeNumber(f[1]) != null
          && number(f[2]) != null
          && number(f[3]) != null;
    }

    private void header(String key, String value) {
      header.put(key, value);
      if (SYSTEM.matcher(key).matches()) system = system.and(SystemWords.asked(value));
      else if (MERIDIAN.matcher(key).matches() && !value.isEmpty())
        system = system.and(DeclaredCrs.in("中央子午线 " + value));
      else if (key.equals("几度分带") && !value.isEmpty())
        system = system.and(DeclaredCrs.in(value.replaceAll("\\s*(?:°|度).*$", "") + "度带"));
      else {
        DeclaredCrs said = DeclaredCrs.in(value);
        if (said.foreign() != null) system = system.and(DeclaredCrs.foreign(said.foreign()));
      }
    }

    private void row(String raw, String[] all, int number) {
      int count = all.length;
      while (count > 4 && all[count - 1].isEmpty()) count--;
      // Without the column of the ring a row has three fields.
      boolean ringed = count >= 4;
      Integer ring = ringed ? wholeNumber(all[1]) : Integer.valueOf(1);
      int at = ringed ? 2 : 1;
      boolean fits = count >= 3 && count <= 5 && ring != null;
      Double north = fits ? number(all[at]) : null;
      Double east = fits ? number(all[at + 1]) : null;
      boolean high = count == 5;
      if (plots.isEmpty()) plots.add(BoundaryPlot.of(new String[] {""}, number));
      BoundaryPlot plot = plots.get(plots.size() - 1);
      if (north == null || east == null || high && number(all[4]) == null) {
        boolean rounded = fits && (isRounded(all[at]) || isRounded(all[at + 1]));
        plot.refuse(
            problem(
                SiteSource.line(number),
                quoted(raw),
                ROW,
                rounded ? TEXTS.say("boundary-points.rounded") : SiteSource.NOTHING));
        return;
      }
      if (high) heights++;
      Message place = TEXTS.say("boundary-points.line", number, all[0]);
      plot.add(all[0], ring, new Vertex(north, east, place), notes);
    }

    private DeclaredCrs system() {
      expect("计量单位", "米", "米|M|METRE|METER|");
      expect("投影类型", "高斯克吕格", "高斯.*|GAUSS.*|");
      if (header.getOrDefault("转换参数", "").matches(".*[1-9].*"))
        notes.add(TEXTS.say("boundary-points.not-applied", header.get("转换参数")));
      return system.and(new DeclaredCrs(null, false, null, null, null, digits("带号"), null, false));
    }

    private void expect(String key, String wanted, String pattern) {
      String value = header.getOrDefault(key, "");
      if (!value.toUpperCase(Locale.ROOT).matches(pattern))
        problems.add(
            problem(
                Message.same("[属性描述] " + key),
                quoted(value),
                Message.same(wanted),
                SiteSource.NOTHING));
    }

    private Integer digits(String key) {
      String digits = header.getOrDefault(key, "").replaceAll("\\D.*$", "");
      return digits.isEmpty() || digits.length() > 3 ? null : Integer.valueOf(digits);
    }
  }

  /** A plain number, or one with an exponent that still tells metres; else null. */
  static Double number(String text) {
    String digits = text.strip().toUpperCase(Locale.ROOT);
    return NUMBER.matcher(digits).matches() && !isRounded(digits) ? Double.valueOf(digits) : null;
  }

  /** 3.55E+07 has lost its last digits: it tells where to ten kilometres. */
  private static boolean isRounded(String text) {
    Matcher number = NUMBER.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!number.matches() || number.group(2) == null) return false;
    int decimals = number.group(1) == null ? 0 : number.group(1).length();
    return Integer.parseInt(number.group(2)) > decimals;
  }

  static Integer wholeNumber(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1,7}") ? Integer.valueOf(digits) : null;
  }
}
