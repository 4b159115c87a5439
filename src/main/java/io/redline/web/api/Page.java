package io.redline.web.api;

import io.redline.web.problem.Refused;
import io.redline.words.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A part of a list: how many there are stands in X-Total-Count, the neighbours in Link.
 *
 * @param number from 0
 * @param size 0 for everything on one page
 */
record Page<T>(List<T> items, int number, int size, int total) {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final int LARGEST = 1000;

  /**
   * @throws Refused when number or size are not possible
   */
  static <T> Page<T> of(List<T> all, int number, int size) {
    check(number, size);
    if (size == 0) return new Page<>(number == 0 ? all : List.of(), number, 0, all.size());
    int from = (int) Math.min((long) number * size, all.size());
    return new Page<>(
        all.subList(from, Math.min(from + size, all.size())), number, size, all.size());
  }

  /**
   * @throws Refused when number or size are not possible
   */
  static void check(int number, int size) {
    if (number < 0) throw outside("page", "0 …", number);
    if (size < 0 || size > LARGEST) throw outside("size", "0 … " + LARGEST, size);
  }

  ResponseEntity.BodyBuilder answer(String path) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok().header("X-Total-Count", String.valueOf(total));
    List<String> links = new ArrayList<>();
    if (size > 0 && (long) (number + 1) * size < total) links.add(link(path, number + 1, "next"));
    if (size > 0 && number > 0) links.add(link(path, number - 1, "prev"));
    if (!links.isEmpty()) answer.header(HttpHeaders.LINK, String.join(", ", links));
    return answer;
  }

  /** The same question for another page. */
  private static String link(String path, int number, String relation) {
    HttpServletRequest request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
    request.getParameterMap().forEach((name, values) -> uri.queryParam(name, (Object[]) values));
    return "<"
        + uri.replaceQueryParam("page", number).encode().toUriString()
        + ">; rel=\""
        + relation
        + "\"";
  }

  private static Refused outside(String name, String range, int found) {
    return Refused.parameter(name, TEXTS.say("page.found-expected", found, range));
  }
}
