"""Every shipped snapshot of the fictional plan goes out as forms, is filled in, and comes back.

The tables must be as they were, byte for byte. Set aside: English, which nobody types into a form,
the day of publication, which is known later, and which file a report came in: that of these forms.
"""

import csv
import difflib
import io
import pathlib
import shutil
import sys
import tempfile

import fill
from tools import Site, expect, minhbach, report

OF_REVISION = ["snapshot", "unit_report", "task_report", "output_delivered", "supporting_document",
               "indicator_value", "unit_comment"]
NAMES_DOCUMENT = {"snapshot": "report_document_id", "output_delivered": "document_id",
                  "supporting_document": "document_id", "indicator_value": "baseline_document_id",
                  "amendment": "document_id", "year_assessment": "document_id",
                  "event": "response_document_id", "withdrawn": "document_id"}
SET_ASIDE = {("snapshot", "published"), ("unit_report", "attempt"), ("unit_report", "file_sha256")}
# Decisions as they stood when the forms of that period came back.
EVENTS = {"2024-6T": ["SK01"], "2026-Q3": ["SK02"]}


def read(path):
    if not path.exists():
        return [], []
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return reader.fieldnames, list(reader)


def write(path, columns, rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8") if rows else path.unlink(missing_ok=True)


def bytes_of(path):
    return path.read_bytes() if path.exists() else b""


def named(folder):
    return {row[column] for table, column in NAMES_DOCUMENT.items()
            for row in read(folder / f"{table}.csv")[1] if row[column]}


def take_out(folder, period, revision):
    """The tables before the period was reported. Returns the documents that go with it."""
    before = named(folder)
    for table in OF_REVISION:
        columns, rows = read(folder / f"{table}.csv")
        keep = [row for row in rows if (row["period_id"], row["revision"]) != (period, revision)]
        write(folder / f"{table}.csv", columns, keep)
    columns, rows = read(folder / "event.csv")
    write(folder / "event.csv", columns, [r for r in rows if r["id"] not in EVENTS.get(period, [])])
    gone = before - named(folder)
    columns, rows = read(folder / "document.csv")
    write(folder / "document.csv", columns, [row for row in rows if row["id"] not in gone])
    return gone


def key_of(table, row):
    ids = {"document": ["id"], "event": ["id"]}.get(table)
    names = ids or [c for c in ("period_id", "revision", "unit_id", "task_id", "occurrence", "n",
                                "indicator_id", "basis", "value_to", "document_id") if c in row]
    if table == "output_delivered":
        names.remove("document_id")
    return tuple(row[name] for name in names)


def put_aside_back(folder, original, table):
    """What is set aside, from the tables of before."""
    columns, rows = read(folder / f"{table}.csv")
    known = {key_of(table, row): row for row in read(original / f"{table}.csv")[1]}
    for row in rows:
        source = known.get(key_of(table, row), {})
        for column in columns:
            if column.endswith("_en") or (table, column) in SET_ASIDE:
                row[column] = source.get(column, row[column])
    write(folder / f"{table}.csv", columns, rows)


def forget_later(folder, period, revision):
    """The tables as they stood when the revision was the newest."""
    closing = {row["id"]: row["closing"] for row in read(folder / "reporting_period.csv")[1]}
    newest = (closing[period], int(revision))
    for table in OF_REVISION:
        columns, rows = read(folder / f"{table}.csv")
        write(folder / f"{table}.csv", columns,
              [row for row in rows if (closing[row["period_id"]], int(row["revision"])) <= newest])
    later = [ident for of, idents in EVENTS.items() if closing[of] > closing[period] for ident in idents]
    columns, rows = read(folder / "event.csv")
    write(folder / "event.csv", columns, [row for row in rows if row["id"] not in later])


def typed_by_office(tables, documents, period, revision):
    """Those of the documents that no unit names as evidence and that are not the signed report."""
    of_units = {row["document_id"] for row in read(tables / "supporting_document.csv")[1]
                if (row["period_id"], row["revision"]) == (period, revision)}
    signed = {row["report_document_id"] for row in read(tables / "snapshot.csv")[1]}
    return sorted(documents - of_units - signed)


def round_trip(site, period, revision):
    folder = site.data / "minh-hoa"
    forget_later(folder, period, revision)
    original = site.root / "before"
    shutil.copytree(folder, original)
    gone = take_out(folder, period, revision)
    forms = site.root / "forms"
    minhbach("forms", "minh-hoa", period, "--root", site.root, "--out", forms, "--lang", "vi")
    fill.fill(forms, original, period, revision,
              new_documents=typed_by_office(original, gone, period, revision),
              new_events=EVENTS.get(period, []))
    # What came after publication makes the next revision, and a supplement says so.
    late = [] if revision == "1" else ["--date", "8/4/2025", "--position", "Phó Giám đốc Sở A",
                                       "--reason", "Trung tâm 1 gửi báo cáo muộn."]
    code, out = minhbach("import", forms, "--root", site.root, "--accept", *late, "--lang", "en",
                         check=False)
    if code != 0:
        return out
    differing = []
    if late:
        told = {row["id"]: row for row in read(folder / "correction.csv")[1]}["BS01"]
        if (told["kind"], told["period_id"], told["made_on"]) != ("supplement", period, "2025-04-08"):
            differing.append(f"the supplement: {told}")
        shutil.copy(original / "correction.csv", folder / "correction.csv")
    for table in [*OF_REVISION, "document", "event"]:
        put_aside_back(folder, original, table)
        was, now = bytes_of(original / f"{table}.csv"), bytes_of(folder / f"{table}.csv")
        if was != now:
            differing.append(table)
            differing += difflib.unified_diff(was.decode().split("\n"), now.decode().split("\n"),
                                              lineterm="", n=0)
    others = [path.name for path in sorted(original.iterdir())
              if path.stem not in OF_REVISION + ["document", "event"] and
              bytes_of(path) != bytes_of(folder / path.name)]
    return "\n".join(differing + others)


def main():
    only = sys.argv[1] if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else None
    with tempfile.TemporaryDirectory() as temp:
        snapshots = read(Site.shipped() / "minh-hoa" / "snapshot.csv")[1]
        for snapshot in snapshots:
            name = f"{snapshot['period_id']}@{snapshot['revision']}"
            if only and only != name:
                continue
            site = Site(pathlib.Path(temp) / name)
            differs = round_trip(site, snapshot["period_id"], snapshot["revision"])
            expect(differs == "", f"{name}: the tables come back as they were", differs)
            shutil.rmtree(site.root)
    report(20 if only is None else 1)


if __name__ == "__main__":
    main()
