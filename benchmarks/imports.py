"""What importing costs a host: fresh interpreters, less what an empty one takes.

python benchmarks/imports.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

ROUNDS = 15


def seconds(program: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True)
    return time.perf_counter() - start


def main() -> None:
    programs = {
        "import rejoinder.adapters": "import rejoinder.adapters",
        "… and open_core": "from rejoinder.adapters import open_core",
        "pydantic alone": "import pydantic; pydantic.BaseModel",
    }
    times: dict[str, list[float]] = {name: [] for name in ("nothing", *programs)}
    for _ in range(ROUNDS):
        times["nothing"].append(seconds("pass"))
        for name, program in programs.items():
            times[name].append(seconds(program))
    nothing = statistics.median(times.pop("nothing"))
    for name, taken in times.items():
        print(f"{name:28} {(statistics.median(taken) - nothing) * 1e3:6.0f} ms")
    loaded = "import sys; from rejoinder.adapters import open_core; "
    heavy = "{'llama_cpp', 'huggingface_hub', 'numpy', 'httpx2', 'rich'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", f"{loaded}assert not ({heavy}), {heavy}"], check=True)
    print("neither llama_cpp nor huggingface_hub, numpy, httpx2 or rich is imported")


if __name__ == "__main__":
    main()
