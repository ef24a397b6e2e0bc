"""Every shipped snapshot of the fictional plan is typed into its forms in LibreOffice, locale vi.

The round trip of round_trip.py, with a person's keys in the place of a library's cells: the tables
must come back as they were.
"""

import pathlib
import shutil
import sys
import tempfile
import warnings

import fill
import round_trip
from office_typed import Office, typed_between
from tools import Site, expect, report

AS_LIBRARY = fill.fill


def main():
    warnings.simplefilter("ignore")
    only = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as temp, Office(pathlib.Path(temp) / "profile") as office:
        cells = 0

        def typed(folder, tables, period, revision="1", **more):
            nonlocal cells
            blank = folder.parent / "blank"
            shutil.copytree(folder, blank)
            AS_LIBRARY(folder, tables, period, revision, **more)
            for path in sorted(folder.glob("*.xlsx")):
                cells += office.type_into(blank / path.name, path,
                                          list(typed_between(blank / path.name, path)))

        fill.fill = typed
        for snapshot in round_trip.read(Site.shipped() / "minh-hoa" / "snapshot.csv")[1]:
            name = f"{snapshot['period_id']}@{snapshot['revision']}"
            if only and only != name:
                continue
            site = Site(pathlib.Path(temp) / name)
            differs = round_trip.round_trip(site, snapshot["period_id"], snapshot["revision"])
            expect(differs == "", f"{name}: what was typed comes back", differs)
            shutil.rmtree(site.root)
        expect(cells > (0 if only else 2000), "cells were typed", str(cells))
        print(f"{cells} cells typed")
    report(20 if only is None else 1)


if __name__ == "__main__":
    main()
