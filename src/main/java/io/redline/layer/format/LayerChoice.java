package io.redline.layer.format;

import java.util.List;

/** Which of several layers of a file is meant. */
public final class LayerChoice {
  private LayerChoice() {}

  /**
   * @param asked null when nothing was said: fine when there is just one
   * @return index into {@code names}
   */
  static int of(String file, List<String> names, String asked) {
    if (names.isEmpty()) throw new UnreadableFile(file, "file.no-layer");
    if (asked == null && names.size() == 1) return 0;
    if (asked == null)
      throw new UnreadableFile(file, "file.which-layer", names.size(), shown(names));
    int index = names.indexOf(asked);
    if (index < 0) throw new UnreadableFile(file, "file.other-layers", asked, shown(names));
    if (names.lastIndexOf(asked) != index)
      throw new UnreadableFile(file, "file.layer-twice", asked);
    return index;
  }

  private static String shown(List<String> names) {
    return String.join(", ", names.size() > 20 ? names.subList(0, 20) : names)
        + (names.size() > 20 ? ", …" : "");
  }
}
