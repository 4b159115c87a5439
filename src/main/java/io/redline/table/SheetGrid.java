package io.redline.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The places at which cells may stand: columns A to XFD, rows 1 to 1 048 576, both rising. The
 * reader of workbooks fills a row up to the column that a cell claims, so 1.5 kB of file can take
 * gigabytes of memory; every workbook passes here before it is read. The same XML parser reads both
 * times, and every part of the archive is looked at, whatever its name, so both see the same cells.
 */
public final class SheetGrid {
  private static final int LAST_COLUMN = 16_384;
  private static final int LAST_ROW = 1_048_576;

  /** Of one workbook: cells that are not there and stand before one that is. */
  private static final long MOST_GAPS = 50_000_000;

  private static final int SHOWN = 20;
  private static final Message EXPECTED =
      new Message(
          "A1 至 XFD1048576 之间的位置，行号、列号依次递增",
          "a place from A1 to XFD1048576, rows and columns in rising order");
  private static final Message REMEDY =
      new Message(
          "文件损坏或有恶意：在表格软件里打开、另存后再提交",
          "the file is damaged or hostile: open it in a spreadsheet, save it anew and send that");

  private final String file;
  private final SheetNames names;
  private String part;
  private int row;
  private int column;
  private long gaps;

  private SheetGrid(String file, SheetNames names) {
    this.file = file;
    this.names = names;
  }

  /**
   * @param file name for messages
   * @param workbook open; stays open
   * @throws IntakeProblem naming the sheet and the first cell or row that stands outside
   */
  public static void check(String file, ZipFile workbook) throws IntakeProblem, IOException {
    SheetGrid grid = new SheetGrid(file, SheetNames.of(workbook));
    for (ZipArchiveEntry entry : Collections.list(workbook.getEntries())) {
      if (entry.isDirectory()) continue;
      grid.part = entry.getName();
      try (InputStream in = workbook.getInputStream(entry)) {
        grid.check(in);
      }
    }
  }

  /** Never opens another file: a document type is passed over, entities stay unread. */
  static XMLStreamReader xml(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    return factory.createXMLStreamReader(in);
  }

  private void check(InputStream in) throws IntakeProblem {
    row = 0;
    boolean inRows = false;
    try {
      XMLStreamReader xml = xml(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String element = xml.getLocalName();
          if (element.equals("sheetData")) inRows = true;
          else if (inRows && element.equals("row")) row(xml.getAttributeValue(null, "r"));
          else if (inRows && element.equals("c")) cell(xml.getAttributeValue(null, "r"));
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("sheetData")) return;
      }
    } catch (XMLStreamException e) {
      // No XML, or broken off: the reader, which has the same parser, gets no further than we did.
    }
  }

  private void row(String said) throws IntakeProblem {
    int number = said == null ? row + 1 : number(said);
    if (number <= row || number > LAST_ROW)
      throw refuse(
          new Message("第 " + shown(said, number) + " 行", "row " + shown(said, number)),
          said == null || number < 0 || number > LAST_ROW ? outside() : outOfOrder());
    row = number;
    column = 0;
  }

  private void cell(String said) throws IntakeProblem {
    int at = said == null ? column + 1 : column(said);
    int line = said == null ? row : number(said.substring(letters(said)));
    if (at < 1 || at > LAST_COLUMN || line < 1 || line > LAST_ROW)
      throw refuse(place(said, at), outside());
    if (at <= column || line != row) throw refuse(place(said, at), outOfOrder());
    gaps += at - column - 1;
    column = at;
    if (gaps > MOST_GAPS)
      throw refuse(
          place(said, at),
          new Message("空单元格过多（超过 5000 万）", "too many empty cells before those that are there"));
  }

  private Message place(String said, int at) {
    String shown = said == null ? Sheet.letters(at - 1) + row : shown(said, at);
    return new Message("单元格 " + shown, "cell " + shown);
  }

  private static Message outside() {
    return new Message("表格之外的位置", "a place outside the sheet");
  }

  private static Message outOfOrder() {
    return new Message("重复或次序颠倒的位置", "a place that repeats or goes back");
  }

  /** Of the leading letters; 0 when there are none, beyond the last column when they are many. */
  private static int column(String said) {
    int number = 0;
    for (int i = 0; i < letters(said); i++)
      number = Math.min(LAST_COLUMN + 1, 26 * number + said.charAt(i) - 'A' + 1);
    return number;
  }

  private static int letters(String said) {
    int end = 0;
    while (end < said.length() && said.charAt(end) >= 'A' && said.charAt(end) <= 'Z') end++;
    return end;
  }

  /** -1 when it is none; a number that is too long counts as one beyond the last row. */
  private static int number(String digits) {
    if (digits.isEmpty()) return -1;
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') return -1;
      number = Math.min(LAST_ROW + 1L, 10 * number + c - '0');
    }
    return (int) number;
  }

  private static String shown(String said, int number) {
    if (said == null) return Integer.toString(number);
    String plain = said.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
  }

  private IntakeProblem refuse(Message place, Message what) {
    String sheet = names.of(part);
    Message where =
        new Message("工作表“" + sheet + "”" + place.zh(), "sheet '" + sheet + "', " + place.en());
    return new IntakeProblem(file, List.of(new Problem(where, what, EXPECTED, REMEDY)));
  }
}
