package io.redline.audit;

import io.redline.layer.Layer;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What decides the bytes of a result: the list, the rulebook, the layers, the day and the options.
 * An audit is only taken up where all of them are as they were.
 */
record Fingerprint(Map<String, String> parts) {
  private static final String DAY = "day";
  private static final String DAY_ASKED = "dayAsked";
  private static final String RUN = "run";
  private static final Map<String, String> ZH =
      Map.ofEntries(
          Map.entry("list", "清单"),
          Map.entry("sheet", "工作表"),
          Map.entry("columns", "列的含义"),
          Map.entry("corrections", "更正和确认的线索"),
          Map.entry("rulebook", "规则库"),
          Map.entry("layers", "图层"),
          Map.entry(DAY, "判定日"),
          Map.entry(DAY_ASKED, "--as-of"),
          Map.entry("lang", "--lang"),
          Map.entry("result", "结果格式"),
          Map.entry("findings", "--findings"),
          Map.entry("product", "程序版本"),
          Map.entry("record", "--record 的日志或 --by"));

  /**
   * @param today the day of rows that have none, where nobody asked for one
   */
  static Fingerprint of(AuditRequest request, Screening screening, LocalDate today)
      throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("list", sha(Files.newInputStream(request.list())));
    parts.put(
        "sheet", request.sheet() == null ? "" : request.sheet().replaceAll("[\\t\\n\\r=]", " "));
    parts.put("columns", sha(new java.io.ByteArrayInputStream(bytes(request.mapping().text()))));
    String corrections = request.corrections().text();
    parts.put("corrections", sha(new java.io.ByteArrayInputStream(bytes(corrections))));
    parts.put("rulebook", screening.rulebook().digest());
    StringBuilder layers = new StringBuilder();
    for (Layer layer : screening.layers().layers()) layers.append(layer.digest()).append('\n');
    parts.put("layers", sha(new java.io.ByteArrayInputStream(bytes(layers))));
    parts.put(DAY, (request.asOf() == null ? today : request.asOf()).toString());
    parts.put(DAY_ASKED, String.valueOf(request.asOf() != null));
    parts.put("lang", request.lang().name());
    parts.put(
        "result",
        request.outputs().stream().map(Fingerprint::ending).collect(Collectors.joining(",")));
    parts.put("findings", request.findings() == null ? "" : ending(request.findings()));
    String version = Fingerprint.class.getPackage().getImplementationVersion();
    parts.put("product", String.valueOf(version));
    parts.put("record", request.records() ? request.recorder().place() : "");
    if (request.records()) parts.put(RUN, request.recorder().begin());
    return new Fingerprint(parts);
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  static Fingerprint read(String line) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : line.split("\t")) {
      int at = part.indexOf('=');
      if (at > 0) parts.put(part.substring(0, at), part.substring(at + 1));
    }
    return new Fingerprint(parts);
  }

  String line() {
    List<String> all = new ArrayList<>();
    parts.forEach((key, value) -> all.add(key + "=" + value));
    return String.join("\t", all);
  }

  LocalDate day() {
    return LocalDate.parse(parts.get(DAY));
  }

  /** Name of the run in the log; null when nothing is recorded. */
  String run() {
    return parts.get(RUN);
  }

  /**
   * The same as a run that was begun: on its day, when nobody asked for a day then or now, and
   * under its name in the log.
   */
  Fingerprint asBegun(Fingerprint begun) {
    boolean asked =
        Boolean.parseBoolean(parts.get(DAY_ASKED))
            || Boolean.parseBoolean(begun.parts.get(DAY_ASKED));
    Map<String, String> same = new LinkedHashMap<>(parts);
    if (!asked && begun.parts.containsKey(DAY)) same.put(DAY, begun.parts.get(DAY));
    if (run() != null && begun.run() != null) same.put(RUN, begun.run());
    return new Fingerprint(same);
  }

  /** What is not as it was, in both languages. */
  List<String> differences(Fingerprint begun, Lang lang) {
    List<String> names = new ArrayList<>();
    parts.forEach(
        (key, value) -> {
          if (!key.equals(RUN) && !value.equals(begun.parts.get(key)))
            names.add(lang.isZh() ? ZH.get(key) : key);
        });
    return names;
  }

  private static String sha(InputStream from) throws IOException {
    try (InputStream in = from) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) sha.update(buffer, 0, n);
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
