"""A cell the form shows red is one that `import` refuses, and the reverse, whatever is typed.

The formulas are those of the forms, computed by LibreOffice over what people type; `import` reads the
same. Where they differ, one of the two misleads whoever fills in the form.
"""

import csv
import datetime
import json
import pathlib
import subprocess
import tempfile

import openpyxl

import corpus
import good
from tools import expect, minhbach, report

DAYS = ["28.8.2026", "28/8/2026", "28-08-2026", " 28 / 8 / 2026 ", "2026-08-28", "28/8/26", "3/4", "quý I",
        "31/06/2026", "08/28/2026", "28.8/2026", "28/8/20266", "280/8/2026", "28/008/2026", "28//2026",
        "28/8/2026 sáng", "29/02/2026", "29/02/2024", "1/1/2026", "a/b/2026", "1e1/8/2026", "8/2026",
        datetime.date(2026, 8, 28)]
COUNTS = ["193", "1 284", "1.284", "1,284", "1.284.567", "1,284,567", "12.34.567", "1.284,567", "khoảng 193",
          "-5", "2,5", "1e5", "5%", "0193", "1 28", 193, 1.284, -193, 0, 1284567]
VALUES = ["47,3", "47.3", "47,300", "47,3000", "0,300", "1.284,5", "1,284.5", "1 284,5", "1.284", "1.284.567",
          "khoảng 47", "-4,5", "47,30001", "4,7,3", ",5", "5,", "47", 47.3, -47.3, 47]


def red_formula(sheet, cell):
    """The formula of the sheet's conditional format at a cell, and the cell it is written for."""
    for area in sheet.conditional_formatting:
        if cell in area.sqref:
            first = next(iter(area.sqref.ranges)).coord.split(":")[0]
            return area.rules[0].formula[0], "$" + first
    raise AssertionError(cell)


def computed(root, cases):
    """Whether each formula is true of its value, as LibreOffice computes it."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row, (formula, written_for, value) in enumerate(cases, 1):
        cell = sheet.cell(row, 1)
        cell.value = value
        if isinstance(value, str):
            cell.data_type, cell.number_format = "s", "@"
        sheet.cell(row, 2).value = "=IF(" + formula.replace(written_for, f"$A{row}") + ",\"red\",\"plain\")"
    path = root / "computed.xlsx"
    book.save(path)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{root}/profile", "--headless", "--convert-to",
                    "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", str(root), str(path)], check=True, capture_output=True, timeout=300)
    with open(root / "computed.csv", encoding="utf-8", newline="") as file:
        told = [row[-1] for row in csv.reader(file)]
    assert len(told) == len(cases) and set(told) <= {"red", "plain"}, told
    return [each == "red" for each in told]


def main():
    with tempfile.TemporaryDirectory() as temp:
        root = pathlib.Path(temp)
        site, forms = good.make(root)
        where = []  # (file, sheet, cell, value)
        with corpus.Book(forms, corpus.P1) as book:
            papers = book[corpus.PAPERS]
            for row, value in enumerate(DAYS, 10):
                papers[f"B{row}"] = f"{row}/MH-KT"
                where.append((corpus.P1, corpus.PAPERS, f"C{row}", value))
        sheet_of_figures = "Chỉ tiêu"
        for column, values in (("G", COUNTS), ("I", VALUES)):
            where += [(corpus.OFFICE, sheet_of_figures, f"{column}{row}", value)
                      for row, value in enumerate(values, 5)]
        books = {name: openpyxl.load_workbook(forms / name) for name in (corpus.P1, corpus.OFFICE)}
        cases = []
        for name, sheet, cell, value in where:
            formula, written_for = red_formula(books[name][sheet], cell)
            cases.append((formula, written_for, value))
            books[name][sheet][cell] = value
        for name, book in books.items():
            book.save(forms / name)
        _, told = minhbach("import", forms, "--root", site.root, "--json", check=False)
        refused = {(pathlib.Path(each["file"]).name, each["field"])
                   for each in map(json.loads, filter(lambda line: line.startswith("{\"sev"), told.splitlines()))
                   if each["severity"] == "error" and "field" in each}
        told_red = computed(root, cases)
        for (name, sheet, cell, value), red in zip(where, told_red, strict=True):
            is_refused = (name, f"{sheet}!{cell}") in refused
            expect(red == is_refused, f"{sheet}!{cell} {value!r}: "
                   f"{'red' if red else 'not red'}, but {'refused' if is_refused else 'accepted'}")
        expect(len(set(told_red)) == 2, "some are red and some are not")
    report(len(where))


if __name__ == "__main__":
    main()
