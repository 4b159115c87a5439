package io.redline.layer.format;

import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * The geometries of a .shp file in record order, x and y only (Z and M are left out). Read record
 * by record by the record's own length; the .shx is only asked where records lie when the .shp
 * holds more than it lists (deleted by an editor that does not compact). Works without .shx.
 *
 * <p>Read here because GeoTools, which reads it well, is not on Maven Central.
 *
 * @see "ESRI Shapefile Technical Description, July 1998"
 */
public final class ShapeFile {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private static final int HEADER_BYTES = 100;
  private static final int MAGIC = 9994;
  private static final int POINT = 1, LINE = 3, POLYGON = 5, MULTIPOINT = 8;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final String name;
  private final List<Message> remarks;

  private ShapeFile(String name, List<Message> remarks) {
    this.name = name;
    this.remarks = remarks;
  }

  /**
   * @param shx null when there is none
   * @param remarks receives what does not agree
   * @return one per record, null for a null shape
   */
  static List<Geometry> read(Path shp, Path shx, List<Message> remarks) throws IOException {
    return new ShapeFile(shp.getFileName().toString(), remarks).geometries(shp, shx);
  }

  private List<Geometry> geometries(Path shp, Path shx) throws IOException {
    long size = Files.size(shp);
    if (size > Integer.MAX_VALUE) throw broken("shp.large");
    try (FileChannel channel = FileChannel.open(shp)) {
      ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
      if (size < HEADER_BYTES || file.getInt(0) != MAGIC) throw broken("shp.begin");
      long declared = 2L * file.getInt(24);
      if (declared > size) throw broken("shp.cut", declared, size);
      int type = file.order(ByteOrder.LITTLE_ENDIAN).getInt(32);
      if (type == 31) throw broken("shp.multipatch");
      List<Integer> offsets = offsets(file, (int) Math.max(declared, HEADER_BYTES));
      List<Integer> listed = shx == null ? null : listed(shx, (int) size);
      if (listed != null && !listed.equals(offsets)) {
        remark(TEXTS.say("shape-file.shx-shp-not-agree", listed.size(), offsets.size()));
        offsets = listed;
      }
      Limits.checkFeatures(name, offsets.size());
      List<Geometry> all = new ArrayList<>(offsets.size());
      for (int i = 0; i < offsets.size(); i++) all.add(geometry(file, offsets.get(i), i + 1));
      return all;
    }
  }

  private List<Integer> offsets(ByteBuffer file, int end) {
    List<Integer> offsets = new ArrayList<>();
    for (long at = HEADER_BYTES; at + 8 <= end; ) {
      long length = 2L * bigEndian(file, (int) at + 4);
      if (length < 4 || at + 8 + length > end)
        throw broken("shp.past-end-bytes", offsets.size() + 1, length);
      offsets.add((int) at);
      at += 8 + length;
    }
    return offsets;
  }

  private List<Integer> listed(Path shx, int end) throws IOException {
    byte[] bytes = Files.readAllBytes(shx);
    ByteBuffer index = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER_BYTES || index.getInt(0) != MAGIC) {
      remark(TEXTS.say("shape-file.shx-damaged-not-used"));
      return null;
    }
    List<Integer> offsets = new ArrayList<>();
    for (int at = HEADER_BYTES; at + 8 <= bytes.length; at += 8) {
      long offset = 2L * index.getInt(at);
      if (offset < HEADER_BYTES || offset + 12 > end) {
        remark(TEXTS.say("shape-file.shx-damaged-not-used"));
        return null;
      }
      offsets.add((int) offset);
    }
    return offsets;
  }

  private Geometry geometry(ByteBuffer file, int at, int number) {
    long length = 2L * bigEndian(file, at + 4);
    if (length < 4 || at + 8 + length > file.capacity()) throw broken("shp.past-end", number);
    ByteBuffer record = file.slice(at + 8, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    int type = record.getInt();
    try {
      // 11, 13, … carry Z, 21, 23, … carry M after the parts that matter here.
      return switch (type < 10 || type > 28 ? type : type % 10) {
        case 0 -> null;
        case POINT -> point(record, number);
        case MULTIPOINT -> multiPoint(record, number);
        case LINE -> lines(record, number);
        case POLYGON -> ShapeRings.polygons(parts(record, number), name, number, remarks);
        default -> throw broken("shp.kind", number, type);
      };
    } catch (java.nio.BufferUnderflowException e) {
      throw broken("shp.short", number);
    }
  }

  private Geometry point(ByteBuffer record, int number) {
    double x = record.getDouble();
    double y = record.getDouble();
    if (Double.isNaN(x) && Double.isNaN(y)) return null;
    return FACTORY.createPoint(checked(x, y, number));
  }

  private Geometry multiPoint(ByteBuffer record, int number) {
    record.position(record.position() + 32);
    int count = count(record, 16, number);
    Coordinate[] all = new Coordinate[count];
    for (int i = 0; i < count; i++)
      all[i] = checked(record.getDouble(), record.getDouble(), number);
    return FACTORY.createMultiPointFromCoords(all);
  }

  private Geometry lines(ByteBuffer record, int number) {
    List<Coordinate[]> parts = parts(record, number);
    if (parts.isEmpty()) return null;
    LineString[] lines = new LineString[parts.size()];
    for (int i = 0; i < lines.length; i++) {
      Coordinate[] c = parts.get(i);
      // A line of one vertex is kept as one of length 0: repair decides, not the reader.
      lines[i] = FACTORY.createLineString(c.length == 1 ? new Coordinate[] {c[0], c[0].copy()} : c);
    }
    return lines.length == 1 ? lines[0] : FACTORY.createMultiLineString(lines);
  }

  private List<Coordinate[]> parts(ByteBuffer record, int number) {
    record.position(record.position() + 32);
    int parts = record.getInt();
    int points = record.getInt();
    if (parts < 0 || points < 0 || 4L * parts + 16L * points > record.remaining())
      throw broken("shp.parts", number, parts, points);
    int[] starts = new int[parts + 1];
    for (int i = 0; i < parts; i++) starts[i] = record.getInt();
    starts[parts] = points;
    List<Coordinate[]> all = new ArrayList<>(parts);
    for (int p = 0; p < parts; p++) {
      int count = starts[p + 1] - starts[p];
      if (count < 0 || starts[p] < 0) throw broken("shp.order", number);
      Coordinate[] part = new Coordinate[count];
      for (int i = 0; i < count; i++)
        part[i] = checked(record.getDouble(), record.getDouble(), number);
      if (count > 0) all.add(part);
    }
    return all;
  }

  private int count(ByteBuffer record, int bytesEach, int number) {
    int count = record.getInt();
    if (count < 0 || (long) count * bytesEach > record.remaining())
      throw broken("shp.vertices", number, count);
    return count;
  }

  private Coordinate checked(double x, double y, int number) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) throw broken("shp.nan", number);
    return new CoordinateXY(x, y);
  }

  private static int bigEndian(ByteBuffer file, int at) {
    return Integer.reverseBytes(file.getInt(at));
  }

  private void remark(Message remark) {
    remarks.add(remark);
  }

  private UnreadableFile broken(String key, Object... arguments) {
    return new UnreadableFile(name, "shp.broken", UnreadableFile.say(key, arguments));
  }
}
