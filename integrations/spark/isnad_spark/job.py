"""From an archive to documents: reads records, extracts, writes Parquet, NDJSON and a table of errors."""

from typing import Sequence

from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StringType, StructField, StructType

from isnad_spark.filter import extract_records

OUTCOME = StructType([StructField(name, StringType()) for name in ("document", "record", "error")])

#: How each kind of input is read, as a DataFrame with one column `record`: a JSON object in UTF-8, as bytes.
READERS = {
    "jsonl": lambda spark, path: spark.read.text(path).select(as_record(F.col("value"))),
    "text": lambda spark, path: spark.read.format("binaryFile")
    .option("recursiveFileLookup", "true")
    .load(path)
    .select(as_record(F.to_json(F.struct(F.col("path").alias("id"), F.base64("content").alias("bytes"))))),
    "parquet": lambda spark, path: spark.read.parquet(path).select(as_record(F.to_json(F.struct("*")))),
}


def as_record(column):
    return column.cast("binary").alias("record")


def read_records(spark: SparkSession, kind: str, path: str) -> DataFrame:
    """The records of an archive: `jsonl`, `text` (a file an article) or `parquet` (a row an article)."""
    return READERS[kind](spark, path)


def extract(records: DataFrame, command: Sequence[str]) -> DataFrame:
    """A row for each record: its document as JSON, or the record and the error."""
    return records.rdd.mapPartitions(
        lambda rows: extract_records((row.record for row in rows), command)
    ).toDF(OUTCOME)


def typed(outcomes: DataFrame, document: StructType) -> DataFrame:
    """The documents as typed columns."""
    parsed = F.from_json("document", document, {"mode": "FAILFAST"})
    return outcomes.where("document is not null").select(parsed.alias("d")).select("d.*")


def run(spark: SparkSession, records: DataFrame, command: Sequence[str], document: StructType, output: str) -> dict:
    """Extracts once and writes OUTPUT/parquet, OUTPUT/ndjson and OUTPUT/errors. Returns how many of each."""
    outcomes = extract(records, command).persist(StorageLevel.DISK_ONLY)
    typed(outcomes, document).write.parquet(f"{output}/parquet")
    good = outcomes.where("document is not null")
    good.select("document").write.option("compression", "gzip").text(f"{output}/ndjson")
    bad = outcomes.where("error is not null").select("error", "record")
    bad.write.parquet(f"{output}/errors")
    counts = {"documents": good.count(), "errors": bad.count()}
    outcomes.unpersist()
    return counts
