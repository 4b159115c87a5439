package io.redline.report.sheet;

import io.redline.report.CanonicalZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An Excel file being written sheet by sheet. */
final class Workbook {
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final org.dhatim.fastexcel.Workbook book =
      new org.dhatim.fastexcel.Workbook(out, "Redline", "1.0");
  private final LocalDate asOf;

  Workbook(LocalDate asOf) {
    this.asOf = asOf;
    book.setGlobalDefaultFont("等线", 10.5);
  }

  /** A new sheet with its heading row. */
  Sheet sheet(String name, List<Sheet.Column> columns) {
    return new Sheet(book.newWorksheet(name), columns);
  }

  byte[] bytes() {
    try {
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    UnaryOperator<byte[]> dated =
        core ->
            new String(core, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "$1" + asOf + "T00:00:00Z$2")
                .getBytes(StandardCharsets.UTF_8);
    return CanonicalZip.of(out.toByteArray(), Map.of("docProps/core.xml", dated));
  }
}
