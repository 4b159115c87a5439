package io.redline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import io.redline.Product;
import io.redline.screening.Screening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From a form to a firm answer on the shipped ground, with the questions and the clicks counted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeveloperWayTest {
  private TestServer server;

  @BeforeAll
  void start(@TempDir Path data) {
    server = TestServer.on(data, () -> new Screening(Product.assessor(), Product.defaultLayers()));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  /** Somebody who knows the answers, given in the order asked. */
  private final class Way extends BrowserVisit {
    private final JsonNode answers;
    private int clicks;
    private int fields;

    Way(String project, JsonNode form, int width, int height) {
      super(server, "zh-CN", width, height);
      answers = sample(project, "answered");
      startWith(form);
      go("/");
      page.waitForSelector("html[data-ready]");
      settled();
    }

    int questions() {
      return page.locator("#questions > .question, #unclear > .question").count();
    }

    void settled() {
      assertThat(page.locator("#result.busy")).hasCount(0);
    }

    /** Answers the first question there is of these; false when there is none. */
    boolean answers(String cards) {
      Locator cardsLeft = page.locator("#questions > " + cards);
      if (cardsLeft.count() == 0) return false;
      String before =
          page.locator("#progress").textContent() + page.locator("#questions").innerHTML();
      String id = cardsLeft.first().getAttribute("data-question");
      Locator card = page.locator("[data-question='" + id + "']");
      if (id.startsWith("place:")) place(card);
      else if (id.equals("activities")) activities(card);
      else facts(card);
      page.waitForFunction(
          "before => document.querySelector('#progress').textContent + document.querySelector('#questions').innerHTML !== before",
          before);
      settled();
      return true;
    }

    private void place(Locator card) {
      Locator granted = card.locator("[data-fact^='/evidence/'] [data-value='granted']");
      Locator all = card.locator(".answers .primary");
      if (all.count() == 0) click(granted);
      else if (isIn(card.locator(".areas").first().textContent())) {
        click(card.locator("[aria-expanded]"));
        click(card.locator(".area input[type=checkbox]").first());
        card.locator(".area select").nth(1).selectOption(answers.at("/park/kind").asString());
        fields++;
        click(card.locator(".where > button"));
      } else click(all);
    }

    /** Only the park is lain in. */
    private boolean isIn(String areas) {
      return areas.startsWith("合规园区")
          && answers.at("/park/status").asString("").equals("recognised");
    }

    private void activities(Locator card) {
      List<String> there =
          StreamSupport.stream(answers.path("activities").spliterator(), false)
              .map(JsonNode::asString)
              .toList();
      for (Locator row : card.locator("[data-fact^='activity:']").all())
        if (there.contains(row.getAttribute("data-fact").substring(9)))
          click(row.locator("[data-value='true']"));
      Locator none = card.locator(".answers .primary");
      if (none.count() > 0) click(none);
    }

    private void facts(Locator card) {
      List<Locator> rows = card.locator("[data-fact], form input").all();
      Locator none = card.locator(".answers .primary");
      if (none.count() > 0 && rows.stream().map(this::fact).allMatch(this::isNone)) click(none);
      else {
        for (Locator row : rows) {
          String said = answer(fact(row)).asString();
          if (row.getAttribute("data-fact") != null)
            click(row.locator("[data-value='" + said + "']"));
          else {
            row.fill(said);
            fields++;
          }
        }
        Locator done = card.locator(".answers .done");
        if (card.locator("form").count() > 0) click(done);
      }
    }

    private String fact(Locator row) {
      String fact = row.getAttribute("data-fact");
      return fact == null ? row.getAttribute("name") : fact;
    }

    private JsonNode answer(String fact) {
      JsonNode answer = answers.at(fact);
      assertTrue(!answer.isMissingNode(), fact);
      return answer;
    }

    private boolean isNone(String fact) {
      JsonNode answer = answer(fact);
      return answer.isBoolean()
          ? !answer.booleanValue()
          : answer.isNumber() && answer.doubleValue() == 0;
    }

    private void click(Locator button) {
      button.click();
      clicks++;
    }
  }

  private static JsonNode sample(String project, String state) {
    try {
      return Product.JSON.readTree(
          Files.readString(Product.SAMPLES.resolve("ordinary/" + project + "/" + state + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"food-factory", "warehouse"})
  void with_the_form_filled_in_ten_questions_lead_to_a_clear_answer(String project)
      throws IOException {
    try (Way way = new Way(project, sample(project, "form"), 1440, 900)) {
      int asked = way.questions();
      assertTrue(asked <= 10, project + " is asked " + asked);
      way.shot("way-" + project + "-start.png");
      while (way.answers(".question[data-question^='place:']")) {}
      int left = way.questions();
      assertTrue(left <= 4, project + " is still asked " + left);
      way.shot("way-" + project + "-middle.png");
      while (way.answers(".question")) {}
      assertThat(way.page.locator("#result .verdict")).hasAttribute("data-headline", "clear");
      assertEquals(0, way.questions());
      way.shot("way-" + project + "-end.png");
      assertTrue(way.clicks <= 16, project + " takes " + way.clicks + " clicks");
    }
  }

  @Test
  void with_the_first_steps_alone_on_a_telephone_it_is_clear_too() throws IOException {
    ObjectNode form = (ObjectNode) sample("food-factory", "form");
    ObjectNode first = Product.JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> said : form.properties())
      if (List.of("id", "name", "asOf", "stage", "nature", "industries", "site")
          .contains(said.getKey())) first.set(said.getKey(), said.getValue());
    try (Way way = new Way("food-factory", first, 390, 844)) {
      int asked = way.questions();
      way.shot("way-bare-start.png");
      while (way.answers(".question")) {}
      way.shot("way-bare-end.png");
      assertTrue(asked <= 12, "asked " + asked);
      assertTrue(way.clicks <= 20, "takes " + way.clicks + " clicks");
      assertThat(way.page.locator("#result .verdict")).hasAttribute("data-headline", "clear");
    }
  }
}
