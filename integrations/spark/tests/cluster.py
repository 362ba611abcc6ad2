"""A standalone Spark cluster on loopback: a master and workers, each a process that can be killed."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pyspark

SPARK = Path(pyspark.__file__).parent
ROOT = Path(__file__).resolve().parents[3]
JOB = ROOT / "integrations" / "spark" / "isnad_job.py"
START_SECONDS = 90
JOB_SECONDS = 300


class Cluster:
    """A master and two workers of one core each; stopped with `close`."""

    def __init__(self, folder: Path, workers: int = 2):
        self.folder = folder
        self.environment = {
            **os.environ,
            "SPARK_HOME": str(SPARK),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": sys.executable,
            "PYTHONPATH": str(JOB.parent),
            "SPARK_LOG_DIR": str(folder / "logs"),
        }
        self.url = f"spark://127.0.0.1:{free_port()}"
        self.master = self.start("master", "master.Master", "--port", self.url.rpartition(":")[2])
        self.workers = [
            self.start(f"worker{k}", "worker.Worker", "-c", "1", "-m", "1g", "-d", str(folder / f"worker{k}"), self.url)
            for k in range(workers)
        ]
        self.wait_for_log("master", r"Registering worker", workers)

    def start(self, name: str, daemon: str, *arguments: str) -> subprocess.Popen:
        with open(self.folder / f"{name}.log", "wb") as log:
            return subprocess.Popen(
                [SPARK / "bin" / "spark-class", f"org.apache.spark.deploy.{daemon}"]
                + ["--host", "127.0.0.1", "--webui-port", "0", *arguments],
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def wait_for_log(self, name: str, pattern: str, count: int) -> None:
        end = time.monotonic() + START_SECONDS
        while len(re.findall(pattern, self.log(name))) < count:
            if time.monotonic() > end:
                raise TimeoutError(f"{name} did not start:\n{self.log(name)}")
            time.sleep(0.2)

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def submit(self, *arguments: str) -> subprocess.Popen:
        """Starts the job; its log goes to job.log."""
        with open(self.folder / "job.log", "wb") as log:
            return subprocess.Popen(
                [SPARK / "bin" / "spark-submit", "--master", self.url, "--executor-memory", "512m"]
                + ["--conf", "spark.ui.enabled=false", "--conf", "spark.executor.cores=1"]
                + [JOB, *arguments],
                env=self.environment,
                stdout=log,
                stderr=log,
            )

    def run(self, *arguments: str) -> None:
        """Runs the job to its end. Raises AssertionError, with its log, where it fails."""
        code = self.submit(*arguments).wait(JOB_SECONDS)
        assert code == 0, f"the job ended with {code}:\n{self.log('job')[-6000:]}"

    def kill_worker(self, number: int) -> None:
        """Kills a worker and its executor at once, as a machine that goes down."""
        os.killpg(self.workers[number].pid, signal.SIGKILL)

    def close(self) -> None:
        for process in [*self.workers, self.master]:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
