package io.redline.report;

/** Markup as it grows: whatever is text is escaped on the way in. */
final class Html {
  private final StringBuilder out = new StringBuilder();
  private String[] heads = {};

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "\uFFFD");
  }

  /** Markup of our own. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /**
   * @param tag with its attributes
   */
  Html element(String tag, String text) {
    return open(tag).text(text).close(tag);
  }

  Html open(String tag) {
    out.append('<').append(tag).append('>');
    return this;
  }

  Html close(String tag) {
    out.append("</").append(tag.split(" ")[0]).append(">\n");
    return this;
  }

  /** The head of a table with a caption for those who cannot see what stands above it. */
  Html table(String caption, String... columns) {
    heads = columns;
    open("table").element("caption", caption).raw("<thead><tr>");
    for (String head : heads) element("th scope=\"col\"", head);
    return raw("</tr></thead>\n<tbody>\n");
  }

  /** The first cell names the row. */
  Html row(String head, String... cells) {
    raw("<tr>").element("th scope=\"row\"", head);
    for (int i = 0; i < cells.length; i++) cell(i + 1, "", cells[i]);
    return raw("</tr>\n");
  }

  /** A cell that names its column where a narrow page has no room for a head. */
  Html cell(int column, String css, String text) {
    return element(
        "td data-label=\""
            + escape(heads[column])
            + "\""
            + (css.isEmpty() ? "" : " class=\"" + css + "\""),
        text);
  }

  Html endTable() {
    return raw("</tbody>\n</table>\n");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
