package io.redline.layer.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** A geometry as GeoPackage stores it: the letters GP, flags, system, envelope, then WKB. */
public final class GeoPackageBlob {
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

  private GeoPackageBlob() {}

  /**
   * @return null for no geometry and for an empty one
   * @throws UnreadableFile naming the feature when the blob is damaged or of a curved type
   */
  static Geometry read(byte[] blob, WKBReader reader, String file, int number) {
    if (blob == null || blob.length == 0) return null;
    if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P')
      throw new UnreadableFile(file, "gpkg.blob", number);
    int flags = blob[3];
    int envelope = (flags >> 1) & 7;
    boolean extended = (flags & 0x20) != 0;
    int start = envelope >= ENVELOPE_BYTES.length ? -1 : 8 + ENVELOPE_BYTES[envelope];
    if (extended || start < 0 || start > blob.length)
      throw new UnreadableFile(file, "gpkg.extended", number);
    try {
      Geometry geometry = reader.read(Arrays.copyOfRange(blob, start, blob.length));
      if (geometry.isEmpty()) return null;
      for (var c : geometry.getCoordinates())
        if (!Double.isFinite(c.x) || !Double.isFinite(c.y))
          throw new UnreadableFile(file, "gpkg.nan", number);
      return geometry;
    } catch (ParseException | IllegalArgumentException e) {
      ByteBuffer wkb = ByteBuffer.wrap(blob, start, blob.length - start);
      boolean little = wkb.remaining() > 0 && wkb.get() == 1;
      int type =
          wkb.remaining() < 4
              ? -1
              : wkb.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).getInt() % 1000;
      throw (type >= 8 && type <= 14
              ? new UnreadableFile(file, "gpkg.curved", number)
              : new UnreadableFile(file, "gpkg.bad-geometry", number, e.getMessage()))
          .from(e);
    }
  }
}
