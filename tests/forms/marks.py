"""A marked copy shows each error once, keeps what was typed, and comes back without a fault.

Each error is one line with a link, one red cell and one note. Mended where it is red, the copy is
accepted; marked once more, it has the marks of the last check only.
"""

import pathlib
import shutil
import tempfile
import warnings

import openpyxl
from openpyxl.comments import Comment

import corpus
import good
from tools import expect, minhbach, report

ERRORS = "Lỗi"
RED, YELLOW = "FFFFC7CE", "FFFFEB9C"

# (file, sheet, cell, what is typed there wrongly)
DAMAGE = [
    (corpus.P1, "Nhiệm vụ", "H5", "Đang triển khai rồi"),
    (corpus.P1, "Nhiệm vụ", "J9", "11/9/26"),
    (corpus.P1, "Nhiệm vụ", "C6", "Một nhiệm vụ khác"),
    (corpus.P1, "Tài liệu", "G5", "Có lẽ"),
    (corpus.A, "Nhiệm vụ", "K6", "=TODAY()"),
    (corpus.OFFICE, "Chỉ tiêu", "G6", "1.284"),
    (corpus.OFFICE, "Báo cáo đã nhận", "C7", "16-9"),
]
REMINDED = (corpus.P1, "Nhiệm vụ", "K6", "nt")


def damage(folder):
    for name, sheet, cell, value in DAMAGE:
        corpus.put(folder, name, sheet, cell, value)
    corpus.put(folder, *REMINDED)
    with corpus.Book(folder, corpus.P1) as book:
        book["Nhiệm vụ"]["H6"].comment = Comment("Xem lại giúp", "Phòng 1")
        book["Nhiệm vụ"]["H5"].comment = Comment("Của đơn vị", "Phòng 1")


def marks_of(book):
    """Red and yellow cells of all sheets, as the rules colour them whatever they hold."""
    marks = {RED: set(), YELLOW: set()}
    for sheet in book:
        for cells in sheet.conditional_formatting:
            for rule in cells.rules:
                if rule.formula == ['"minhbach"="minhbach"']:
                    colour = rule.dxf.fill.bgColor.rgb
                    for part in str(cells.sqref).split():
                        marks[colour].add((sheet.title, part))
    return marks


def notes_of(book):
    return {(sheet.title, cell.coordinate): cell.comment.text
            for sheet in book for row in sheet.iter_rows() for cell in row if cell.comment}


def check_marks(name, path, before, errors, reminded):
    book = openpyxl.load_workbook(path)
    expect(book.sheetnames.count(ERRORS) == 1 and book.sheetnames[0] == ERRORS,
           f"{name}: the sheet of errors comes first, once", book.sheetnames)
    expect("MINH HỌA" in book[ERRORS]["A2"].value, f"{name}: it is called illustrative")
    lines = [[cell.value for cell in row] for row in book[ERRORS].iter_rows(min_row=4)]
    wrong = sorted(line[0] for line in lines if line[1] == "Lỗi")
    expect(wrong == sorted(f"{sheet}, {cell}" for sheet, cell in errors), f"{name}: a line for each", lines)
    links = {cell.hyperlink.location for row in book[ERRORS].iter_rows(min_row=4) for cell in row
             if cell.hyperlink}
    expect(links == {f"'{sheet}'!{cell}" for sheet, cell in errors | reminded}, f"{name}: links", links)
    marks = marks_of(book)
    expect(marks[RED] == errors, f"{name}: a red cell for each", marks)
    expect(marks[YELLOW] == reminded, f"{name}: reminders are yellow", marks)
    notes = {place: text for place, text in notes_of(book).items() if text.startswith("Minh Bạch · ")}
    expect(set(notes) == errors | reminded, f"{name}: a note for each", notes)
    expect(all(text.count("Minh Bạch · ") == 1 for text in notes.values()), f"{name}: one note", notes)
    typed = openpyxl.load_workbook(before)
    for sheet in typed:
        if sheet.title == ERRORS:
            continue
        same = all(book[sheet.title][cell.coordinate].value == cell.value and
                   book[sheet.title][cell.coordinate].number_format == cell.number_format
                   for row in sheet.iter_rows() for cell in row)
        expect(same, f"{name}: {sheet.title} keeps what was typed")
        kept = book[sheet.title]
        expect(len(kept.data_validations.dataValidation) == len(sheet.data_validations.dataValidation) and
               kept.protection.sheet == sheet.protection.sheet and
               kept.print_title_rows == sheet.print_title_rows, f"{name}: {sheet.title} keeps its rules")


def main():
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as temp:
        root = pathlib.Path(temp)
        site, forms = good.make(root)
        folder = root / "damaged"
        shutil.copytree(forms, folder)
        damage(folder)
        code, told = minhbach("import", folder, "--root", site.root, "--out", root / "marked", check=False)
        expect(code == 1, "the damaged forms are refused", told)
        by_file = {}
        for name, sheet, cell, _ in DAMAGE:
            by_file.setdefault(name, set()).add((sheet, cell))
        reminded = {corpus.P1: {(REMINDED[1], REMINDED[2])}}
        for name, errors in by_file.items():
            check_marks(name, root / "marked" / name, folder / name, errors, reminded.get(name, set()))
        notes = notes_of(openpyxl.load_workbook(root / "marked" / corpus.P1))
        expect(notes.get(("Nhiệm vụ", "H6")) == "Xem lại giúp", "a note of the unit stays", notes)
        expect(notes.get(("Nhiệm vụ", "H5"), "").endswith("Của đơn vị"), "and stands under ours", notes)

        code, told = minhbach("import", root / "marked", "--root", site.root, "--out", root / "again",
                              check=False)
        expect(code == 1, "a marked copy is read like any other", told)
        for name, errors in by_file.items():
            check_marks(f"again {name}", root / "again" / name, folder / name, errors,
                        reminded.get(name, set()))

        for name, sheet, cell, _ in [*DAMAGE, REMINDED]:
            value = openpyxl.load_workbook(forms / name)[sheet][cell].value
            corpus.put(root / "again", name, sheet, cell, value)
        code, told = minhbach("import", root / "again", "--root", site.root, "--accept", "--out",
                              root / "mended", check=False)
        expect(code == 0, "mended where it is red, it is accepted", told)
        mended = openpyxl.load_workbook(root / "mended" / corpus.P1)
        expect(not marks_of(mended)[RED] and not marks_of(mended)[YELLOW], "no mark is left")
        expect(set(notes_of(mended).values()) == {"Xem lại giúp", "Của đơn vị"}, "no note of ours is left",
               notes_of(mended))
        accepted = corpus.state(site.data)
        fresh, fresh_forms = good.make(root / "fresh")
        minhbach("import", fresh_forms, "--root", fresh.root, "--accept")
        expect(accepted == corpus.state(fresh.data), "and gives the tables of the good forms")
    report(60)


if __name__ == "__main__":
    main()
