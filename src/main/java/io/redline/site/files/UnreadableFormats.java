package io.redline.site.files;

import io.redline.intake.IntakeProblem;
import io.redline.words.Catalogue;
import io.redline.words.Message;

/** Files that are plainly something else: refused with the way to a form that is read. */
final class UnreadableFormats implements SiteFormat {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final Message WANTED = TEXTS.say("unreadable-formats.coordinate-text-boundary");

  @Override
  public boolean recognises(SiteSource source) {
    return remedy(source) != null;
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    throw source.refuse(TEXTS.say("unreadable-formats.form-not-read"), WANTED, remedy(source));
  }

  private static Message remedy(SiteSource source) {
    if (source.startsWith(0xd0, 0xcf, 0x11, 0xe0))
      return TEXTS.say("unreadable-formats.old-xls-or-protected");
    if (source.startsWith('%', 'P', 'D', 'F'))
      return TEXTS.say("unreadable-formats.pdf-copy-coordinates");
    if (source.startsWith(0, 0, 0x27, 0x0a))
      return TEXTS.say("unreadable-formats.shapefile-zip-dbf");
    if (source.startsWith('A', 'C', '1', '0') || source.endsWith(".dwg"))
      return TEXTS.say("unreadable-formats.dwg-save-as-dxf");
    if (source.startsWith('A', 'u', 't', 'o', 'C', 'A', 'D', ' ', 'B', 'i', 'n'))
      return TEXTS.say("unreadable-formats.binary-dxf");
    if (source.endsWith(".ovobj") || source.endsWith(".ovjsn"))
      return TEXTS.say("unreadable-formats.object-file-ovital");
    return null;
  }
}
