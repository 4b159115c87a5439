package io.redline.report.word;

import io.redline.words.PrintableText;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/**
 * A paragraph's words.
 *
 * @param colour as RRGGBB, or null for that of the style
 */
record Text(String words, boolean bold, String colour) {

  static Text of(String words) {
    return new Text(words, false, null);
  }

  Text strong() {
    return new Text(words, true, colour);
  }

  Text in(String rgb) {
    return new Text(words, bold, rgb);
  }

  void into(CTP paragraph, WordStyle style) {
    CTPPr properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    properties.addNewPStyle().setVal(style.id());
    run(paragraph);
  }

  /** Line ends stay line ends within the paragraph. */
  void run(CTP paragraph) {
    CTR run = paragraph.addNewR();
    if (bold || colour != null) {
      var properties = run.addNewRPr();
      if (bold) properties.addNewB();
      if (colour != null) properties.addNewColor().setVal(colour);
    }
    String[] lines = PrintableText.page(words).split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) run.addNewBr();
      CTText text = run.addNewT();
      text.setStringValue(lines[i].replace('\t', ' '));
      text.setSpace(SpaceAttribute.Space.PRESERVE);
    }
  }
}
