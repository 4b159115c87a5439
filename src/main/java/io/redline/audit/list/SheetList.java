package io.redline.audit.list;

import io.redline.table.Workbook;
import io.redline.words.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of one sheet, with the workbook that has to be closed behind it.
 *
 * @param others which sheets were not read; null when there are none
 */
record SheetList(TableList table, Workbook workbook, Message others) implements ProjectList {
  @Override
  public Entry next() throws UnreadableList {
    return table.next();
  }

  @Override
  public List<String> headings() {
    return table.headings();
  }

  @Override
  public List<Integer> kept() {
    return table.kept();
  }

  @Override
  public List<Message> messages() {
    List<Message> all = new ArrayList<>();
    if (others != null) all.add(others);
    all.addAll(table.messages());
    return all;
  }

  @Override
  public double done() {
    return table.done();
  }

  @Override
  public void close() throws IOException {
    table.close();
    workbook.close();
  }
}
