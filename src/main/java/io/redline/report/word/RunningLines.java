package io.redline.report.word;

import io.redline.words.Catalogue;
import io.redline.words.Lang;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The lines at head and foot of every page of a part. */
final class RunningLines {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private final XWPFHeaderFooterPolicy policy;
  private final Lang lang;

  RunningLines(XWPFDocument document, CTSectPr section, Lang lang) {
    this.policy = new XWPFHeaderFooterPolicy(document, section);
    this.lang = lang;
  }

  /** Grade left and record number right at the head; at the foot a note and the page. */
  void write(String grade, String record, String note) {
    CTP head = only(policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT));
    Text.of(grade).strong().into(head, WordStyle.HEADER);
    tab(head);
    Text.of(record).run(head);
    CTP foot = only(policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT));
    Text.of(note).into(foot, WordStyle.FOOTER);
    tab(foot);
    Text.of(TEXTS.say(lang, "running-lines.page")).run(foot);
    field(foot, "PAGE");
    Text.of(TEXTS.say(lang, "running-lines.of")).run(foot);
    field(foot, "NUMPAGES");
    if (lang.isZh()) Text.of(" 页").run(foot);
  }

  private static CTP only(XWPFHeaderFooter part) {
    return part.getParagraphs().isEmpty()
        ? part.createParagraph().getCTP()
        : part.getParagraphs().get(0).getCTP();
  }

  private static void tab(CTP paragraph) {
    paragraph.addNewR().addNewTab();
  }

  private static void field(CTP paragraph, String code) {
    paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    paragraph.addNewR().addNewInstrText().setStringValue(" " + code + " ");
    paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    paragraph.addNewR().addNewT().setStringValue("1");
    paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
  }
}
