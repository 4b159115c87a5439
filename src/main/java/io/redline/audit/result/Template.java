package io.redline.audit.result;

import io.redline.audit.list.AllowedWords;
import io.redline.audit.list.ExampleRow;
import io.redline.audit.list.Field;
import io.redline.audit.list.Fields;
import io.redline.audit.list.PlaceFields;
import io.redline.intake.Vocabulary;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An empty list to fill in: headings with notes, drop-downs, an example row that is never assessed,
 * and a sheet that explains every column.
 */
public final class Template {
  private static final int LAST_ROW = 100_000;
  private static final int LONGEST_LIST = 255;
  private final Lang lang;
  private final Vocabulary vocabulary;
  private final Fields all;
  private final List<Field> fields;

  public Template(Lang lang, Vocabulary vocabulary) {
    this.lang = lang;
    this.vocabulary = vocabulary;
    this.all = new Fields(vocabulary);
    this.fields =
        all.all().stream()
            .filter(Field::isFact)
            .filter(f -> !f.key().equals(Fields.WKT))
            .filter(f -> !f.key().startsWith("evidence.") || f.key().endsWith(".status"))
            .filter(f -> PlaceFields.isOffered(f, vocabulary))
            .toList();
  }

  public void write(Path to) throws IOException {
    Path half = to.resolveSibling(to.getFileName() + ".part");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Styles styles = new Styles(book);
      projects(book.createSheet(lang.of("项目", "Projects")), styles);
      columns(book.createSheet(lang.of("填写说明", "Columns")), styles);
      activities(book.createSheet(lang.of("活动类别", "Activities")), styles);
      places(book.createSheet(lang.of("位置", "Places")), styles);
      // Saved to memory first: of a full disk the library says only that it cannot save a part.
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      Files.write(half, bytes.toByteArray());
      Files.move(half, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private void projects(Sheet sheet, Styles styles) {
    sheet.createFreezePane(2, 1);
    Row headings = sheet.createRow(0);
    Row example = sheet.createRow(1);
    CreationHelper making = sheet.getWorkbook().getCreationHelper();
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Cell heading = headings.createCell(i);
      heading.setCellValue(heading(field));
      heading.setCellStyle(styles.heading());
      sheet.setColumnWidth(i, (field.key().equals("name") ? 36 : 16) * 256);
      sheet.setDefaultColumnStyle(i, styles.plain());
      String note = note(field);
      if (!note.isEmpty()) note(heading, note, making, drawing);
      Cell cell = example.createCell(i);
      cell.setCellStyle(styles.plain());
      cell.setCellValue(field.key().equals("id") ? ExampleRow.mark(lang) : example(field));
      choices(sheet, field, i);
    }
  }

  private String heading(Field field) {
    String unit = field.unit().equals("1") ? "" : AllowedWords.unit(field.unit(), lang);
    return lang.of(field.label().zh(), field.key())
        + (unit.isEmpty() ? "" : lang.of("（" + unit + "）", " (" + unit + ")"));
  }

  private String example(Field field) {
    if (lang.isZh() || field.example().isEmpty()) return field.example();
    List<String> words = AllowedWords.of(field, Lang.ZH);
    int at = words.indexOf(field.example());
    return at < 0 ? field.example() : AllowedWords.of(field, Lang.EN).get(at);
  }

  private String note(Field field) {
    Message note = field.note();
    String words = String.join(lang.of("、", ", "), AllowedWords.of(field, lang));
    String own = lang.of(note.zh(), note.en());
    return own.isEmpty() ? words : own;
  }

  private static void note(Cell heading, String text, CreationHelper making, Drawing<?> drawing) {
    ClientAnchor anchor = making.createClientAnchor();
    anchor.setCol1(heading.getColumnIndex());
    anchor.setCol2(heading.getColumnIndex() + 3);
    anchor.setRow1(1);
    anchor.setRow2(6);
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(making.createRichTextString(text));
    comment.setAuthor("Redline");
    heading.setCellComment(comment);
  }

  /** A warning only: several values and the empty cell stay possible. */
  private void choices(Sheet sheet, Field field, int column) {
    List<String> words = AllowedWords.of(field, lang);
    if (words.isEmpty() || String.join(",", words).length() > LONGEST_LIST) return;
    DataValidationHelper making = sheet.getDataValidationHelper();
    DataValidation validation =
        making.createValidation(
            making.createExplicitListConstraint(words.toArray(String[]::new)),
            new CellRangeAddressList(1, LAST_ROW, column, column));
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.setShowErrorBox(true);
    validation.setEmptyCellAllowed(true);
    sheet.addValidationData(validation);
  }

  private void columns(Sheet sheet, Styles styles) {
    List<String> titles =
        lang.isZh()
            ? List.of("列", "键", "怎么填", "可填的词")
            : List.of("column", "key", "what to write", "words");
    line(sheet, 0, titles, styles, true);
    for (Field field : fields)
      line(
          sheet,
          sheet.getLastRowNum() + 1,
          List.of(
              heading(field),
              field.key(),
              lang.of(field.note().zh(), field.note().en()),
              String.join(lang.of("、", ", "), AllowedWords.of(field, lang))),
          styles,
          false);
    String[] rules =
        lang.isZh()
            ? new String[] {
              "空着就是不知道，不是没有；没有写“无”，是数写 0。", "几个值用分号隔开。数可以带单位（公顷、亩、万吨）。", "读不懂的单元格使整行“无法读取”，并写明单元格。"
            }
            : new String[] {
              "Empty means not known, never none; write none, or 0 for a number.",
              "Several values are separated by semicolons. Numbers may have a unit.",
              "A cell that cannot be read leaves its row unreadable, and is named."
            };
    for (String rule : rules)
      line(sheet, sheet.getLastRowNum() + 1, List.of("", "", rule, ""), styles, false);
  }

  private void activities(Sheet sheet, Styles styles) {
    line(
        sheet,
        0,
        lang.isZh() ? List.of("活动类别", "编号", "说明") : List.of("activity", "id", "note"),
        styles,
        true);
    for (String id : vocabulary.ids(Vocabulary.ACTIVITY))
      line(
          sheet,
          sheet.getLastRowNum() + 1,
          List.of(vocabulary.zh(Vocabulary.ACTIVITY, id), id, ""),
          styles,
          false);
  }

  /** Every layer and family whose columns a list may have, beyond those of the form. */
  private void places(Sheet sheet, Styles styles) {
    line(
        sheet,
        0,
        lang.isZh() ? List.of("位置列", "键", "属于") : List.of("column", "key", "family"),
        styles,
        true);
    for (String id : PlaceFields.known(vocabulary)) {
      Field relation = all.ofKey("place." + id);
      line(
          sheet,
          sheet.getLastRowNum() + 1,
          List.of(
              lang.of(relation.label().zh(), relation.label().en()),
              relation.key(),
              vocabulary.zh(Vocabulary.FAMILY, vocabulary.family(id))),
          styles,
          false);
    }
    String[] rules =
        lang.isZh()
            ? new String[] {
              "每个图层或图层类别另可有列：依据、出具单位、文号、日期、有效期至、级别、距离（米）、占用面积（公顷），键为 place.X.basis、authority、number、on、validUntil、class、metres、hectares、boundary。",
              "没有写位置关系，依据等列什么也没有说。项目的组成部分（parts）和事实出处（sources）请用 JSON Lines。"
            }
            : new String[] {
              "Each may have more columns: place.X.basis, authority, number, on, validUntil, class, metres, hectares, boundary.",
              "Without the relation these say nothing. Write parts and sources as JSON Lines."
            };
    for (String rule : rules)
      line(sheet, sheet.getLastRowNum() + 1, List.of("", "", rule), styles, false);
  }

  private static void line(
      Sheet sheet, int number, List<String> texts, Styles styles, boolean heading) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < texts.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(texts.get(i));
      cell.setCellStyle(heading ? styles.heading() : styles.plain());
      sheet.setColumnWidth(i, (i == 2 ? 60 : 28) * 256);
    }
  }
}
