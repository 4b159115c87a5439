package io.redline.report.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.redline.report.Report;
import io.redline.report.figure.Typeface.Face;
import io.redline.words.Lang;
import io.redline.words.PrintableText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * The HTML report on paper: A4, with its fonts in it, bookmarks, and grade and record on every
 * page.
 */
public final class PdfReport {
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private PdfReport() {}

  /**
   * @param reports one or more, in one language; each begins on a page of its own
   * @return a PDF that embeds its fonts and fetches nothing; the same reports give the same bytes
   */
  public static byte[] write(List<Report> reports) {
    XRLog.setLoggingEnabled(false);
    Lang lang = reports.get(0).lang();
    PaperPage page = new PaperPage(reports);
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withW3cDocument(page.document(), null)
            .withProducer("Redline 红线")
            .usePdfUaAccessibility(true)
            .useReplacementText("□")
            .useUnicodeLineBreaker(new LineBreaks(lang))
            .useObjectDrawerFactory(new FigureDrawers(reports))
            .useFont(Face.REGULAR::open, "Redline Sans", REGULAR, FontStyle.NORMAL, true)
            .useFont(Face.BOLD::open, "Redline Sans", BOLD, FontStyle.NORMAL, true)
            .useFont(Face.RARE::open, "Redline Rare", REGULAR, FontStyle.NORMAL, true)
            // What the bold face lacks, the regular one may have.
            .useFont(Face.REGULAR::open, "Redline Any", REGULAR, FontStyle.NORMAL, true);
    for (var when : ExternalResourceControlPriority.values())
      builder.useExternalResourceAccessControl((uri, type) -> false, when);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument pdf = renderer.createPDFKeepOpen()) {
      withoutClock(pdf, reports.get(0));
      pdf.setDocumentId(page.number());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The day judged by is the only date. */
  private static void withoutClock(PDDocument pdf, Report report) {
    LocalDate asOf = report.assessment().asOf();
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    day.clear();
    day.set(asOf.getYear(), asOf.getMonthValue() - 1, asOf.getDayOfMonth());
    PDDocumentInformation about = pdf.getDocumentInformation();
    about.setCreationDate(day);
    about.setModificationDate(day);
    about.setTitle(PrintableText.line(report.assessment().proposalName()));
    about.setCreator("Redline 红线");
  }
}
