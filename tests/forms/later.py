"""What comes after publication, with workbooks alone.

A report that came late makes the next revision: all of the one before and the late rows, with a
supplement; what was published is never replaced, and its seal stays. A wrong figure is corrected in a
workbook in words: nobody types an id.
"""

import csv
import datetime
import pathlib
import shutil
import tempfile

import openpyxl

import corpus
import fill
import good
from tools import Site, expect, minhbach, report

LATE = "MINH-HOA-06-trung-tam-2.xlsx"
WHY = ["--reason", "Trung tâm 2 gửi báo cáo sau khi công bố.", "--reason-en", "Centre 2 reported late.",
       "--position", "Phó Giám đốc Sở A", "--position-en", "Deputy Director", "--date", "28/9/2026"]
CORRECTED = ["--reason", "Ghi nhầm.", "--reason-en", "Mistyped.", "--basis", "Sổ theo dõi.",
             "--basis-en", "The register.", "--position", "Chánh Văn phòng A", "--position-en",
             "Chief of Office A", "--date", "1/10/2026"]
OF_REVISION = ["unit_report", "task_report", "output_delivered", "supporting_document",
               "indicator_value", "unit_comment"]


def rows(site, name, revision=None):
    return [row for row in fill.table(site.data / "minh-hoa", name)
            if revision is None or (row["period_id"], row["revision"]) == (good.PERIOD, revision)]


def without_revision(found):
    return [{key: value for key, value in row.items() if key != "revision" and value} for row in found]


def set_published(site, revision, day):
    path = site.data / "minh-hoa" / "snapshot.csv"
    found = fill.table(site.data / "minh-hoa", "snapshot")
    for row in found:
        if (row["period_id"], row["revision"]) == (good.PERIOD, revision):
            row["published"] = day
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, found[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)


def answer(forms, day=datetime.date(2026, 9, 25)):
    """The late unit fills in one row of its form; the office enters the day it came."""
    corpus.put(forms, LATE, "Nhiệm vụ", "H5", "Đang thực hiện")
    corpus.put(forms, LATE, "Nhiệm vụ", "K5", "Đã số hóa 120 hồ sơ.")
    with corpus.Book(forms, corpus.OFFICE) as book:
        sheet = book["Báo cáo đã nhận"]
        row = next(r for r in range(5, 20) if sheet.cell(r, 1).value == "Trung tâm 2")
        sheet.cell(row, 3).value = day


def check_late(root, site):
    forms = root / "late"
    code, told = minhbach("forms", "minh-hoa", good.PERIOD, "--root", site.root, "--out", forms,
                          "--lang", "vi")
    expect("đã công bố ngày 21/09/2026" in told, "forms of a published period say so", told)
    for path in forms.glob("*.xlsx"):
        if path.name not in (LATE, corpus.OFFICE):
            path.unlink()

    def run(*words, folder=forms, wanted=0):
        before = corpus.state(site.data)
        code, told = minhbach("import", folder, "--root", site.root, "--lang", "vi", *words, check=False)
        expect(code == wanted, f"import {' '.join(words)}: ends with {wanted}", told)
        return told, before == corpus.state(site.data)

    told, same = run(wanted=1)
    expect("chưa có báo cáo nào" in told and same, "a form nobody filled in adds nothing", told)
    answer(forms)
    told, same = run()
    expect("thành bản 2" in told and "--reason" in told and same, "a dry run says what it will be", told)
    told, same = run("--accept", wanted=1)
    expect("nêu lý do" in told and same, "without a reason nothing is written", told)
    told, same = run("--accept", "--reason", "muộn", wanted=2)
    expect("--position" in told and "--date" in told and same, "what is missing is told together", told)

    # Somebody else's published figure is not replaced by a form.
    other = root / "other"
    shutil.copytree(forms, other)
    shutil.copy(root / "good" / corpus.P1, other / corpus.P1)
    corpus.put(other, corpus.P1, "Nhiệm vụ", "K5", "Nội dung khác.")
    told, same = run("--accept", *WHY, folder=other, wanted=1)
    expect("Nhiệm vụ!K5" in told and "đã công bố là" in told and "correct" in told and same,
           "what is published is not replaced", told)

    first = {name: rows(site, name, "1") for name in OF_REVISION}
    seals = {path.name: path.read_bytes() for path in (site.data / "minh-hoa").glob("sealed_*.csv")}
    expect(len(seals) == 2, "the period is sealed")
    for attempt in (1, 2):  # written again, it replaces itself
        run("--accept", *WHY)
        for name in OF_REVISION:
            expect(rows(site, name, "1") == first[name], f"{name}: revision 1 stays", str(attempt))
            kept = [row for row in rows(site, name, "2") if row.get("unit_id") != "trung-tam-2"]
            expect(without_revision(kept) == without_revision(first[name]), f"{name}: all of it is in 2")
        new = [row for row in rows(site, "task_report", "2") if row["unit_id"] == "trung-tam-2"]
        expect(len(new) == 1 and new[0]["received_on"] == "2026-09-25", "the late row is there", str(new))
        snapshot, = rows(site, "snapshot", "2")
        expect(snapshot["published"] == "" and
               snapshot["note_vi"] == "Bổ sung báo cáo của Trung tâm 2; các dòng khác không đổi.",
               "the revision waits to be signed", str(snapshot))
        told = [row for row in rows(site, "correction") if row["period_id"] == good.PERIOD]
        expect(len(told) == 1 and told[0]["id"] == "BS02" and told[0]["kind"] == "supplement" and
               told[0]["made_on"] == "2026-09-28" and told[0]["reason_en"] == "Centre 2 reported late." and
               told[0]["after_vi"] == "Có báo cáo của Trung tâm 2, nhận ngày 25/09/2026",
               "a supplement tells readers", str(told))
    late, = [row for row in rows(site, "unit_report", "2") if row["unit_id"] == "trung-tam-2"]
    expect(late["attempt"] == "1" and len(late["file_sha256"]) == 64, "with its file", str(late))
    after = {path.name: path.read_bytes() for path in (site.data / "minh-hoa").glob("sealed_*.csv")}
    expect(after == seals, "the seal stays")
    minhbach("load", "--root", site.root)
    code, told = minhbach("status", "minh-hoa", good.PERIOD, "--root", site.root, "--lang", "vi")
    expect("Đã nhận 6/6 báo cáo" in told and "Bản 2: chưa công bố" in told, "and is counted", told)
    set_published(site, "2", "2026-09-29")
    code, told = minhbach("seal", "--root", site.root)
    expect("2026-Q3@2" in told, "it is sealed in its turn", told)


