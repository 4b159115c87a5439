package io.redline.audit.result;

import io.redline.audit.list.AllowedWords;
import io.redline.audit.list.ExampleRow;
import io.redline.audit.list.Field;
import io.redline.audit.list.Fields;
import io.redline.audit.list.PlaceFields;
import io.redline.intake.Vocabulary;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * An empty list to fill in: headings with notes, drop-downs, an example row that is never assessed,
 * and a sheet that explains every column.
 */
public final class Template {
  private static final int LAST_ROW = 100_000;
  private static final Catalogue TEXTS = Catalogue.named("result");
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
    try {
      try (OutputStream out = Files.newOutputStream(half)) {
        WorkbookWriter.write(out, null, this::sheets);
      }
      Files.move(half, to, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private void sheets(WorkbookWriter book) {
    projects(book);
    columns(book);
    activities(book);
    places(book);
  }

  private void projects(WorkbookWriter book) {
    List<SheetColumn> columns =
        fields.stream()
            .map(f -> new SheetColumn(heading(f), f.key().equals("name") ? 36 : 16))
            .toList();
    SheetWriter sheet = book.sheet(text("projects"), SheetLayout.LIST, columns).freeze(2);
    for (int i = 0; i < fields.size(); i++) {
      String note = note(fields.get(i));
      if (!note.isEmpty()) sheet.note(i, note);
      sheet.choices(i, AllowedWords.of(fields.get(i), lang), LAST_ROW);
    }
    sheet.row(
        fields.stream()
            .map(f -> f.key().equals("id") ? ExampleRow.mark(lang) : example(f))
            .toList());
  }

  private String heading(Field field) {
    String unit = field.unit().equals("1") ? "" : AllowedWords.unit(field.unit(), lang);
    return (lang.isZh() ? field.label().zh() : field.key())
        + (unit.isEmpty() ? "" : TEXTS.say(lang, "template.unit", unit));
  }

  private String example(Field field) {
    if (lang.isZh() || field.example().isEmpty()) return field.example();
    List<String> words = AllowedWords.of(field, Lang.ZH);
    int at = words.indexOf(field.example());
    return at < 0 ? field.example() : AllowedWords.of(field, Lang.EN).get(at);
  }

  private String note(Field field) {
    String own = field.note().in(lang);
    return own.isEmpty() ? words(field) : own;
  }

  private String words(Field field) {
    return String.join(TEXTS.say(lang, "join"), AllowedWords.of(field, lang));
  }

  private void columns(WorkbookWriter book) {
    SheetWriter sheet = sheet(book, "columns", "column", "key", "what", "words");
    for (Field field : fields)
      sheet.row(heading(field), field.key(), field.note().in(lang), words(field));
    rules(sheet, "rule.empty", "rule.several", "rule.unreadable");
  }

  private void activities(WorkbookWriter book) {
    SheetWriter sheet = sheet(book, "activities", "activity", "id", "note");
    for (String id : vocabulary.ids(Vocabulary.ACTIVITY))
      sheet.row(vocabulary.zh(Vocabulary.ACTIVITY, id), id, "");
  }

  /** Every layer and family whose columns a list may have, beyond those of the form. */
  private void places(WorkbookWriter book) {
    SheetWriter sheet = sheet(book, "places", "place", "key", "family");
    for (String id : PlaceFields.known(vocabulary)) {
      Field relation = all.ofKey("place." + id);
      sheet.row(
          relation.label().in(lang),
          relation.key(),
          vocabulary.zh(Vocabulary.FAMILY, vocabulary.family(id)));
    }
    rules(sheet, "rule.more", "rule.relation");
  }

  /** Widest is the third column, where sentences stand. */
  private SheetWriter sheet(WorkbookWriter book, String name, String... columns) {
    List<SheetColumn> all = new ArrayList<>();
    for (String column : columns) all.add(new SheetColumn(text(column), all.size() == 2 ? 60 : 28));
    return book.sheet(text(name), SheetLayout.PAGE, all);
  }

  private void rules(SheetWriter sheet, String... keys) {
    for (String key : keys) sheet.row("", "", text(key));
  }

  private String text(String key) {
    return TEXTS.say(lang, "template." + key);
  }
}
