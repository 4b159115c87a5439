package io.redline.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A Word file read back, as POI reads it. */
final class WordText {
  private WordText() {}

  static XWPFDocument read(byte[] docx) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(docx));
  }

  /** Headings with their style, then paragraphs and rows as lines. */
  static String of(byte[] docx) throws IOException {
    StringBuilder text = new StringBuilder();
    try (XWPFDocument document = read(docx)) {
      for (IBodyElement element : document.getBodyElements())
        if (element instanceof XWPFParagraph paragraph) {
          String style = paragraph.getStyle() == null ? "" : paragraph.getStyle();
          if (!paragraph.getText().isEmpty())
            text.append(style).append(": ").append(paragraph.getText()).append('\n');
        } else if (element instanceof XWPFTable table)
          for (XWPFTableRow row : table.getRows())
            text.append(
                    row.getTableCells().stream()
                        .map(WordText::cell)
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }
    return text.toString();
  }

  private static String cell(XWPFTableCell cell) {
    return cell.getParagraphs().stream()
        .map(paragraph -> paragraph.getText().replace("\n", " / "))
        .collect(Collectors.joining(" / "));
  }

  static List<String> headings(XWPFDocument document, String style) {
    return document.getParagraphs().stream()
        .filter(p -> style.equals(p.getStyle()))
        .map(XWPFParagraph::getText)
        .toList();
  }
}
