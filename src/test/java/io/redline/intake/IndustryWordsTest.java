package io.redline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everyday words for industries. */
class IndustryWordsTest {
  @Test
  void every_code_is_one_of_the_standard() {
    IndustryWords.all()
        .forEach(
            (word, codes) -> {
              assertTrue(IndustryCodes.all().containsAll(codes), word + codes);
              assertEquals(codes.size(), new HashSet<>(codes).size(), word);
              assertTrue(codes.stream().allMatch(c -> c.length() == 4), word);
            });
  }

  @Test
  void what_people_call_their_projects_is_there() {
    for (String word :
        List.of(
            "食品厂", "仓库", "物流", "火锅底料", "豆瓣", "复合调味料", "养猪场", "学校", "加油站", "酒店", "农家乐", "污水处理厂",
            "采石场", "风电场", "光伏", "村道", "公路", "屠宰场", "医院", "冷库", "酒厂", "白酒", "砖厂", "水泥厂", "搅拌站",
            "垃圾填埋场", "危废", "化工厂", "农药", "电镀", "印染", "造纸", "水电站", "码头", "矿泉水", "养鸡场", "奶牛场", "沙石场",
            "饲料厂", "家具厂", "汽修", "洗车", "洗浴", "餐馆", "超市", "住宅小区", "写字楼", "数据中心", "充电站"))
      assertTrue(IndustryWords.all().containsKey(word), word);
    assertTrue(IndustryWords.all().size() > 150);
  }

  @Test
  void a_wide_word_leaves_the_choice_to_a_person() {
    assertTrue(IndustryWords.all().get("食品厂").size() > 3);
    assertEquals(List.of("1469"), IndustryWords.all().get("火锅底料"));
    assertTrue(IndustryWords.byCode().get("1469").contains("食品厂"));
  }
}
