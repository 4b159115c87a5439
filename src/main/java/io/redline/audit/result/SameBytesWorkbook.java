package io.redline.audit.result;

import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A streamed workbook that is the same, byte for byte, whenever it is written: an audit that was
 * cut off has to end like one that was not.
 */
final class SameBytesWorkbook extends SXSSFWorkbook {
  private static final int ROWS_IN_MEMORY = 100;
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  SameBytesWorkbook(XSSFWorkbook begun) {
    super(begun, ROWS_IN_MEMORY, true);
    setZip64Mode(Zip64Mode.AsNeeded);
    POIXMLProperties.CoreProperties properties = begun.getProperties().getCoreProperties();
    Date always = Date.from(ALWAYS.toInstant(ZoneOffset.UTC));
    properties.setCreated(Optional.of(always));
    properties.setModified(Optional.of(always));
    properties.setCreator("Redline");
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream zip =
        new ZipArchiveOutputStream(out) {
          @Override
          public void putArchiveEntry(ZipArchiveEntry entry) throws java.io.IOException {
            ZipArchiveEntry same = new ZipArchiveEntry(entry.getName());
            same.setMethod(ZipEntry.DEFLATED);
            same.setTimeLocal(ALWAYS);
            super.putArchiveEntry(same);
          }
        };
    zip.setUseZip64(Zip64Mode.AsNeeded);
    return zip;
  }
}
