package io.redline.web.serving;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tianditu under the layers, where the operator has a key for it. It is the only thing a page asks
 * another server for.
 */
@Component
public final class BaseMap {
  private static final Pattern RANGE = Pattern.compile("\\{(\\d)-(\\d)\\}");
  private final String key;
  private final String address;

  /**
   * @param key the operator's own, of the kind for browsers; empty for no base map
   * @param address scheme and host, {@code {0-7}} for one of several alike; a bureau's own gateway
   *     may stand here
   */
  BaseMap(
      @Value("${redline.tianditu.key:}") String key,
      @Value("${redline.tianditu.address:https://t{0-7}.tianditu.gov.cn}") String address) {
    this.key = key.strip();
    this.address = address.strip().replaceAll("/+$", "");
  }

  /** Empty without a base map. */
  public String key() {
    return key;
  }

  /** Every host that squares may come from; none without a key. */
  public List<String> origins() {
    if (key.isEmpty()) return List.of();
    Matcher range = RANGE.matcher(address);
    if (!range.find()) return List.of(address);
    return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
        .mapToObj(n -> range.replaceFirst(String.valueOf(n)))
        .toList();
  }
}
