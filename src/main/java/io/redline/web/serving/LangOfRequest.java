package io.redline.web.serving;

import io.redline.words.Lang;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: {@code ?lang=}, else what was last chosen on a page (a cookie), else
 * the first of Accept-Language that we speak, else Chinese. Guards, which stand before Spring's own
 * look at a request, ask {@link #of}.
 */
public final class LangOfRequest extends AcceptHeaderLocaleResolver
    implements HandlerMethodArgumentResolver {
  /** Name of parameter and cookie. */
  public static final String NAME = "lang";

  private static final LangOfRequest RESOLVER = new LangOfRequest();

  public LangOfRequest() {
    setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
    setDefaultLocale(Locale.CHINESE);
  }

  public static Lang of(HttpServletRequest request) {
    return of(RESOLVER.resolveLocale(request));
  }

  public static Lang of(Locale locale) {
    return locale.getLanguage().equals("en") ? Lang.EN : Lang.ZH;
  }

  public static boolean isKnown(String name) {
    return "zh".equals(name) || "en".equals(name);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    String asked = request.getParameter(NAME);
    Cookie chosen = WebUtils.getCookie(request, NAME);
    Locale locale =
        isKnown(asked)
            ? Locale.forLanguageTag(asked)
            : chosen != null && isKnown(chosen.getValue())
                ? Locale.forLanguageTag(chosen.getValue())
                : super.resolveLocale(request);
    return of(locale).isZh() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  /** Remembers the choice until the browser is closed. */
  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    if (locale == null || !isKnown(locale.getLanguage())) return;
    ResponseCookie choice =
        ResponseCookie.from(NAME, locale.getLanguage())
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, choice.toString());
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
