package io.redline.web.api;

import io.redline.intake.IndustryCodes;
import io.redline.intake.IndustryWords;
import io.redline.words.TsvFile;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The classes of GB/T 4754-2017 to choose an industry from, every one of them. */
@RestController
class IndustriesApi {
  /**
   * A class of the standard.
   *
   * @param code letter of a section, two to four digits below it
   * @param name empty where only the code is known
   * @param also everyday words it is looked up by; ours, not the standard's
   * @see IndustryWords
   */
  record Industry(String code, String name, List<String> also) {}

  private static final List<Industry> ALL = read();

  @GetMapping(path = "/api/industries", produces = "application/json")
  ResponseEntity<List<Industry>> list() {
    return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofHours(1))).body(ALL);
  }

  private static List<Industry> read() {
    Map<String, Industry> byCode = new LinkedHashMap<>();
    Map<String, List<String>> everyday = IndustryWords.byCode();
    for (String[] row : TsvFile.rows(IndustryCodes.class, "industries.tsv"))
      byCode.put(row[0], industry(row, everyday));
    for (String code : IndustryCodes.all())
      byCode.putIfAbsent(code, new Industry(code, "", List.of()));
    return List.copyOf(byCode.values());
  }

  private static Industry industry(String[] row, Map<String, List<String>> everyday) {
    Set<String> also = new LinkedHashSet<>();
    if (!row[2].isEmpty()) also.addAll(Arrays.asList(row[2].split(" ")));
    also.addAll(everyday.getOrDefault(row[0], List.of()));
    return new Industry(row[0], row[1], List.copyOf(also));
  }
}
