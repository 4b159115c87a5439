package io.redline;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * What axe-core has against a page. Its makers' builder fetches everything that is right as well,
 * which took longer than the looking; here only what is wrong leaves the page.
 */
public final class Axe {
  private static final String WHAT_IS_WRONG =
      """
      async () => (await axe.run(document, {resultTypes: ['violations']})).violations
        .map(v => ({id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 3).map(n => n.html)}))
      """;

  private Axe() {}

  /**
   * One rule that is broken.
   *
   * @param impact minor, moderate, serious or critical
   * @param nodes the first three
   */
  public record Violation(String id, String impact, List<String> nodes) {}

  @SuppressWarnings("unchecked")
  public static List<Violation> violations(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    return ((List<Map<String, Object>>) page.evaluate(WHAT_IS_WRONG))
        .stream()
            .map(
                v ->
                    new Violation(
                        (String) v.get("id"),
                        (String) v.get("impact"),
                        (List<String>) v.get("nodes")))
            .toList();
  }
}
