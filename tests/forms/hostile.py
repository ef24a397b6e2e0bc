"""Parts of a workbook with bytes turned, cut out and doubled: told or read, never a crash.

The same bytes each time. Whatever a file holds, the program ends with 0 or 1 and says why.
"""

import pathlib
import random
import shutil
import sys
import tempfile

import corpus
import good
from tools import expect, minhbach, report


def damaged(data, rng):
    data = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(data))
        kind = rng.randrange(4)
        if kind == 0:
            data[at] = rng.randrange(256)
        elif kind == 1:
            del data[at:at + rng.randint(1, 40)]
        elif kind == 2:
            data[at:at] = data[at:at + rng.randint(1, 400)]
        else:
            digits = [i for i in range(at, min(at + 400, len(data))) if chr(data[i]).isdigit()]
            for i in digits[:3]:
                data[i] = ord(rng.choice("0123456789"))
        if not data:
            return b"<"
    return bytes(data)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    rng = random.Random(20260925)
    with tempfile.TemporaryDirectory() as temp:
        root = pathlib.Path(temp)
        site, forms = good.make(root)
        before = corpus.state(site.data)
        names = [corpus.P1, corpus.OFFICE]
        for run in range(rounds):
            folder = root / "case"
            shutil.copytree(forms, folder)
            for name in names:
                corpus.edit_parts(folder / name, lambda part, data: damaged(data, rng)
                                  if rng.random() < 0.25 else data)
            code, told = minhbach("import", folder, "--root", site.root, "--out", root / "found",
                                  check=False)
            if code not in (0, 1):
                shutil.copytree(folder, pathlib.Path(tempfile.gettempdir()) / f"hostile-{run}",
                                dirs_exist_ok=True)
            expect(code in (0, 1), f"run {run}: ends with 0 or 1", f"{code}\n{told}")
            shutil.rmtree(folder)
            shutil.rmtree(root / "found", ignore_errors=True)
        expect(corpus.state(site.data) == before, "the tables are as they were")
    report(rounds + 1)


if __name__ == "__main__":
    main()
