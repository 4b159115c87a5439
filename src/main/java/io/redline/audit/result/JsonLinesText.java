package io.redline.audit.result;

/** An object a line. */
final class JsonLinesText implements RowText {
  @Override
  public String start() {
    return "";
  }

  @Override
  public void add(ResultRow row, boolean first, StringBuilder to) {
    to.append(RowJson.of(row)).append('\n');
  }

  @Override
  public String end() {
    return "";
  }
}
