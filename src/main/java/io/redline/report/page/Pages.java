package io.redline.report.page;

import io.redline.explain.OutcomeStyle;
import io.redline.explain.Words;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The one engine for pages that stand alone: templates beside this class in the resources, texts
 * from the catalogue {@code pages} and the labels of reports, everything else escaped on the way
 * in. May be used by several threads.
 */
public final class Pages {
  private static final Catalogue TEXTS = Catalogue.named("report-pages");

  /** Characters that no page may hold, whoever wrote them. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  /** What a template leaves where it wrote nothing. */
  private static final Pattern BLANK_LINES = Pattern.compile("\n{2,}");

  private static final TemplateEngine ENGINE = engine();

  private Pages() {}

  /**
   * @param template name of a file, its ending included: {@code .html} escapes for markup, any
   *     other is text of our own
   * @param model what the template calls by name; {@code outcomes}, their styles, and {@code lang}
   *     are there already
   */
  public static String write(String template, Lang lang, Map<String, Object> model) {
    Context context = new Context(lang.isZh() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, model);
    context.setVariable("outcomes", OutcomeStyle.all());
    context.setVariable("lang", lang);
    String page = CONTROL.matcher(ENGINE.process(template, context)).replaceAll("\uFFFD");
    return BLANK_LINES.matcher(page).replaceAll("\n");
  }

  /** A text of the pages. */
  public static String text(Lang lang, String key, Object... arguments) {
    return TEXTS.keys().contains(key)
        ? TEXTS.say(lang, key, arguments)
        : new Words(lang, null).label(key);
  }

  private static TemplateEngine engine() {
    TemplateEngine engine = new TemplateEngine();
    ClassLoaderTemplateResolver files =
        new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
    files.setPrefix("io/redline/report/page/");
    files.setCharacterEncoding("UTF-8");
    files.setTemplateMode("HTML");
    files.setTextTemplateModePatterns(Set.of("*.css"));
    files.setForceTemplateMode(true);
    engine.setTemplateResolver(files);
    engine.setMessageResolver(new Texts());
    return engine;
  }

  private static final class Texts extends AbstractMessageResolver {
    @Override
    public String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
      Lang lang = (Lang) context.getVariable("lang");
      return text(lang, key, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
      throw new IllegalArgumentException("no text " + key);
    }
  }
}
