package io.redline.spark;

import io.redline.audit.result.ResultRow;
import io.redline.facts.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Results as a table: file, row, id, name, outcome, a count for each outcome, reason, next,
 * findings.
 */
final class ResultTable {
  static final String OUTCOME = "outcome";
  static final String FINDINGS = "findings";

  private ResultTable() {}

  static StructType schema() {
    StructType table =
        new StructType()
            .add("file", DataTypes.StringType)
            .add("row", DataTypes.IntegerType)
            .add("id", DataTypes.StringType)
            .add("name", DataTypes.StringType)
            .add(OUTCOME, DataTypes.StringType);
    for (Outcome outcome : Outcome.values())
      table = table.add(count(outcome), DataTypes.IntegerType);
    StructType finding =
        new StructType()
            .add("clause", DataTypes.StringType)
            .add(OUTCOME, DataTypes.StringType)
            .add("summary", DataTypes.StringType);
    return table
        .add("reason", DataTypes.StringType)
        .add("next", DataTypes.StringType)
        .add(FINDINGS, DataTypes.createArrayType(finding));
  }

  /** Beside a column {@code outcome} there is one {@code error_count}. */
  static String count(Outcome outcome) {
    return outcome.id().replace('-', '_') + "_count";
  }

  static Row row(String file, ResultRow result) {
    List<Object> values = new ArrayList<>();
    values.add(file.substring(file.lastIndexOf('/') + 1));
    values.add(result.row());
    values.add(result.id());
    values.add(result.name());
    values.add(result.outcomeId());
    for (Outcome outcome : Outcome.values()) values.add(result.counts().getOrDefault(outcome, 0));
    values.add(result.reason());
    values.add(result.next());
    values.add(
        result.findings().stream()
            .map(f -> RowFactory.create(f.clause(), f.outcome().id(), f.summary()))
            .toArray(Row[]::new));
    return RowFactory.create(values.toArray());
  }
}
