package io.redline.web.problem;

import io.redline.intake.Guess;
import io.redline.intake.Wording;
import io.redline.web.serving.LangOfRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter of the query that the API does not know: with {@code asof} for {@code asOf} a
 * proposal would be judged by today's law without a word.
 */
public final class StrictQuery implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean form = request instanceof MultipartHttpServletRequest;
    if (!(handler instanceof HandlerMethod method) || request.getQueryString() == null && !form)
      return true;
    Set<String> known = known(method);
    for (String name : names(request)) {
      if (known.contains(name)) continue;
      String shown = name.replaceAll("\\p{Cntrl}", " ");
      String guess = Guess.closest(name, known);
      throw Refused.parameter(
          shown,
          new Wording(
              "没有这个参数，应为下列之一：" + known + (guess == null ? "" : "，可能是 " + guess),
              "no such parameter, expected one of "
                  + known
                  + (guess == null ? "" : ", maybe " + guess)));
    }
    return true;
  }

  /** Of the query, and of a form's fields and files. */
  private static Set<String> names(HttpServletRequest request) {
    Set<String> names = new TreeSet<>(request.getParameterMap().keySet());
    if (request instanceof MultipartHttpServletRequest form)
      names.addAll(form.getMultiFileMap().keySet());
    return names;
  }

  private static Set<String> known(HandlerMethod method) {
    Set<String> names = new TreeSet<>(Set.of(LangOfRequest.NAME));
    Arrays.stream(method.getMethodParameters())
        .filter(p -> p.hasParameterAnnotation(RequestParam.class))
        .map(StrictQuery::nameOf)
        .forEach(names::add);
    return names;
  }

  private static String nameOf(MethodParameter parameter) {
    String named = parameter.getParameterAnnotation(RequestParam.class).name();
    return named.isEmpty() ? parameter.getParameter().getName() : named;
  }
}
