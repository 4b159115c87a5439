package io.redline.report.word;

/** The styles of styles.xml. */
enum WordStyle {
  TITLE("Title"),
  HEADING_1("Heading1"),
  HEADING_2("Heading2"),
  HEADLINE("Headline"),
  NORMAL("Normal"),
  NOTE("Note"),
  CAPTION("Caption"),
  FIGURE("Figure"),
  TABLE_TEXT("TableText"),
  TABLE_HEAD("TableHead"),
  TABLE_LABEL("TableLabel"),
  TABLE_SMALL("TableSmall"),
  GAP("Gap"),
  HEADER("Header"),
  FOOTER("Footer");

  private final String id;

  WordStyle(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
