package io.redline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.audit.hint.Hint;
import io.redline.audit.hint.HintTable;
import io.redline.audit.result.ResultRow;
import io.redline.facts.Outcome;
import io.redline.intake.IndustryCodes;
import io.redline.intake.Vocabulary;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import io.redline.words.TsvFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Screening SCREENING =
      new Screening(Product.assessor(), Product.sampleLayers());
  private final HintTable table = new HintTable(SCREENING.rulebook().vocabulary());
  @TempDir Path folder;

  @Test
  void a_name_hints_with_the_words_that_gave_the_hint() {
    List<Hint> hints = table.in("泸县神仙桥化工园区项目");
    assertEquals(
        List.of("chemical-project", "chemical-park"), hints.stream().map(Hint::activity).toList());
    assertEquals(List.of("化工园"), hints.get(1).words());
    assertEquals(List.of("26"), hints.get(0).industries());
  }

  @Test
  void a_word_inside_another_hints_at_nothing() {
    for (String name : List.of("文化工程", "绿化工程提升", "水库移民安置", "码头镇政府", "临港区道路"))
      assertEquals(List.of(), table.in(name), name);
  }

  @Test
  void a_word_inside_another_hints_at_what_the_other_means() {
    assertEquals(
        List.of("photovoltaic-manufacturing"),
        table.in("光伏组件厂").stream().map(Hint::activity).toList());
    assertEquals(
        List.of("sewage-treatment"), table.in("某污水厂").stream().map(Hint::activity).toList());
  }

  @Test
  void every_hint_names_an_activity_of_the_vocabulary_and_fair_codes() {
    Set<String> ids = SCREENING.rulebook().vocabulary().ids(Vocabulary.ACTIVITY);
    Set<String> wrong = new TreeSet<>();
    for (String[] row : TsvFile.rows(HintTable.class, "hints.tsv")) {
      if (!ids.contains(row[1])) wrong.add(row[0] + ": " + row[1]);
      for (String code : row[2].isEmpty() ? new String[0] : row[2].split(";"))
        if (!IndustryCodes.all().contains(code)) wrong.add(row[0] + ": " + code);
      for (String exception : row[3].isEmpty() ? new String[0] : row[3].split(";"))
        if (!exception.contains(row[0]) && !exception.equals("低速"))
          wrong.add(row[0] + ": " + exception);
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void every_activity_has_words_or_a_reason_why_a_name_cannot_hint_at_it() {
    Set<String> words = new TreeSet<>();
    for (String[] row : TsvFile.rows(HintTable.class, "hints.tsv")) words.add(row[1]);
    Set<String> reasons = new TreeSet<>();
    for (String[] row : TsvFile.rows(HintTable.class, "unhinted.tsv"))
      if (!row[1].isBlank()) reasons.add(row[0]);
    Set<String> both = new TreeSet<>(words);
    both.retainAll(reasons);
    assertEquals(Set.of(), both, "words and a reason for none");
    Set<String> accounted = new TreeSet<>(words);
    accounted.addAll(reasons);
    Set<String> all = SCREENING.rulebook().vocabulary().ids(Vocabulary.ACTIVITY);
    assertEquals(new TreeSet<>(all), accounted);
  }

  @Test
  void a_hint_changes_no_verdict() throws Exception {
    ResultRow plain =
        only(
            "name,nature,site.longitude,site.latitude,site.accuracyMetres,site.crs",
            "某甲项目,new,105.0618,28.7650,5,EPSG:4490");
    ResultRow hinted =
        only(
            "name,nature,site.longitude,site.latitude,site.accuracyMetres,site.crs",
            "某化工项目,new,105.0618,28.7650,5,EPSG:4490");
    assertEquals(Outcome.UNDETERMINED, hinted.outcome());
    assertEquals(plain.counts(), hinted.counts());
    assertNull(plain.lead());
  }

  @Test
  void what_would_be_violated_is_looked_at_first() throws Exception {
    ResultRow near =
        only(
            "name,nature,site.longitude,site.latitude,site.accuracyMetres,site.crs",
            "某化工项目,new,105.0618,28.7650,5,EPSG:4490");
    assertEquals("A", near.lead().rank());
    assertTrue(near.next().startsWith("确认是否为化工项目（文字含“化工”，只是线索）；如是：不符合"), near.next());
    ResultRow unplaced = only("name,nature", "某化工项目,new");
    assertEquals("B", unplaced.lead().rank());
    ResultRow demanding = only("name,nature", "某机场项目,new");
    assertEquals("C", demanding.lead().rank());
  }

  @Test
  void a_hint_that_the_row_itself_declares_is_none() throws Exception {
    assertNull(only("name,activities,industries", "某化工项目,化工项目,2669").lead());
    assertNull(only("name,activities,industries", "某化工项目,无,2669").lead());
  }

  @Test
  void a_declaration_against_the_name_is_for_a_person_to_check() throws Exception {
    ResultRow row = only("name,activities,industries", "某化工厂食堂,无,无");
    assertEquals(List.of("化工"), row.lead().words());
    assertTrue(row.next().startsWith("确认是否为化工项目"), row.next());
  }

  @Test
  void a_place_in_the_name_is_proposed_not_taken() throws Exception {
    ResultRow row = only("name,建设地点", "某水库,泸州市古蔺县某镇");
    assertTrue(row.next().contains("文字含“古蔺县”，可能是 510525"), row.next());
    assertEquals(only("name", "某水库").counts(), row.counts());
    assertTrue(!only("name", "某市中区水库").next().contains("市中区"));
  }

  @Test
  void a_description_hints_as_a_name_does() throws Exception {
    ResultRow row = only("name,建设内容,所属行业", "某技改,年产甲醇 5 万吨,化工");
    assertEquals(List.of("技改", "年产", "甲醇", "化工"), row.lead().words());
  }

  @Test
  void findings_that_have_no_room_are_counted() throws Exception {
    ResultRow row = only("name", "某项目");
    assertEquals(3, row.findings().size());
    int all = row.counts().values().stream().mapToInt(Integer::intValue).sum();
    int notApplicable = row.counts().get(Outcome.NOT_APPLICABLE);
    assertTrue(
        row.findings().get(2).summary().startsWith("另有 " + (all - notApplicable - 2) + " 条"),
        row.findings().toString());
  }

  private ResultRow only(String heading, String row) throws Exception {
    Path list = Files.writeString(folder.resolve("list.csv"), heading + "\n" + row + "\n");
    Judge judge = new Judge(SCREENING, DAY, DAY);
    RowMaker maker =
        new RowMaker(SCREENING, judge, Lang.ZH, new RowMaker.Wanted(2, false, false), null, "");
    List<io.redline.audit.list.Entry> entries = new ArrayList<>();
    try (var opened =
        new io.redline.audit.list.ListFile(list, SCREENING.rulebook().vocabulary()).open(null)) {
      entries.add(opened.next());
    }
    return maker.made(RowMaker.read(entries)).get(0).row();
  }
}
