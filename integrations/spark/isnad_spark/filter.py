"""`extract` as a filter that lives as long as a task: a record in, a document or an error out, in the same order."""

import json
import subprocess
import tempfile
import threading
from collections import deque
from typing import Iterable, Iterator, NamedTuple, Optional, Sequence

FILTER_OPTIONS = ["-q", "-i", "jsonl", "-f", "ndjson", "--inline-errors", "--no-config"]
DONE_OR_SOME_FAILED = (0, 1)


class Outcome(NamedTuple):
    """What became of a record: its document (JSON), or the error and the record itself."""

    document: Optional[str]
    record: Optional[str]
    error: Optional[str]


def extract_records(records: Iterable[bytes], command: Sequence[str]) -> Iterator[Outcome]:
    """Sends JSON records through one `extract` process.

    No more records are held than the process has under way. Raises RuntimeError where the process fails, so that
    Spark runs the task again.
    """
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(
            [*command, *FILTER_OPTIONS], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints
        )
        feeder = Feeder(records, process.stdin)
        feeder.start()
        try:
            for line in process.stdout:
                yield outcome_of(line, feeder.pending.popleft())
            code = process.wait()
            feeder.join()
            if feeder.failure is not None:
                raise feeder.failure
            if code not in DONE_OR_SOME_FAILED or feeder.pending:
                complaints.seek(0)
                raise RuntimeError(f"extract ended with {code}: {complaints.read()[-2000:].decode(errors='replace')}")
        finally:
            process.kill()
            process.wait()


def outcome_of(line: bytes, record: bytes) -> Outcome:
    if not line.startswith(b'{"input"'):
        return Outcome(line.decode().rstrip("\n"), None, None)
    return Outcome(None, record.decode(errors="replace"), json.loads(line)["error"])


class Feeder(threading.Thread):
    """Writes the records to the process while its answers are read; `pending` are those without an answer."""

    def __init__(self, records: Iterable[bytes], pipe):
        super().__init__(daemon=True)
        self.records = records
        self.pipe = pipe
        self.pending: deque = deque()
        self.failure: Optional[BaseException] = None

    def run(self) -> None:
        try:
            for record in self.records:
                line = bytes(record).strip()
                if line:
                    self.pending.append(line)
                    self.pipe.write(line + b"\n")
        except BrokenPipeError:
            pass  # The process has ended; the reader tells why.
        except BaseException as failure:
            self.failure = failure
        finally:
            try:
                self.pipe.close()
            except BrokenPipeError:
                pass
