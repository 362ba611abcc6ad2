#!/usr/bin/env python3
"""The job for spark-submit; see README.md beside it."""

import argparse
import json
import shlex
import sys
from pathlib import Path

from pyspark.sql import SparkSession

from isnad_spark.job import READERS, read_records, run
from isnad_spark.schema import document_type

SCHEMA = Path(__file__).resolve().parents[2] / "schemas" / "document.schema.json"


def arguments(argv):
    parser = argparse.ArgumentParser(description="Extracts attributed quotes from an archive on a Spark cluster.")
    parser.add_argument("--input", required=True, help="files, folders or globs that Spark can read")
    parser.add_argument("--input-format", required=True, choices=sorted(READERS))
    parser.add_argument("--output", required=True, help="folder that must not exist yet")
    parser.add_argument(
        "--extract", default="extract -j 1", help="the command on every worker, with more options where wanted"
    )
    parser.add_argument("--partitions", type=int, help="tasks; default: as Spark splits the input")
    parser.add_argument("--schema", default=str(SCHEMA), help="document.schema.json of that version of isnad")
    return parser.parse_args(argv)


def main(argv):
    options = arguments(argv)
    document = document_type(options.schema)
    with SparkSession.builder.appName("isnad").getOrCreate() as spark:
        records = read_records(spark, options.input_format, options.input)
        if options.partitions:
            records = records.repartition(options.partitions)
        counts = run(spark, records, shlex.split(options.extract), document, options.output)
    print(json.dumps(counts))


if __name__ == "__main__":
    main(sys.argv[1:])
