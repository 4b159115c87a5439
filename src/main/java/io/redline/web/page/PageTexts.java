package io.redline.web.page;

import io.redline.web.serving.LangOfRequest;
import io.redline.words.Catalogue;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** What {@code #{key}} says on a page: the catalogue of pages, in the reader's language. */
@Component("messageSource")
class PageTexts implements MessageSource {
  private static final Catalogue TEXTS = Catalogue.named("pages");

  @Override
  public String getMessage(String key, Object[] arguments, String otherwise, Locale locale) {
    if (!TEXTS.keys().contains(key)) return otherwise;
    return TEXTS.say(LangOfRequest.of(locale), key, arguments == null ? new Object[0] : arguments);
  }

  @Override
  public String getMessage(String key, Object[] arguments, Locale locale) {
    String text = getMessage(key, arguments, null, locale);
    if (text == null) throw new NoSuchMessageException(key, locale);
    return text;
  }

  /** Asked by the framework only, which has its own words. */
  @Override
  public String getMessage(MessageSourceResolvable resolvable, Locale locale) {
    if (resolvable.getDefaultMessage() == null)
      throw new NoSuchMessageException(String.valueOf(resolvable), locale);
    return resolvable.getDefaultMessage();
  }
}