def cell_of(sheet, about, cell):
    """The cell under New value a person looks for, by words."""
    columns = {each.value: each.column for each in sheet[4] if each.value}
    for row in range(5, sheet.max_row + 1):
        words = " ".join(str(sheet.cell(row, c).value) for c in range(1, columns["Ô"]))
        if about in words and sheet.cell(row, columns["Ô"]).value == cell:
            return sheet.cell(row, columns["Giá trị đúng"])
    raise AssertionError((about, cell))


def put_why(sheet, **why):
    """Types into the first sheet of a workbook of corrections."""
    for row in range(5, sheet.max_row + 1):
        if sheet.cell(row, 3).value in why:
            sheet.cell(row, 2).value = why[sheet.cell(row, 3).value]


def check_correction(root, site):
    book = root / "dinh-chinh.xlsx"

    def correct(*words, wanted=0):
        before = corpus.state(site.data)
        code, told = minhbach("correct", "minh-hoa", good.PERIOD, "--root", site.root, "--lang", "vi",
                              *words, check=False)
        expect(code == wanted, f"correct {' '.join(map(str, words[:2]))}: ends with {wanted}", told)
        return told, before == corpus.state(site.data)

    correct("--sheet", book)
    typed = openpyxl.load_workbook(book)
    expect(typed.sheetnames[:-1] == ["Đính chính", "Số liệu", "Nhiệm vụ", "Ngày nhận", "Lời văn"],
           "a sheet for each kind of row, why in front", str(typed.sheetnames))
    for sheet in typed.worksheets[:-1]:
        hidden = next(cell.column_letter for cell in sheet[4] if cell.value == "key")
        expect(sheet.column_dimensions[hidden].hidden and sheet.auto_filter.ref, "the key is hidden; filters")
        shown = " ".join(str(cell.value) for row in sheet.iter_rows(min_row=5) for cell in row
                         if cell.column_letter != hidden)
        for ident in ("phong-1", "in_progress", "task_report", "ho-so-", "2026-09", "2026-bc-"):
            expect(ident not in shown, f"{sheet.title}: no id is shown: {ident}")
    figures = typed["Số liệu"]
    of_figures = {figures.cell(row, 2).value for row in range(5, figures.max_row + 1)}
    expect("Tử số hoặc số đếm" in of_figures and not of_figures & {"Ghi chú", "Nguồn số liệu"},
           "figures without texts among them", str(of_figures))
    told, same = correct("--changes", book, *CORRECTED, wanted=1)
    expect("chưa có giá trị mới" in told and same, "a workbook nobody filled in corrects nothing", told)
    state = cell_of(typed["Nhiệm vụ"], "Phòng 3", "Tình trạng được xác nhận")
    day = cell_of(typed["Nhiệm vụ"], "I.3", "Ngày hoàn thành")
    count = cell_of(figures, "bổ sung", "Tử số hoặc số đếm")
    state.value = "Chưa thực hiện"
    day.value = datetime.date(2026, 6, 18)
    count.value = "1.6"
    typed.save(book)
    told, same = correct("--changes", book, *CORRECTED, wanted=1)
    expect(f"Số liệu!{count.coordinate}" in told and "số đếm" in told and same, "told at its cell", told)
    count.value = 16
    given = figures["A5"].value
    figures["A5"].value = "sửa ô xám"
    typed.save(book)
    told, same = correct("--changes", book, *CORRECTED, wanted=1)
    expect("ô có sẵn đã bị sửa" in told and same, "a grey cell that was changed is told", told)
    figures["A5"].value = given
    typed.save(book)
    told, same = correct("--changes", book, wanted=1)
    expect("Đính chính!B5" in told and "lý do, căn cứ, chức vụ" in told and same,
           "why is asked for at its cell", told)
    put_why(typed["Đính chính"], reason_vi=CORRECTED[1], reason_en=CORRECTED[3], basis_vi=CORRECTED[5],
            basis_en=CORRECTED[7], position_vi=CORRECTED[9], position_en=CORRECTED[11],
            date=datetime.date(2026, 10, 1))
    typed.save(book)
    told, _ = correct("--changes", book)
    made = [row for row in rows(site, "correction") if row["id"] in ("DC03", "DC04", "DC05")]
    expect(len(made) == 3 and all(row["made_on"] == "2026-10-01" and
                                  row["reason_vi"] == "Ghi nhầm. Căn cứ: Sổ theo dõi." and
                                  row["approved_by_en"] == "Chief of Office A" for row in made),
           "why comes from the workbook", str(made))
    expect("18/06/2026" in told and "Chưa thực hiện" in told and "15 → " in told.replace("Tử số hoặc số đếm: ", ""),
           "told in words", told)
    number = max(row["revision"] for row in rows(site, "snapshot") if row["period_id"] == good.PERIOD)
    reports = rows(site, "task_report", number)
    expect(any(row["task_id"] == "I.3" and row["done_on"] == "2026-06-18" for row in reports), "the day")
    expect(any(row["unit_id"] == "phong-3" and row["state_confirmed"] == "not_started" for row in reports),
           "the state, by its word")
    told, same = correct("--changes", book, *CORRECTED, wanted=1)
    expect("lập từ số liệu cũ" in told and same, "a workbook of older figures is refused", told)
    (root / "khac.xlsx").write_bytes((root / "good" / corpus.P1).read_bytes())
    told, same = correct("--changes", root / "khac.xlsx", *CORRECTED, wanted=1)
    expect("không phải bảng tính đính chính" in told and same, "another workbook is refused", told)


