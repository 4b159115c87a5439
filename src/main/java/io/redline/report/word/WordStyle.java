package io.redline.report.word;

/** The styles of styles.xml. */
enum WordStyle {
  TITLE("Title"),
  HEADING_1("Heading1"),
  HEADING_2("Heading2"),
  HEADING_3("Heading3"),
  NORMAL("Normal"),
  NOTE("Note"),
  CAPTION("Caption"),
  FIGURE("Figure"),
  TABLE_TEXT("TableText"),
  TABLE_HEAD("TableHead"),
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
