"""1 GiB from loopback: our download, with digest and fsync, against that of the hub's client, with neither.

    python benchmarks/download.py [MIB] [ROUNDS]

Both run in processes of their own, in turns, from the same server, which sends what it holds in memory as
fast as it can. Peak memory is what Linux says of the process, less what its imports take.
"""

from __future__ import annotations

import hashlib
import json
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

OURS = """
from rejoinder.adapters.hubs.hugging_face import HuggingFaceHub
from rejoinder.application.cancellation import Cancellation
from rejoinder.application.ports import LocalFile
import httpx2, huggingface_hub.errors, rejoinder.adapters.hubs.transfer

def download(url, cache):
    hub = HuggingFaceHub(Path(cache), url, reserve=0)
    promise = hub.resolve("hf:org/repo/model.gguf", Cancellation())
    for ending in hub.fetch(promise, Cancellation()):
        pass
    assert isinstance(ending, LocalFile), ending
"""

THEIRS = """
import os
os.environ.update(HF_HUB_DISABLE_TELEMETRY="1", HF_HUB_DISABLE_XET="1", HF_HUB_DISABLE_PROGRESS_BARS="1")
from huggingface_hub import hf_hub_download

def download(url, cache):
    hf_hub_download("org/repo", "model.gguf", cache_dir=cache, endpoint=url, token=False)
"""

MEASURE = """
import json, re, sys, time
from pathlib import Path
{imports}
peak = lambda: int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
before, began = peak(), time.perf_counter()
download(*sys.argv[1:])
print(json.dumps([time.perf_counter() - began, peak() - before]))
"""


class Server:
    """A hub with one file, and its store. Python's own HTTP server would be slower than either client."""

    def __init__(self, size: int) -> None:
        self._content = hashlib.shake_256(b"weights").digest(1 << 20) * (size >> 20)
        self.sha256 = hashlib.sha256(self._content).hexdigest()
        self.url, self._store = self._listen(), self._listen()

    def _listen(self) -> str:
        listening = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._accept, args=(listening,), daemon=True).start()
        return f"http://127.0.0.1:{listening.getsockname()[1]}"

    def _accept(self, listening: socket.socket) -> None:
        while True:
            connection, _ = listening.accept()
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as requests:
            while line := requests.readline():
                while requests.readline().strip():
                    pass
                method, path, _ = line.decode().split()
                connection.sendall(self._head(path))
                if method == "GET" and path.startswith("/store"):
                    connection.sendall(self._content)

    def _head(self, path: str) -> bytes:
        size = len(self._content)
        if path.startswith("/store"):
            return f'HTTP/1.1 200 OK\r\nETag: "{self.sha256}"\r\nContent-Length: {size}\r\n\r\n'.encode()
        return (
            f"HTTP/1.1 302 Found\r\nLocation: {self._store}/store\r\nX-Repo-Commit: {'c' * 40}\r\n"
            f'X-Linked-Etag: "{self.sha256}"\r\nX-Linked-Size: {size}\r\n'
            f'ETag: "{self.sha256}"\r\nContent-Length: 0\r\n\r\n'
        ).encode()


def measured(imports: str, url: str) -> tuple[float, float]:
    """Seconds, and MiB above what the imports took."""
    with tempfile.TemporaryDirectory(dir=".") as cache:
        command = [sys.executable, "-c", MEASURE.format(imports=imports), url, str(Path(cache).absolute())]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    seconds, kib = json.loads(done.stdout)
    return seconds, kib / 1024


def main(mib: int, rounds: int) -> None:
    server = Server(mib << 20)
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    for _ in range(rounds):
        theirs.append(measured(THEIRS, server.url))
        ours.append(measured(OURS, server.url))
    for name, runs in (("hf_hub_download", theirs), ("ours", ours)):
        seconds = ", ".join(f"{run[0]:.2f}" for run in runs)
        print(f"{name:16} {seconds} s, {max(run[1] for run in runs):.0f} MiB more at its peak")
    ratios = [one[0] / other[0] for one, other in zip(ours, theirs, strict=True)]
    print(f"ours / hf_hub_download: {statistics.median(ratios):.2f} (median of {rounds}; {mib} MiB)")


if __name__ == "__main__":
    main(*(int(argument) for argument in (sys.argv[1:] + ["1024", "3"][len(sys.argv) - 1 :])))
