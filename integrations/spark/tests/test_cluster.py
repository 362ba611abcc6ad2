"""The job on a real cluster against one machine. Run by `npm run test:spark`."""

import json
import shlex
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from pyspark.sql import SparkSession

from tests.cluster import ROOT, Cluster

EXTRACT = ["node", str(ROOT / "bin" / "extract.cjs"), "-j", "1"]
TEXTS = sorted((ROOT / "fixtures" / "constructions").glob("*.txt"))
KILL_SECONDS = 120


def one_machine(*arguments: str, records: str = "") -> list:
    """The documents that `extract` gives without Spark."""
    done = subprocess.run([*EXTRACT, "-q", "-f", "ndjson", *arguments], input=records.encode(), capture_output=True)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.decode().splitlines()


def without_nulls(value):
    """A row knows no difference between null and absent, nor a double between 3 and 3.0."""
    if isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, dict):
        return {key: without_nulls(part) for key, part in value.items() if part is not None}
    return [without_nulls(part) for part in value] if isinstance(value, list) else value


class ClusterTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="isnad-spark-"))
        cls.cluster = Cluster(cls.folder)
        cls.addClassCleanup(cls.cluster.close)
        cls.spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
        cls.addClassCleanup(cls.spark.stop)
        cls.records = [
            json.dumps({"id": f"{path.stem}-{k}", "text": path.read_text(), "date": "2022-02-04"}, ensure_ascii=False)
            for k in range(4)
            for path in TEXTS
        ]

    def output_of(self, kind: str, source: Path, *options: str) -> Path:
        output = self.folder / f"out-{self._testMethodName}"
        self.cluster.run(*self.arguments(kind, source, output), *options)
        return output

    def arguments(self, kind: str, source: Path, output: Path, command=EXTRACT) -> list:
        extract = ["--extract", shlex.join(map(str, command))]
        return ["--input-format", kind, "--input", str(source), "--output", str(output), *extract]

    def lines_of(self, output: Path) -> list:
        return [row.value for row in self.spark.read.text(f"{output}/ndjson").collect()]

    def assert_same(self, output: Path, expected: list) -> None:
        """NDJSON equals line by line; the typed rows hold the same values."""
        self.assertGreater(len(expected), 0)
        self.assertEqual(sorted(self.lines_of(output)), sorted(expected))
        rows = self.spark.read.parquet(f"{output}/parquet").selectExpr("to_json(struct(*)) AS json").collect()
        by_text = lambda documents: sorted(json.dumps(without_nulls(each), sort_keys=True) for each in documents)
        self.assertEqual(by_text(json.loads(row.json) for row in rows), by_text(map(json.loads, expected)))

    def errors_of(self, output: Path) -> list:
        return sorted((row.record, row.error) for row in self.spark.read.parquet(f"{output}/errors").collect())

    def test_records_equal_one_machine_and_bad_ones_end_in_the_errors_table(self):
        source = self.folder / "records.jsonl"
        bad = ["not a record", '{"id": "no-text"}', "[1]"]
        lines = [*self.records[:99], *bad, "", *self.records[99:]]
        source.write_text("\n".join(lines) + "\n")
        output = self.output_of("jsonl", source, "--partitions", "3")
        self.assert_same(output, one_machine("-i", "jsonl", records=source.read_text()))
        self.assertEqual([record for record, _ in self.errors_of(output)], sorted(bad))
        self.assertIn("is not valid JSON", dict(self.errors_of(output))["not a record"])

    def test_text_files_equal_one_machine_whatever_their_encoding(self):
        seeds = ROOT / "seeds"
        output = self.output_of("text", f"{seeds}/*.txt")
        expected = []
        for line in one_machine(str(seeds)):
            document = json.loads(line)
            known = document["document"]
            known.update(id=f"file:{known['id']}", path=None)
            expected.append(json.dumps(document, ensure_ascii=False, separators=(",", ":")))
        self.assert_same(output, expected)
        self.assertEqual(self.errors_of(output), [])

    def test_parquet_equals_one_machine(self):
        source = self.folder / "records.parquet"
        self.spark.createDataFrame([json.loads(line) for line in self.records]).write.parquet(str(source))
        output = self.output_of("parquet", source, "--partitions", "2")
        self.assert_same(output, one_machine("-i", "jsonl", records="\n".join(self.records)))

    # By its name the last: one worker is left after it.
    def test_worker_killed_in_mid_job_loses_nothing(self):
        source = self.folder / "more.jsonl"
        source.write_text("\n".join(self.records) + "\n")
        output = self.folder / "out-killed"
        marks = self.folder / "marks"
        marks.mkdir()
        # Each task leaves a mark in which worker's folder it runs, and then takes a second at least.
        script = f'pwd > {marks}/$$; sleep 1; exec "$@"'
        command = ["sh", "-c", script, "extract", *EXTRACT]
        job = self.cluster.submit(*self.arguments("jsonl", source, output, command), "--partitions", "8")
        self.wait_for_task_of(marks, "worker1", job)
        self.cluster.kill_worker(1)
        self.assertEqual(job.wait(300), 0, self.cluster.log("job")[-6000:])
        self.assertIn("Lost executor", self.cluster.log("job"))
        self.assertGreater(len(list(marks.iterdir())), 8, "no task was run again")
        self.assert_same(output, one_machine("-i", "jsonl", records=source.read_text()))

    def wait_for_task_of(self, marks: Path, worker: str, job: subprocess.Popen) -> None:
        end = time.monotonic() + KILL_SECONDS
        while not any(worker in mark.read_text() for mark in marks.iterdir()):
            self.assertIsNone(job.poll(), self.cluster.log("job")[-6000:])
            self.assertLess(time.monotonic(), end, "no task reached the worker that is to be killed")
            time.sleep(0.05)


if __name__ == "__main__":
    unittest.main(verbosity=2)
