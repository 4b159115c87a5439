package io.redline.audit.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counties as lists spell them. */
class CountiesTest {
  private static final String SPELLINGS =
      """
      石柱县 500240|江津 500116|郫县 510117|江安县阳春镇 511523|511523000 511523|511523 511523|江安 511523
      宜宾市江安县 511523|四川省宜宾市江安县 511523|内江市市中区 511002|彭水 500243|彭水县 500243|秀山 500241|酉阳 500242
      北川 510726|峨边 511132|马边 511133|木里 513422|简阳 510185|万县 500101|永川市 500118|涪陵 500102|西昌 513401
      双流县 510116|温江县 510115|新都县 510114|綦江县 500110|大足县 500111|璧山县 500120|铜梁县 500151|潼南县 500152
      荣昌县 500153|开县 500154|梁平县 500155|武隆县 500156|合川市 500117|南川市 500119|江北 500105|渝北 500112
      511523100 511523|511523100200 511523|罗江县 510604|安县 510705|宜宾县 511504|南溪县 511503|达县 511703|名山县 511803
      纳溪 510503|江阳 510502|自流井 510302|沿滩 510311|富顺 510322|四川江安 511523|重庆江津区 500116
      重庆市江津区德感街道 500116|江津区德感工业园 500116|东兴 511011|成都市 510100|宜宾 511500|江安县（511523） 511523
      江安县境内 511523|江安县工业园区 511523|阿坝州汶川县 513221|甘孜州康定市 513301|凉山州会理县 513402|乐山市峨眉山市 511181
      峨眉山 511181|广元市市中区 510802|元坝区 510811|黔江土家族苗族自治县 500114|巴南 500113|重庆市万州 500101
      北川羌族自治县 510726|石柱土家族自治县 500240|都江堰 510181|江油 510781|成都市新津县 510118|四川省成都市郫县 510117
      泸州市叙永县水尾镇 510524|自贡富顺县 510322|宜宾市叙州区 511504|南充市南部县 511321|高县 511525|珙县 511526|忠县 500233
      四川省-宜宾市-江安县 511523|四川省 宜宾市 江安县 511523|攀枝花市东区 510402
      """;

  @Test
  void nearly_all_usual_spellings_are_known() {
    List<String> wrong =
        Stream.of(SPELLINGS.split("[|\n]"))
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !isRight(line))
            .toList();
    assertEquals(List.of(), wrong);
  }

  private static final Counties COUNTIES = new Counties();

  private static boolean isRight(String line) {
    int space = line.lastIndexOf(' ');
    try {
      Counties.Codes codes = COUNTIES.read(line.substring(0, space));
      return codes.all().equals(List.of(line.substring(space + 1))) && codes.oneOf().isEmpty();
    } catch (UnreadableCell e) {
      return false;
    }
  }
}
