package io.redline.audit;

import java.util.ArrayList;
import java.util.List;

/** Lists of invented projects around the samples' river, the same every time. */
public final class InventedList {
  static final String HEADING =
      "id,name,nature,activities,industries,site.longitude,site.latitude,site.accuracyMetres,site.counties,land.areaHectares";

  private static final String[] ACTIVITIES = {
    "chemical-project", "tailings-pond", "food-and-beverage-none", "wharf", "hydropower"
  };
  private static final String[] NATURES = {"new", "expand", "rebuild", "existing", ""};

  private InventedList() {}

  /** Rows that can be read, with facts missing here and there. */
  public static List<String> rows(int count) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String activity = ACTIVITIES[i % 5].endsWith("-none") ? "none" : ACTIVITIES[i % 5];
      double longitude = 105.0 + (i % 97) * 0.002;
      double latitude = 28.7 + (i % 89) * 0.002;
      boolean placed = i % 7 != 3;
      rows.add(
          String.join(
              ",",
              "P" + i,
              "Project " + i,
              NATURES[i % 5],
              i % 11 == 5 ? "" : activity,
              i % 3 == 0 ? "2669" : i % 3 == 1 ? "none" : "",
              placed ? String.format(java.util.Locale.ROOT, "%.4f", longitude) : "",
              placed ? String.format(java.util.Locale.ROOT, "%.4f", latitude) : "",
              i % 2 == 0 ? "5" : "",
              i % 4 == 0 ? "511523" : "",
              String.valueOf(i % 50)));
    }
    return rows;
  }

  /** Rows that cannot be read, each in another way. */
  public static List<String> badRows(int count) {
    String[] shapes = {
      "B%d,Bad %d,sometimes,none,,,,,,",
      "B%d,Bad %d,new,chemistry,,,,,,",
      "B%d,Bad %d,new,none,26X,,,,,",
      "B%d,Bad %d,new,none,,105.0,,,,",
      "B%d,Bad %d,new,none,,28.7,105.0,,,",
      "B%d,Bad %d,new,none,,105.0,28.7,-5,,",
      "B%d,Bad %d,new,none,,105.0,28.7,5,99,",
      "B%d,Bad %d,new,none,,105.0,28.7,5,511523,about 5",
      "B%d,,new,none,%d,105.0,28.7,5,511523,5",
      "B%d,Bad %d,new,none,,#N/A,28.7,5,511523,5",
      "B%d,Bad %d,new,none,,105.0,28.7,5,511523,5,too,many"
    };
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) rows.add(String.format(shapes[i % shapes.length], i, i));
    return rows;
  }

  public static String csv(List<String> rows) {
    return HEADING + "\n" + String.join("\n", rows) + "\n";
  }
}
