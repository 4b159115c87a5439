package io.redline.site.files;

import io.redline.intake.IntakeProblem;
import io.redline.intake.Wording;

/** Files that are plainly something else: refused with the way to a form that is read. */
final class UnreadableFormats implements SiteFormat {
  private static final Wording WANTED =
      new Wording(
          "度分秒文本、界址点 TXT、拐点表（CSV、XLSX）、GeoJSON、WKT 或 KML",
          "coordinate text, boundary point TXT, a table (CSV, XLSX), GeoJSON, WKT or KML");

  @Override
  public boolean recognises(SiteSource source) {
    return remedy(source) != null;
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    throw source.refuse(new Wording("不能读取的格式", "a form that is not read"), WANTED, remedy(source));
  }

  private static Wording remedy(SiteSource source) {
    if (source.startsWith(0xd0, 0xcf, 0x11, 0xe0))
      return new Wording(
          "旧版 .xls 或加密的工作簿：另存为未加密的 .xlsx",
          "an old .xls or a protected workbook: save it as a plain .xlsx");
    if (source.startsWith('%', 'P', 'D', 'F'))
      return new Wording("PDF：把坐标抄成文本或表格", "a PDF: copy the coordinates into text or a table");
    if (source.startsWith(0, 0, 0x27, 0x0a))
      return new Wording(
          "Shapefile：须与 .dbf、.prj 放在一起给出路径", "a Shapefile: give its path beside its .dbf and .prj");
    boolean zip = source.startsWith('P', 'K', 3, 4) || source.startsWith('P', 'K', 5, 6);
    if (!zip || source.endsWith(".xlsx")) return null;
    return new Wording(
        "压缩包：解开后给出其中的 .kml，Shapefile 请导出为 GeoJSON 或 KML；工作簿的扩展名须为 .xlsx",
        "an archive: unpack it and give the .kml; export a Shapefile as GeoJSON or KML; a workbook is called .xlsx");
  }
}
