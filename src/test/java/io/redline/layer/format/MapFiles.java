package io.redline.layer.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small map files for tests, good and bad. */
public final class MapFiles {
  public static final int POINT = 1,
      LINE = 3,
      POLYGON = 5,
      POINT_Z = 11,
      POLYGON_Z = 15,
      LINE_M = 23;
  public static final double[] SQUARE = {106, 30, 106, 30.1, 106.1, 30.1, 106.1, 30, 106, 30};
  public static final String CGCS2000 =
      "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private MapFiles() {}

  public static String zone(String name, int meridian, int easting) {
    return "PROJCS[\""
        + name
        + "\","
        + CGCS2000
        + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\","
        + easting
        + ".0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\","
        + meridian
        + ".0],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
  }

  /** A shape: its parts, each x, y, x, y, …; none for a null shape. */
  public static byte[] shp(int type, double[][]... shapes) {
    List<byte[]> records = new ArrayList<>();
    for (double[][] parts : shapes)
      records.add(parts.length == 0 ? nothing() : record(type, parts));
    int length = 100 + records.stream().mapToInt(r -> r.length + 8).sum();
    ByteBuffer b = ByteBuffer.allocate(length);
    b.putInt(0, 9994)
        .putInt(24, length / 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(28, 1000)
        .putInt(32, type);
    b.position(100);
    for (int i = 0; i < records.size(); i++) {
      b.order(ByteOrder.BIG_ENDIAN)
          .putInt(i + 1)
          .putInt(records.get(i).length / 2)
          .put(records.get(i));
    }
    return b.array();
  }

  private static byte[] nothing() {
    return new byte[4];
  }

  private static byte[] record(int type, double[][] parts) {
    int points = 0;
    for (double[] p : parts) points += p.length / 2;
    ByteBuffer b = ByteBuffer.allocate(20_000 + 40 * points).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(type);
    if (type % 10 == POINT) b.putDouble(parts[0][0]).putDouble(parts[0][1]);
    else {
      b.position(b.position() + 32);
      b.putInt(parts.length).putInt(points);
      int start = 0;
      for (double[] p : parts) {
        b.putInt(start);
        start += p.length / 2;
      }
      for (double[] p : parts) for (double v : p) b.putDouble(v);
    }
    // Z and M follow: ranges and a value for each vertex.
    if (type > 10)
      for (int i = 0; i < (type > 20 ? 1 : 2) * (points + 2); i++) b.putDouble(500 + i);
    byte[] bytes = new byte[b.position()];
    b.get(0, bytes);
    return bytes;
  }

  /** A table of text fields; a row that begins with "*" in its first value is marked as deleted. */
  public static byte[] dbf(
      Charset charset, int languageByte, int width, char pad, String[] fields, String[]... rows) {
    int header = 32 + 32 * fields.length + 1;
    int record = 1 + width * fields.length;
    ByteBuffer b =
        ByteBuffer.allocate(header + record * rows.length + 1).order(ByteOrder.LITTLE_ENDIAN);
    b.put(0, (byte) 3)
        .putInt(4, rows.length)
        .putShort(8, (short) header)
        .putShort(10, (short) record)
        .put(29, (byte) languageByte);
    for (int f = 0; f < fields.length; f++) {
      byte[] name = fields[f].getBytes(charset);
      b.put(32 + 32 * f, name, 0, Math.min(10, name.length))
          .put(32 + 32 * f + 11, (byte) 'C')
          .put(32 + 32 * f + 16, (byte) width);
    }
    b.put(header - 1, (byte) 0x0D);
    for (int r = 0; r < rows.length; r++) {
      boolean deleted = rows[r][0].startsWith("*");
      b.put(header + r * record, (byte) (deleted ? '*' : ' '));
      for (int f = 0; f < fields.length; f++) {
        byte[] value = rows[r][f].replaceFirst("^\\*", "").getBytes(charset);
        for (int k = 0; k < width; k++)
          b.put(header + r * record + 1 + f * width + k, k < value.length ? value[k] : (byte) pad);
      }
    }
    return b.array();
  }

  public static byte[] dbf(Charset charset, String[] fields, String[]... rows) {
    return dbf(charset, 0, 40, ' ', fields, rows);
  }

  /** Writes the parts of a shapefile and returns the .shp. */
  public static Path shapefile(
      Path folder, String stem, byte[] shp, byte[] dbf, String prj, String cpg) throws IOException {
    Files.createDirectories(folder);
    if (dbf != null) Files.write(folder.resolve(stem + ".dbf"), dbf);
    if (prj != null) Files.writeString(folder.resolve(stem + ".prj"), prj);
    if (cpg != null) Files.writeString(folder.resolve(stem + ".cpg"), cpg);
    return Files.write(folder.resolve(stem + ".shp"), shp);
  }

  public static Path zip(Path zip, Map<String, byte[]> entries) throws IOException {
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
      for (var e : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(e.getKey()));
        out.write(e.getValue());
        out.closeEntry();
      }
    }
    return zip;
  }
}
