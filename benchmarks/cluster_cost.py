"""What reading on a Dask cluster costs: processor time of each process for an article, with one worker and with two.

On a busy machine the clock says nothing of two workers; their processor time does. An ingest cannot be faster than its busiest process, so
that two workers against one are worth the ratio of those two ceilings; with reading alone (`--dry-run`, which stores nothing) as well as with storing.

    python -m benchmarks.cluster_cost [--articles N]
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from distributed import Client

from benchmarks.scale import people
from benchmarks.serving import article
from tests.cli.clusters import Cluster

ROOT = Path(__file__).resolve().parents[1]
COMMAND = (sys.executable, "-c", "import sys; from onrecord.cli import main; sys.exit(main())")
KINDS: dict[str, tuple[str, ...]] = {"stored": (), "read alone": ("--dry-run",)}
FEW = 16
"""Articles that a worker reads before it is measured: what it loads at the first one is not of the next."""


def spent(process: subprocess.Popen[bytes]) -> float:
    """Return the processor seconds of a running process."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def ingest(articles: Path, *options: str) -> float:
    """Run the command; return its processor seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*COMMAND, "ingest", *options, articles], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(folder: Path, workers: int, options: tuple[str, ...]) -> list[float]:
    """Return the processor seconds of the command, of the scheduler and of each worker; starting up is left out."""
    with tempfile.TemporaryDirectory() as place, Cluster(Path(place)) as cluster:
        os.environ["ONRECORD_DATABASE_URL"] = f"sqlite:///{place}/record.db"
        subprocess.run([*COMMAND, "migrate"], check=True, capture_output=True)
        for _ in range(workers):
            cluster.work()
        with Client(cluster.address, set_as_default=False) as client:
            client.wait_for_workers(workers)
        to_cluster = ("--scheduler", cluster.address, *options)
        starting = ingest(folder / "few", *to_cluster)
        processes = [cluster.scheduler, *cluster.workers]
        before = [spent(one) for one in processes]
        ours = ingest(folder / "many", *to_cluster) - starting
        return [ours, *(spent(one) - was for one, was in zip(processes, before, strict=True))]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=400)
    number = parser.parse_args().articles
    os.environ["PYTHONPATH"] = f"{ROOT / 'app'}{os.pathsep}{ROOT}"
    random_ = random.Random(3)  # noqa: S311 - made-up words
    pool = people(number)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, count in (("few", FEW), ("many", number)):
            (folder / name).mkdir()
            for one in range(count):
                made = article(one, random_, pool)
                (folder / name / f"{one:05}.txt").write_text(f"{made.headline}\n\n{made.text}\n", "utf-8")
        print("CPU ms an article: the command, the scheduler, each worker; the busiest")
        for kind, options in KINDS.items():
            busiest = []
            for workers in (1, 2):
                each = [seconds * 1e3 / number for seconds in measure(folder, workers, options)]
                busiest.append(max(each))
                shown = ", ".join(f"{one:.1f}" for one in each)
                print(f"{kind}, {workers} of them: {shown}; {busiest[-1]:.1f}", flush=True)
            print(f"{kind}: two are worth {busiest[0] / busiest[1]:.2f} of one")


if __name__ == "__main__":
    main()
