package io.redline.mutation;

/** What a mutant changes. */
enum Change {
  PARAMETER("parameter moved by one step"),
  BOUNDARY("comparison turned at its limit"),
  BEYOND("within turned into beyond"),
  NEGATED("condition negated"),
  AND_OR("and/or exchanged"),
  CONDITION_DROPPED("condition dropped"),
  OPERAND_DROPPED("one of several conditions dropped"),
  EXCEPTION_DROPPED("exception dropped"),
  LIST_SHORTENED("list shortened by one word"),
  ATTRIBUTE_DROPPED("attribute filter dropped"),
  LIMIT_AS_SCOPE("limit read as scope"),
  TERRITORY_DROPPED("territory dropped");

  final String title;

  Change(String title) {
    this.title = title;
  }
}
