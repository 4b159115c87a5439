package io.redline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code redline check PROPOSAL --site FILE --crs CODE}. */
class CheckSiteFileTest {
  private static final String FILES = "src/test/resources/io/redline/site/files/";
  private static final String PROPOSAL = "samples/chemical-640m.json";

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = new String[more.length + 4];
    System.arraycopy(new String[] {"check", PROPOSAL, "--layers", "samples/layers"}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    int code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
    return new Ran(code, out.toString(), err.toString());
  }

  @Test
  void the_same_site_gives_the_same_verdict_in_every_form() {
    Ran declared = run("--format", "json");
    String counts = JsonMapper.shared().readTree(declared.out()).path("counts").toString();
    for (String file :
        new String[] {
          "boundary-unclosed.txt",
          "boundary-plain-easting.txt",
          "dms-ring-gbk.txt",
          "srid.wkt",
          "named-crs.geojson"
        }) {
      Ran ran = run("--format", "json", "--site", FILES + file);
      assertEquals(declared.code(), ran.code(), file + ran.err());
      JsonNode json = JsonMapper.shared().readTree(ran.out());
      assertEquals(counts, json.path("counts").toString(), file);
      assertEquals(105.0617, json.at("/readAs/longitude").doubleValue(), 0.001, file);
      assertEquals(4.68, json.at("/readAs/areaHectares").doubleValue(), 0.01, file);
    }
  }

  @Test
  void a_plot_that_was_left_out_lets_nothing_pass(@TempDir Path folder) throws Exception {
    String head = "[属性描述]\n坐标系=2000国家大地坐标系\n带号=35\n[地块坐标]\n";
    String far =
        "4,6.0,1,甲,面,,,,@\nJ1,1,3203000,35506000\nJ2,1,3203200,35506000\n"
            + "J3,1,3203200,35506300\nJ4,1,3203000,35506300\n";
    String bad = "4,6.0,2,乙,面,,,,@\nJ1,1,31830OO,35506000\nJ2,1,3183200,35506000\n";
    Path whole = Files.writeString(folder.resolve("whole.txt"), head + far);
    Path broken = Files.writeString(folder.resolve("broken.txt"), head + far + bad);
    assertEquals("satisfied", bank(run("--format", "json", "--site", whole.toString())));
    assertEquals("undetermined", bank(run("--format", "json", "--site", broken.toString())));
  }

  private static String bank(Ran ran) {
    for (JsonNode finding : JsonMapper.shared().readTree(ran.out()).path("findings"))
      if (finding.toString().contains("\"CJBHF-26-2\"")) return finding.path("outcome").asString();
    return ran.err();
  }

  @Test
  void derived_facts_and_notes_stand_in_every_report() {
    String site = FILES + "dms-ring-full-width.txt";
    JsonNode json = JsonMapper.shared().readTree(run("--format", "json", "--site", site).out());
    assertTrue(json.at("/readAs/warnings").toString().contains("申报文件自带的选址坐标由该文件取代"));
    assertTrue(json.at("/readAs/derived").toString().contains("\"kind\":\"plan-region\""));
    assertTrue(json.at("/readAs/derived/0/source").isString());
    assertTrue(run("--site", site).out().contains("推导事实："));
    assertTrue(run("--site", site, "--lang", "en").out().contains("Derived facts:"));
    assertTrue(run("--format", "html", "--site", site).out().contains("推导事实<"));
  }

  @Test
  void an_unsaid_system_is_judged_in_every_reading_and_a_contradiction_stops() {
    Ran unsaid = run("--site", FILES + "dms-point.txt");
    assertEquals(ExitCode.OPEN, unsaid.code());
    assertTrue(unsaid.out().contains("几种读法一并判定"), unsaid.out());
    assertTrue(unsaid.out().contains("--crs GCJ-02"), unsaid.out());
    assertEquals(ExitCode.UNREADABLE, run("--site", FILES + "boundary-wrong-zone.txt").code());
    assertEquals(ExitCode.UNREADABLE, run("--site", FILES + "boundary-swapped.txt").code());
  }

  @Test
  void options_that_do_not_fit_together_are_wrong_usage() {
    assertEquals(ExitCode.UNREADABLE, run("--crs", "EPSG:4490").code());
    assertEquals(
        ExitCode.UNREADABLE, run("samples/chemical-4km.json", "--site", FILES + "srid.wkt").code());
    assertEquals(
        ExitCode.UNREADABLE, run("--site", FILES + "srid.wkt", "--crs", "EPSG:3857").code());
  }

  @Test
  void a_site_far_from_the_declared_county_keeps_the_territory_unknown() {
    Ran ran =
        run("--format", "json", "--site", FILES + "dms-point.txt", "--crs", "EPSG:4490", "--all");
    assertEquals(3, ran.code(), ran.err());
  }
}