def seen(site, revision):
    return {row["unit_id"]: row["approved_on"] for row in rows(site, "approval", revision)
            if row["gate"] == "unit_seen"}


def check_approvals(root):
    """Who has seen what is published about it has seen it, as long as it is the same."""
    site, forms = good.make(root)

    def run(*words):
        return minhbach(*words, "--root", site.root, "--lang", "vi")[1]

    def sign(gate, *words):
        return run("sign", "minh-hoa", good.PERIOD, "--gate", gate, "--date", "18/9/2026", "--position",
                   "Chánh Văn phòng A", *words)
    run("import", forms, "--accept")
    for unit in ("Phòng 1", "Phòng 2"):
        sign("unit_seen", "--unit", unit)
    sign("office_confirmed")
    sign("signed", "--number", "144/MH-BC", "--published", "21/9/2026")
    told = run("seal")
    expect("mọi bản đã ghi ngày công bố" in told and "điều nên xem lại" not in told,
           "sealing says what it seals, and nothing else", told)
    row, = [row for row in rows(site, "task_report", "1")
            if row["unit_id"] == "phong-1" and row["acted_on"] == "2026-08-28"]
    told = run("correct", "minh-hoa", good.PERIOD, "--row",
               f"task_report {row['task_id']} {row['occurrence']} phong-1", "--column", "acted_on",
               "--value", "27/8/2026", *CORRECTED)
    expect("không còn giá trị" in told and "điều nên xem lại" not in told, "what the step brought is told",
           told)
    expect(seen(site, "2") == {"phong-1": "2026-09-18", "phong-2": "2026-09-18"}, "approvals are carried",
           str(seen(site, "2")))
    told = run("status", "minh-hoa", good.PERIOD)
    lines = {unit: next(line for line in told.splitlines() if f"({unit})" in line)
             for unit in ("Phòng 1", "Phòng 2")}
    expect("KHÔNG CÒN GIÁ TRỊ" in lines["Phòng 1"] and "ghi nhận ở bản 1" in lines["Phòng 2"] and
           "KHÔNG" not in lines["Phòng 2"], "where its rows are the same it holds, else it is void", told)
    told = sign("office_confirmed")
    expect("cần cho xem lại: Phòng 1." in told and list(seen(site, "2")) == ["phong-2"],
           "who has to look again is told", told)
    told = sign("signed", "--number", "151/MH-BC")
    expect("chưa xác nhận đã xem" in told and "Phòng 1" in told and "Phòng 2" not in told,
           "and who has not", told)
    expect(not seen(site, "3"), "no other revision has any")


def main():
    with tempfile.TemporaryDirectory() as temp:
        root = pathlib.Path(temp)
        good.make(root)  # filled forms of the period, beside a site that has published it
        site = Site(root / "published")
        minhbach("seal", "--root", site.root)
        check_late(root, site)
        check_correction(root, site)
        check_approvals(root / "approvals")
    report(90)


if __name__ == "__main__":
    main()
