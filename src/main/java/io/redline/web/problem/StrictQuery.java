package io.redline.web.problem;

import io.redline.web.serving.LangOfRequest;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Lang;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter of the query that the API does not know: with {@code asof} for {@code asOf} a
 * proposal would be judged by today's law without a word. The same goes for one that is given twice
 * or without a value.
 */
public final class StrictQuery implements HandlerInterceptor {
  private static final Catalogue TEXTS = Catalogue.named("web");

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean form = request instanceof MultipartHttpServletRequest;
    if (!(handler instanceof HandlerMethod method) || request.getQueryString() == null && !form)
      return true;
    Map<String, Class<?>> known = known(method);
    for (String name : names(request)) {
      if (!known.containsKey(name)) throw stranger(name, known.keySet());
      if (!form) once(name, known.get(name), request.getParameterValues(name));
    }
    return true;
  }

  private static Refused stranger(String name, Set<String> known) {
    String guess = Guess.closest(name, known);
    return Refused.parameter(
        name.replaceAll("\\p{Cntrl}", " "),
        TEXTS.say(
            "strict-query.no-such-parameter",
            known,
            guess == null ? "" : TEXTS.say("maybe", guess)));
  }

  /** Of two days, or of none where one was meant to stand, nobody knows which counts. */
  private static void once(String name, Class<?> type, String[] values) {
    if (values.length > 1)
      throw Refused.parameter(name, TEXTS.say("strict-query.given-times-expected", values.length));
    if (values[0].isEmpty() && type != String.class)
      throw Refused.parameter(name, TEXTS.say("strict-query.no-value-leave-away"));
    if (type == Lang.class && !LangOfRequest.isKnown(values[0]))
      throw Refused.parameter(name, TEXTS.say("strict-query.expected-zh-or-en"));
  }

  /** Of the query, and of a form's fields and files. */
  private static Set<String> names(HttpServletRequest request) {
    Set<String> names = new TreeSet<>(request.getParameterMap().keySet());
    if (request instanceof MultipartHttpServletRequest form)
      names.addAll(form.getMultiFileMap().keySet());
    return names;
  }

  /** By name; the language goes with every request. */
  private static Map<String, Class<?>> known(HandlerMethod method) {
    Map<String, Class<?>> known = new TreeMap<>();
    known.put(LangOfRequest.NAME, Lang.class);
    Arrays.stream(method.getMethodParameters())
        .filter(p -> p.hasParameterAnnotation(RequestParam.class))
        .forEach(p -> known.put(nameOf(p), p.getParameterType()));
    return known;
  }

  private static String nameOf(MethodParameter parameter) {
    String named = parameter.getParameterAnnotation(RequestParam.class).name();
    return named.isEmpty() ? parameter.getParameter().getName() : named;
  }
}
