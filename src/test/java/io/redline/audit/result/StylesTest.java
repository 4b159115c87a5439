package io.redline.audit.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redline.facts.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class StylesTest {
  @Test
  void styles_are_numbered_alike_in_every_run_of_the_program() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Styles styles = new Styles(book);
      List<Integer> numbers = new ArrayList<>();
      for (Outcome outcome : Outcome.values())
        if (outcome != Outcome.NOT_APPLICABLE)
          numbers.add((int) styles.outcome(outcome).getIndex());
      List<Integer> sorted = new ArrayList<>(numbers);
      Collections.sort(sorted);
      assertEquals(sorted, numbers);
    }
  }
}
