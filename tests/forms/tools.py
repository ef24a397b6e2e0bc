"""What the tests of forms share: a site of its own, the program, and counting what held."""

import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = pathlib.Path(os.environ.get("REPOSITORY", HERE.parent.parent))
PROGRAM = os.environ.get("MINHBACH", str(REPOSITORY / "build" / "release" / "minhbach"))

_held = 0
_failed = []


class Site:
    """A folder with the shipped tables, to be changed."""

    @staticmethod
    def shipped():
        return REPOSITORY / "site-data"

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.original = self.shipped()
        self.data = self.root / "site-data"
        shutil.copytree(self.original, self.data, ignore=shutil.ignore_patterns("*.sqlite*", ".*"))


def minhbach(*words, check=True):
    """Runs the program. Returns its exit code and all it said."""
    run = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, check=False)
    if check and run.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}\n{run.stdout}{run.stderr}")
    return run.returncode, run.stdout + run.stderr


def expect(holds, what, told=""):
    global _held
    if holds:
        _held += 1
    else:
        _failed.append(what)
        print(f"FAILED {what}\n{told}")


def report(least):
    """Ends the test; fewer checks than `least` are a failure too."""
    if _failed:
        sys.exit(f"{len(_failed)} of {_held + len(_failed)} checks failed")
    if _held < least:
        sys.exit(f"only {_held} checks ran, {least} were expected")
    print(f"{_held} checks hold")
