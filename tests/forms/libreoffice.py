"""Opened and saved by LibreOffice, forms keep their rules, and filled ones are read as they were.

So do marked copies: what it saves of one has its marks, and is accepted once mended.
"""

import pathlib
import shutil
import subprocess
import tempfile
import warnings

import openpyxl

import corpus
import good
import marks
from tools import expect, minhbach, report


def resaved(files, target, profile):
    """What LibreOffice makes of the files when it opens and saves them."""
    target.mkdir()
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
                    "xlsx:Calc MS Excel 2007 XML", "--outdir", target, *files], check=True,
                   capture_output=True, timeout=300)


def rules_of(sheet):
    """Each cell of a rule with the kind of what it asks for."""
    rules = {}
    for rule in sheet.data_validations.dataValidation:
        for cells in rule.sqref.ranges:
            for row in sheet[str(cells)] if ":" in str(cells) else ((sheet[str(cells)],),):
                for cell in row:
                    rules[cell.coordinate] = rule.type
    return rules


def check_kept(name, before, after):
    was, now = openpyxl.load_workbook(before), openpyxl.load_workbook(after)
    expect(now.sheetnames == was.sheetnames, f"{name}: its sheets", now.sheetnames)
    expect(now["_mb"].sheet_state == "hidden", f"{name}: the hidden sheet stays hidden")
    names = set(was.defined_names.keys()) if hasattr(was.defined_names, "keys") else {
        each.name for each in was.defined_names.definedName}
    kept = set(now.defined_names.keys()) if hasattr(now.defined_names, "keys") else {
        each.name for each in now.defined_names.definedName}
    expect(names and names <= kept, f"{name}: its names", names - kept)
    for sheet in was:
        other = now[sheet.title]
        expect(other.protection.sheet, f"{name}, {sheet.title}: it is protected")
        expect(rules_of(sheet) == rules_of(other), f"{name}, {sheet.title}: its rules")
        cells = [cell for row in sheet.iter_rows(min_row=5) for cell in row if not cell.protection.locked]
        expect(all(not other[c.coordinate].protection.locked for c in cells),
               f"{name}, {sheet.title}: white cells stay open")
        expect(all(other[c.coordinate].number_format.lower() == c.number_format.lower() for c in cells),
               f"{name}, {sheet.title}: formats of white cells",
               {(c.number_format, other[c.coordinate].number_format) for c in cells})


def main():
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as temp:
        root = pathlib.Path(temp)
        profile = root / "profile"
        site, forms = good.make(root)
        for lang in ("vi", "en"):
            blank = root / f"blank-{lang}"
            minhbach("forms", "minh-hoa", "2026-N", "--root", site.root, "--out", blank, "--lang", lang)
            resaved(sorted(blank.glob("*.xlsx")), root / f"saved-{lang}", profile)
            for path in sorted(blank.glob("*.xlsx")):
                check_kept(path.name, path, root / f"saved-{lang}" / path.name)

        damaged = root / "damaged"
        shutil.copytree(forms, damaged)
        marks.damage(damaged)
        minhbach("import", damaged, "--root", site.root, "--out", root / "marked", check=False)
        resaved(sorted((root / "marked").glob("*.xlsx")), root / "marked-saved", profile)
        book = openpyxl.load_workbook(root / "marked-saved" / corpus.P1)
        expect(book.sheetnames[0] == marks.ERRORS, "the sheet of errors comes first", book.sheetnames)
        wrong = {(sheet, cell) for name, sheet, cell, _ in marks.DAMAGE if name == corpus.P1}
        expect(wrong <= set(marks.notes_of(book)), "its notes are there", marks.notes_of(book))
        expect(marks.marks_of(book)[marks.RED] == wrong, "its red cells are there", marks.marks_of(book))
        code, told = minhbach("import", root / "marked-saved", "--root", site.root, "--out",
                              root / "again", check=False)
        expect(code == 1, "it is read like any other", told)
        for name, sheet, cell, _ in [*marks.DAMAGE, marks.REMINDED]:
            corpus.put(root / "again", name, sheet, cell,
                       openpyxl.load_workbook(forms / name)[sheet][cell].value)
        code, told = minhbach("import", root / "again", "--root", site.root, "--out", root / "mended",
                              check=False)
        expect(code == 0, "mended, it has no error", told)

        resaved(sorted(forms.glob("*.xlsx")), root / "saved", profile)
        plain = root / "plain"
        shutil.copytree(site.data, plain)
        minhbach("import", forms, "--root", site.root, "--accept")
        wanted = corpus.state(site.data)
        shutil.rmtree(site.data)
        shutil.copytree(plain, site.data)
        code, told = minhbach("import", root / "saved", "--root", site.root, "--accept", check=False)
        expect(code == 0, "filled forms that LibreOffice saved are accepted", told)
        expect(corpus.state(site.data) == wanted, "and give the same tables")
    report(100)


if __name__ == "__main__":
    main()
