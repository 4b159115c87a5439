package io.redline;

import io.redline.explain.*;
import io.redline.intake.*;
import io.redline.remedy.*;
import io.redline.screening.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;

class TmpRemedy {
  public static void main(String[] a) throws Exception {
    for (var layers : List.of(Product.sampleLayers(), Product.defaultLayers())) {
      Screening s = new Screening(Product.assessor(), layers);
      RemedyWords w = new RemedyWords(new Words(Lang.ZH, s.rulebook().vocabulary()));
      for (Path p : Product.samples()) {
        Proposal pr = new ProposalReader(s.rulebook().vocabulary()).read(p);
        Screened sc = s.screen(pr, Screening.day(null, pr));
        long t = System.nanoTime();
        var r = Remedies.of(sc, s);
        System.out.println(
            p.getFileName()
                + " "
                + sc.assessment().outcome()
                + " "
                + (System.nanoTime() - t) / 1000000
                + " ms");
        for (var x : r)
          System.out.println("   " + w.action(x) + " | " + String.join(" | ", w.effect(x)));
      }
      System.out.println("=========");
    }
  }
}
