package io.redline.report.word;

import io.redline.report.chapter.Table;
import io.redline.table.write.ReproducibleZip;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.PrintableText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A Word file on A4 being written from top to bottom. */
final class WordFile {
  private static final Catalogue TEXTS = Catalogue.named("report");

  /** What the margins leave of the page, in twentieths of a point. */
  static final int TEXT_WIDTH = 9638;

  private static final int EMU_A_TWIP = 635;
  private static final int PAGE_WIDTH = 11906;
  private static final int PAGE_HEIGHT = 16838;
  private static final int MARGIN = 1134;
  private static final int HEADER_MARGIN = 600;

  private final XWPFDocument document = new XWPFDocument();
  private final Lang lang;

  WordFile(Lang lang, String title, LocalDate asOf) {
    this.lang = lang;
    styles();
    Date then = Date.from(asOf.atStartOfDay(ZoneOffset.UTC).toInstant());
    var core = document.getProperties().getCoreProperties();
    core.setTitle(PrintableText.line(title));
    core.setCreator("Redline 红线");
    core.setLastModifiedByUser("Redline 红线");
    core.setCreated(Optional.of(then));
    core.setModified(Optional.of(then));
  }

  private void styles() {
    try (InputStream in = WordFile.class.getResourceAsStream("styles.xml")) {
      String xml =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("LATIN-LANGUAGE", TEXTS.say(lang, "word-file.en-gb"));
      document.createStyles().setStyles(StylesDocument.Factory.parse(xml).getStyles());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XmlException e) {
      throw new IllegalStateException("styles.xml is not what Word reads", e);
    }
  }

  void paragraph(WordStyle style, Text text) {
    text.into(newParagraph(), style);
  }

  void paragraph(WordStyle style, String words) {
    paragraph(style, Text.of(words));
  }

  void table(Table table) {
    new WordTable(document.getDocument().getBody().addNewTbl(), table, TEXT_WIDTH).write();
  }

  /** A paragraph that begins a page. */
  void newPage(WordStyle style, String words) {
    CTP paragraph = newParagraph();
    Text.of(words).into(paragraph, style);
    paragraph.getPPr().addNewPageBreakBefore();
  }

  /** Room below a table, so that the next one does not grow onto it. */
  void gap() {
    paragraph(WordStyle.GAP, "");
  }

  void figure(byte[] png, String name, String alternativeText, int width, int height) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(WordStyle.FIGURE.id());
    try {
      XWPFPicture picture =
          paragraph
              .createRun()
              .addPicture(
                  new ByteArrayInputStream(png),
                  Document.PICTURE_TYPE_PNG,
                  name + ".png",
                  width * EMU_A_TWIP,
                  height * EMU_A_TWIP);
      var drawing = picture.getCTPicture().getNvPicPr().getCNvPr();
      drawing.setDescr(alternativeText);
      var frame = paragraph.getRuns().get(0).getCTR().getDrawingArray(0).getInlineArray(0);
      frame.getDocPr().setDescr(alternativeText);
    } catch (IOException | InvalidFormatException e) {
      throw new IllegalStateException("the figure could not be put into the file", e);
    }
  }

  /** Ends a part that has its own running lines; the next one begins on a new page. */
  void endPart(String grade, String record, String foot) {
    CTP last = newParagraph();
    page(last.addNewPPr().addNewSectPr(), grade, record, foot);
  }

  /** The last part ends with the file. */
  void endLastPart(String grade, String record, String foot) {
    page(document.getDocument().getBody().addNewSectPr(), grade, record, foot);
  }

  private void page(CTSectPr section, String grade, String record, String foot) {
    new RunningLines(document, section, lang).write(grade, record, foot);
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(PAGE_HEIGHT));
    var margins = section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(MARGIN);
    margins.setTop(margin);
    margins.setBottom(BigInteger.valueOf(MARGIN - 140));
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setHeader(BigInteger.valueOf(HEADER_MARGIN));
    margins.setFooter(BigInteger.valueOf(HEADER_MARGIN - 113));
    margins.setGutter(BigInteger.ZERO);
  }

  private CTP newParagraph() {
    return document.getDocument().getBody().addNewP();
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (document) {
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ReproducibleZip.of(out.toByteArray());
  }
}
