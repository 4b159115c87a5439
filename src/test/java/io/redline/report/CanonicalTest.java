package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redline.report.format.ReportFormat;
import io.redline.words.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same assessment gives the same bytes, wherever and whenever. */
class CanonicalTest {
  private static final List<String> ZONES = List.of("Asia/Shanghai", "America/Los_Angeles");
  private static final List<Locale> LOCALES =
      List.of(
          Locale.SIMPLIFIED_CHINESE,
          Locale.forLanguageTag("tr-TR"),
          Locale.forLanguageTag("ar-EG-u-nu-arab"));

  @TestFactory
  Stream<DynamicTest> bytes_depend_neither_on_time_zone_nor_on_locale() {
    return Arrays.stream(ReportFormat.values())
        .map(format -> dynamicTest(format.id(), () -> sameEverywhere(format)));
  }

  private static void sameEverywhere(ReportFormat format) {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      byte[] first = null;
      for (String otherZone : ZONES)
        for (Locale otherLocale : LOCALES) {
          TimeZone.setDefault(TimeZone.getTimeZone(otherZone));
          Locale.setDefault(otherLocale);
          byte[] bytes = format.write(List.of(Reports.of("chemical-doubt-band", Lang.ZH)), false);
          assertTrue(bytes.length > 1000);
          if (first == null) first = bytes;
          assertArrayEquals(first, bytes, otherZone + " " + otherLocale);
        }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }
}
