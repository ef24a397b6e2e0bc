"""Killed at any moment while the tables are accepted, the plan's folder is of before or of after."""

import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

import corpus
import good
from tools import PROGRAM, expect, minhbach, report


def main():
    with tempfile.TemporaryDirectory() as temp:
        root = pathlib.Path(temp)
        site, forms = good.make(root)
        before = corpus.state(site.data)
        pristine = root / "pristine"
        shutil.copytree(site.data, pristine)
        words = ["import", str(forms), "--root", str(site.root), "--accept", "--out", str(root / "found")]
        begun = time.monotonic()
        code, told = minhbach(*words, check=False)
        duration = time.monotonic() - begun
        expect(code == 0, "the good forms are accepted", told)
        after = corpus.state(site.data)
        seen = {"before": 0, "after": 0}
        runs = 60
        for run in range(runs):
            shutil.rmtree(site.data)
            shutil.copytree(pristine, site.data)
            shutil.rmtree(root / "found", ignore_errors=True)
            process = subprocess.Popen([PROGRAM, *words], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            # Most of them late, around the moment in which the folders are exchanged.
            time.sleep(duration * (0.3 + 0.9 * run / runs))
            process.send_signal(signal.SIGKILL)
            process.wait()
            now = corpus.state(site.data / "minh-hoa")
            kinds = {"before": before, "after": after}
            kind = next((name for name, tables in kinds.items()
                         if now == {k.removeprefix("minh-hoa/"): v for k, v in tables.items()
                                    if k.startswith("minh-hoa/")}), None)
            expect(kind is not None, f"killed after {run}: the folder is whole")
            seen[kind or "before"] += 1
        expect(min(seen.values()) > 0, "some runs were cut before and some after", seen)
        # What a killed run left does not hinder the next, and is taken away by it.
        shutil.rmtree(root / "found", ignore_errors=True)
        shutil.rmtree(site.data)
        shutil.copytree(pristine, site.data)
        (site.data / ".minh-hoa.aside").mkdir()
        code, told = minhbach(*words, check=False)
        expect(code == 0, "the next run goes through", told)
        left = [path.name for path in site.data.iterdir() if ".aside" in path.name]
        expect(not left and corpus.state(site.data) == after, "and leaves nothing behind", left)
    report(60)


if __name__ == "__main__":
    main()
