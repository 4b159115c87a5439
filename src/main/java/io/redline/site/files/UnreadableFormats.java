package io.redline.site.files;

import io.redline.intake.IntakeProblem;
import io.redline.words.Message;

/** Files that are plainly something else: refused with the way to a form that is read. */
final class UnreadableFormats implements SiteFormat {
  private static final Message WANTED =
      new Message(
          "度分秒文本、界址点 TXT、拐点表（CSV、XLSX）、GeoJSON、WKT、KML、KMZ、压缩的 Shapefile 或 GeoPackage",
          "coordinate text, boundary point TXT, a table (CSV, XLSX), GeoJSON, WKT, KML, KMZ, a zipped Shapefile or a GeoPackage");

  @Override
  public boolean recognises(SiteSource source) {
    return remedy(source) != null;
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    throw source.refuse(new Message("不能读取的格式", "a form that is not read"), WANTED, remedy(source));
  }

  private static Message remedy(SiteSource source) {
    if (source.startsWith(0xd0, 0xcf, 0x11, 0xe0))
      return new Message(
          "旧版 .xls 或加密的工作簿：另存为未加密的 .xlsx",
          "an old .xls or a protected workbook: save it as a plain .xlsx");
    if (source.startsWith('%', 'P', 'D', 'F'))
      return new Message("PDF：把坐标抄成文本或表格", "a PDF: copy the coordinates into text or a table");
    if (source.startsWith(0, 0, 0x27, 0x0a))
      return new Message(
          "Shapefile：与 .dbf、.prj 一起压缩为 .zip", "a Shapefile: zip it with its .dbf and .prj");
    if (source.startsWith('A', 'C', '1', '0') || source.endsWith(".dxf"))
      return new Message(
          "CAD 图：在 CAD 里把用地界线导出为拐点坐标表或 Shapefile，并注明坐标系",
          "a CAD drawing: export the boundary as a table of vertices or a Shapefile, and say its coordinate system");
    if (source.endsWith(".ovobj") || source.endsWith(".ovjsn"))
      return new Message(
          "奥维对象文件：在奥维里另存为 shp（压缩为 .zip）或 .ovkml",
          "an object file of Ovital: export it there as shp (zipped) or .ovkml");
    return null;
  }
}
