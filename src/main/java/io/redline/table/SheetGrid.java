package io.redline.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.redline.intake.IntakeProblem;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The places at which cells may stand: columns A to XFD, rows 1 to 1 048 576, both rising. The
 * reader of workbooks fills a row up to the column that a cell claims, so 1.5 kB of file can take
 * gigabytes of memory; every workbook passes here before it is read. The same XML parser reads both
 * times, and every part of the archive is looked at, whatever its name, so both see the same cells.
 */
final class SheetGrid {
  private static final Catalogue TEXTS = Catalogue.named("table");

  /** XFD. */
  static final int LAST_COLUMN = 16_384;

  private static final int LAST_ROW = 1_048_576;

  /** Of one workbook: cells that are not there and stand before one that is. */
  private static final long MOST_GAPS = 50_000_000;

  /** Of one workbook. */
  private static final int MOST_MERGED = 100_000;

  private static final int SHOWN = 20;

  private final String file;
  private final SheetNames names;
  private final Map<String, List<MergedCells.Area>> merged = new HashMap<>();
  private int areas;
  private String part;
  private int row;
  private int column;
  private int lastRow;
  private long gaps;

  SheetGrid(String file, SheetNames names) {
    this.file = file;
    this.names = names;
  }

  /** Number of the last row of the longest sheet that was looked at. */
  int lastRow() {
    return lastRow;
  }

  /** The merged cells of a sheet that was looked at. */
  MergedCells merged(String sheet) {
    return new MergedCells(merged.getOrDefault(sheet, List.of()));
  }

  /** Never opens another file: a document type is passed over, entities stay unread. */
  static XMLStreamReader xml(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    return factory.createXMLStreamReader(in);
  }

  /**
   * Looks at one part of the archive; reads no further than its cells, merged ones too.
   *
   * @throws IntakeProblem naming the sheet and the first cell or row that stands outside
   */
  void check(String part, InputStream in) throws IntakeProblem {
    this.part = part;
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
          else if (element.equals("mergeCell")) mergedArea(xml.getAttributeValue(null, "ref"));
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          String element = xml.getLocalName();
          if (element.equals("mergeCells")) return;
          if (element.equals("sheetData")) inRows = false;
        }
      }
    } catch (XMLStreamException e) {
      // No XML, or broken off: the reader, which has the same parser, gets no further than we did.
    }
  }

  private void mergedArea(String range) throws IntakeProblem {
    MergedCells.Area area = MergedCells.Area.of(range);
    String sheet = names.byPart().get(part);
    if (area == null || sheet == null) return;
    if (++areas > MOST_MERGED)
      throw refuse(Message.same(shown(range, 0)), TEXTS.say("grid.merged", MOST_MERGED));
    merged.computeIfAbsent(sheet, s -> new ArrayList<>()).add(area);
  }

  private void row(String said) throws IntakeProblem {
    int number = said == null ? row + 1 : number(said);
    if (number <= row || number > LAST_ROW)
      throw refuse(
          TEXTS.say("row", shown(said, number)),
          said == null || number < 0 || number > LAST_ROW ? outside() : outOfOrder());
    row = number;
    lastRow = Math.max(lastRow, row);
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
    if (gaps > MOST_GAPS) throw refuse(place(said, at), TEXTS.say("grid.gaps"));
  }

  private Message place(String said, int at) {
    String shown = said == null ? TableRow.letters(at - 1) + row : shown(said, at);
    return TEXTS.say("cell", shown);
  }

  private static Message outside() {
    return TEXTS.say("grid.outside");
  }

  private static Message outOfOrder() {
    return TEXTS.say("grid.out-of-order");
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
    return new IntakeProblem(
        file,
        TEXTS.say("grid.where", names.of(part), place),
        what,
        TEXTS.say("grid.wanted"),
        TEXTS.say("grid.remedy"));
  }
}
