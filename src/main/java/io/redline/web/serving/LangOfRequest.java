package io.redline.web.serving;

import io.redline.words.Lang;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The language of an answer: {@code ?lang=}, else the page's own switch (a cookie), else the first
 * of Accept-Language that we speak, else Chinese.
 */
public final class LangOfRequest implements HandlerMethodArgumentResolver {
  /** Name of parameter and cookie. */
  public static final String NAME = "lang";

  public static Lang of(HttpServletRequest request) {
    Lang asked = named(request.getParameter(NAME));
    if (asked != null) return asked;
    if (request.getCookies() != null)
      for (Cookie cookie : request.getCookies())
        if (cookie.getName().equals(NAME) && named(cookie.getValue()) != null)
          return named(cookie.getValue());
    if (request.getHeader("Accept-Language") != null)
      for (Locale locale : Collections.list(request.getLocales()))
        if (named(locale.getLanguage()) != null) return named(locale.getLanguage());
    return Lang.ZH;
  }

  public static boolean isKnown(String name) {
    return named(name) != null;
  }

  private static Lang named(String name) {
    if ("zh".equals(name)) return Lang.ZH;
    return "en".equals(name) ? Lang.EN : null;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Lang.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest request,
      WebDataBinderFactory binders) {
    return of(request.getNativeRequest(HttpServletRequest.class));
  }
}
