package io.redline.web.serving;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What lies under the layers: Tianditu where the operator has a key for it, a tile service of the
 * bureau's own, or a PMTiles file in the data folder. A service is the only thing a page asks
 * another server for.
 */
@Component
public final class BaseMap {
  private static final Pattern RANGE = Pattern.compile("\\{(\\d)-(\\d)\\}");
  private static final Pattern ORIGIN = Pattern.compile("^https?://[^/?#\\s;,'\"]+");
  private final String key;
  private final String address;
  private final String own;

  /** How the squares of a service are cut. */
  public enum Grid {
    /** Web Mercator. */
    MERCATOR,
    /** Longitude and latitude of EPSG:4490 or 4326, two squares on level 0. */
    DEGREES
  }

  private final Grid grid;

  /**
   * @param key the operator's own, of the kind for browsers; empty for no Tianditu
   * @param address scheme and host, {@code {0-7}} for one of several alike; a bureau's own gateway
   *     may stand here
   * @param own address of a tile service with {@code {z}}, {@code {x}} and {@code {y}}, or the name
   *     of a .pmtiles file in the data folder; empty for neither. It goes before Tianditu.
   * @throws IllegalArgumentException when it is none of them
   */
  BaseMap(
      @Value("${redline.tianditu.key:}") String key,
      @Value("${redline.tianditu.address:https://t{0-7}.tianditu.gov.cn}") String address,
      @Value("${redline.base-map:}") String own,
      @Value("${redline.base-map-grid:mercator}") Grid grid) {
    this.own = own.strip();
    this.key = this.own.isEmpty() ? key.strip() : "";
    this.address = address.strip().replaceAll("/+$", "");
    this.grid = grid;
    boolean service =
        ORIGIN.matcher(this.own).find()
            && List.of("{z}", "{x}", "{y}").stream().allMatch(this.own::contains);
    if (!this.own.isEmpty() && !service && !isFile())
      throw new IllegalArgumentException(
          "redline.base-map: 应为带 {z} {x} {y} 的瓦片地址，或数据文件夹内的 .pmtiles 文件 / expected an address with {z}, {x}"
              + " and {y}, or a .pmtiles file in the data folder; got "
              + this.own);
  }

  /** Empty without Tianditu. */
  public String key() {
    return key;
  }

  /** Addresses of a tile service of the bureau's own, alike; none without one. */
  public List<String> services() {
    return own.isEmpty() || isFile() ? List.of() : each(own);
  }

  public Grid grid() {
    return grid;
  }

  /** Name of a file of squares in the data folder; empty without one. */
  public String file() {
    return isFile() ? own : "";
  }

  private boolean isFile() {
    return own.endsWith(".pmtiles") && !ORIGIN.matcher(own).find();
  }

  /** Every host that squares may come from; none without a service. */
  public List<String> origins() {
    if (!key.isEmpty()) return each(address);
    return services().stream().map(BaseMap::origin).distinct().toList();
  }

  private static String origin(String service) {
    Matcher origin = ORIGIN.matcher(service);
    return origin.find() ? origin.group() : "";
  }

  private static List<String> each(String address) {
    Matcher range = RANGE.matcher(address);
    if (!range.find()) return List.of(address);
    return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
        .mapToObj(n -> range.replaceFirst(String.valueOf(n)))
        .toList();
  }
}
