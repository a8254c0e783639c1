"""Measures lint, site and an unchanged site for each number of runbooks, each in a fresh JVM."""

import os
import shutil
import subprocess
import sys
import time

folder, classpath = sys.argv[1:3]
counts = [int(count) for argument in sys.argv[3:] for count in argument.split()]
# With what a JVM needs beside its heap, below 1.5 GiB.
JAVA = ["java", "-Xmx1200m", "-cp", classpath]


def run(*arguments):
    """Wall and CPU seconds, peak memory in MiB and the last line that was printed."""
    start = time.monotonic()
    process = subprocess.Popen([*JAVA, *arguments], stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"{' '.join(arguments)} failed")
    last = output.strip().splitlines()[-1]
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, last


def main():
    print(f"{'runbooks':>8} {'goal':<10} {'wall s':>8} {'CPU s':>8} {'RSS MiB':>8} {'findings':>9} {'pages':>8} {'MB':>8}")
    before = {}
    for count in counts:
        source = os.path.join(folder, f"runbooks-{count}")
        site = os.path.join(folder, f"site-{count}")
        if not os.path.isdir(source):
            run("dev.runbook.core.bench.Generate", source, str(count))
        shutil.rmtree(site, ignore_errors=True)
        full = 0
        for goal in ("lint", "site", "unchanged"):
            mode = "lint" if goal == "lint" else "site"
            wall, cpu, memory, last = run("dev.runbook.template.Measured", mode, source, site)
            findings, pages, size = last.split()
            line = f"{count:>8} {goal:<10} {wall:>8.2f} {cpu:>8.2f} {memory:>8.0f}"
            if goal != "unchanged":
                line += f" {findings:>9} {pages:>8} {int(size) / 1e6:>8.1f}"
            if goal in before and goal != "unchanged":
                runbooks, seconds = before[goal]
                line += f"   {cpu / seconds:.1f} times the CPU time for {count / runbooks:.0f} times the runbooks"
            if goal == "unchanged":
                line += f"   {100 * wall / full:.1f} % of the full build"
            full = wall
            before[goal] = (count, cpu)
            print(line, flush=True)


main()
