"""Workbooks as they come back from offices: damaged in every way people and programs know.

Each case changes good forms and names every error the program must find, at its cell, or none where
the change means nothing. With errors the tables stay as they were, without they are those of the
good forms.
"""

import csv
import datetime
import hashlib
import io
import json
import os
import pathlib
import re
import shutil
import struct
import tempfile
import unittest.mock
import warnings
import zipfile

import openpyxl

import fill
import good
from tools import expect, minhbach, report

P1 = "MINH-HOA-02-phong-1.xlsx"
P3 = "MINH-HOA-04-phong-3.xlsx"
A = "MINH-HOA-01-van-phong-a.xlsx"
OFFICE = "MINH-HOA-00-van-phong.xlsx"
TASKS, PAPERS, COMMENTS = "Nhiệm vụ", "Tài liệu", "Ý kiến"

SHARED = "xl/sharedStrings.xml"
# A unit that reports something as done and not when is told so, in the good forms already.
OF_GOOD = ("warning", "MINH-HOA-05-trung-tam-1.xlsx", "Nhiệm vụ!I8",
           "đã hoàn thành nhưng chưa có ngày hoàn thành")
NO_FORM = "không có biểu mẫu của các đơn vị này"

CASES = []


def case(*errors, reminders=(), same=None):
    """`errors`, `reminders`: (file, cell, words). `same`: accepted, and the tables are the good ones."""
    def add(change):
        CASES.append((change.__name__.replace("_", " "), change, errors, reminders,
                      not errors if same is None else same))
        return change
    return add


class Book:
    """A workbook opened to be changed, and saved."""

    def __init__(self, folder, name):
        self.path = folder / name

    def __enter__(self):
        self.book = openpyxl.load_workbook(self.path)
        return self.book

    def __exit__(self, *_):
        self.book.save(self.path)


def edit_parts(path, edit):
    """Gives each part to `edit(name, bytes)`, which returns its new bytes, or None to leave it out."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            data = edit(name, data)
            if data is not None:
                archive.writestr(name, data)


def sheet_part(path, title):
    with zipfile.ZipFile(path) as archive:
        book = archive.read("xl/workbook.xml").decode()
        ident = re.search(rf'<sheet [^>]*name="{title}"[^>]*r:id="([^"]+)"', book).group(1)
        links = archive.read("xl/_rels/workbook.xml.rels").decode()
        target = next(m for m in re.findall(r"<Relationship [^>]*>", links) if f'Id="{ident}"' in m)
        return "xl/" + re.search(r'Target="/?(?:xl/)?([^"]+)"', target).group(1)


def put(folder, name, sheet, cell, value):
    with Book(folder, name) as book:
        book[sheet][cell] = value


# --- what people do to rows and columns

@case()
def rows_sorted_by_state(folder):
    with Book(folder, P3) as book:
        sheet = book[TASKS]
        rows = [[c.value for c in row] for row in sheet.iter_rows(min_row=5)]
        rows.sort(key=lambda row: (str(row[7]), str(row[0])), reverse=True)
        for r, row in enumerate(rows, 5):
            for c, value in enumerate(row, 1):
                sheet.cell(r, c).value = value


@case()
def rows_filtered_and_hidden(folder):
    with Book(folder, P1) as book:
        for row in (5, 6, 7):
            book[TASKS].row_dimensions[row].hidden = True


@case()
def sheet_hidden(folder):
    with Book(folder, P1) as book:
        book[TASKS].sheet_state = "hidden"


@case()
def blank_row_inserted(folder):
    with Book(folder, P1) as book:
        book[TASKS].insert_rows(6)


@case()
def title_rows_inserted(folder):
    with Book(folder, P1) as book:
        book[TASKS].insert_rows(1, 3)


@case((P1, "Nhiệm vụ!A6", "không phải của biểu mẫu"))
def row_inserted_and_filled(folder):
    with Book(folder, P1) as book:
        book[TASKS].insert_rows(6)
        book[TASKS]["H6"] = "Đang thực hiện"
        book[TASKS]["A6"] = "VII.1"


@case((P1, "Nhiệm vụ!A7", "dòng chép trùng"), reminders=[(P1, "Nhiệm vụ!A4", "đã bị xóa: II.5 2026-Q3")])
def row_copied(folder):
    with Book(folder, P1) as book:
        sheet = book[TASKS]
        for column in range(1, 21):
            sheet.cell(7, column).value = sheet.cell(5, column).value


@case(reminders=[(P1, "Nhiệm vụ!A4", "đã bị xóa: II.5 2026-Q3")])
def row_deleted_that_was_blank(folder):
    with Book(folder, P1) as book:
        book[TASKS].delete_rows(7)


@case(reminders=[(P1, "Nhiệm vụ!C4", "không thuộc biểu mẫu")])
def column_inserted(folder):
    with Book(folder, P1) as book:
        book[TASKS].insert_cols(3)
        book[TASKS]["C4"] = "Ghi chú riêng"


@case((P1, "Nhiệm vụ!H4", "phải là \"Tình trạng\""))
def column_renamed(folder):
    put(folder, P1, TASKS, "H4", "Trạng thái")


@case((P1, "Nhiệm vụ", "thiếu cột \"Kết quả, hoạt động trong kỳ\""))
def column_deleted(folder):
    with Book(folder, P1) as book:
        book[TASKS].delete_cols(11)


@case((P1, "Nhiệm vụ", "thiếu cột \"key\""))
def key_column_deleted(folder):
    with Book(folder, P1) as book:
        book[TASKS].delete_cols(20)


@case((P1, "Nhiệm vụ!H5", "các ô bị gộp từ H5 đến H6"), (P1, "Nhiệm vụ!H6", None))
def cells_merged(folder):
    with Book(folder, P1) as book:
        book[TASKS].merge_cells("H5:H6")


@case((P1, "Nhiệm vụ!C5", "ô có sẵn đã bị sửa"))
def given_cell_changed(folder):
    put(folder, P1, TASKS, "C5", "Một nhiệm vụ khác")


@case((P3, "Nhiệm vụ!M7", "không có gì để ghi"))
def closed_cell_filled(folder):
    put(folder, P3, TASKS, "M7", "12/MH-BC")


@case((P1, "Nhiệm vụ!H5", "không có trong danh sách"))
def state_pasted_over(folder):
    put(folder, P1, TASKS, "H5", "Đang triển khai rồi")


@case(reminders=[(P1, "Nhiệm vụ!H5", "đọc là \"Đang thực hiện\"")])
def state_typed_without_marks(folder):
    put(folder, P1, TASKS, "H5", "dang thuc hien")


@case((P1, "Nhiệm vụ!H7", "chưa chọn tình trạng"))
def text_without_state(folder):
    put(folder, P1, TASKS, "K7", "Đã phối hợp rà soát 4 TTHC.")


@case((P1, "Nhiệm vụ!C10", "chưa chọn dòng nhiệm vụ"))
def added_row_without_occurrence(folder):
    put(folder, P1, TASKS, "H10", "Đang thực hiện")


@case((P1, "Nhiệm vụ!C11", "đã được báo cáo ở một dòng khác"), same=False)
def added_rows_twice(folder):
    with Book(folder, P1) as book:
        for row in (10, 11):
            book[TASKS][f"C{row}"] = "II.6 · quý I/2024"
            book[TASKS][f"H{row}"] = "Đang thực hiện"


# --- days

@case()
def day_as_text_with_points(folder):
    put(folder, P1, TASKS, "J5", "28.8.2026")


@case()
def day_as_text_with_hyphens_and_blanks(folder):
    put(folder, P1, TASKS, "J5", " 28 - 08 - 2026 ")


@case()
def day_as_plain_serial(folder):
    with Book(folder, P1) as book:
        cell = book[TASKS]["J5"]
        cell.value = (datetime.date(2026, 8, 28) - datetime.date(1899, 12, 30)).days
        cell.number_format = "General"


@case()
def days_from_1904(folder):
    with Book(folder, P1) as book:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904


@case((P1, "Nhiệm vụ!J5", "năm chưa đủ bốn chữ số"))
def day_with_short_year(folder):
    put(folder, P1, TASKS, "J5", "28/8/26")


@case((P1, "Nhiệm vụ!J5", "không phải một ngày đủ ngày, tháng, năm"))
def day_without_year(folder):
    put(folder, P1, TASKS, "J5", "3/4")


@case((P1, "Nhiệm vụ!J5", "không phải một ngày đủ ngày, tháng, năm"))
def quarter_for_a_day(folder):
    put(folder, P1, TASKS, "J5", "quý I")


@case((P1, "Nhiệm vụ!J5", "không có ngày này trong lịch"))
def day_that_does_not_exist(folder):
    put(folder, P1, TASKS, "J5", "31/06/2026")


@case((P1, "Nhiệm vụ!J5", "không có ngày này trong lịch"))
def month_before_day(folder):
    put(folder, P1, TASKS, "J5", "08/28/2026")


@case((P1, "Nhiệm vụ!J5", "sau ngày chốt số liệu"))
def day_after_closing(folder):
    put(folder, P1, TASKS, "J5", datetime.date(2026, 9, 20))


@case((P1, "Nhiệm vụ!I5", "tình trạng không phải Đã hoàn thành"))
def day_of_completion_without_completion(folder):
    put(folder, P1, TASKS, "I5", datetime.date(2026, 8, 28))


# --- numbers

@case((OFFICE, "Chỉ tiêu!G6", "đọc được hai cách: 1284 hoặc 1,284"))
def count_as_text_with_point(folder):
    put(folder, OFFICE, "Chỉ tiêu", "G6", "1.284")


@case()
def value_as_text_with_comma(folder):
    put(folder, OFFICE, "Chỉ tiêu", "I11", "47,3")


@case((OFFICE, "Chỉ tiêu!I11", "đọc được hai cách: 47300 hoặc 47,300"))
def value_as_text_with_three_decimals(folder):
    put(folder, OFFICE, "Chỉ tiêu", "I11", "47,300")


@case()
def value_as_text_with_four_decimals(folder):
    put(folder, OFFICE, "Chỉ tiêu", "I11", "47,3000")


@case((OFFICE, "Chỉ tiêu!G6", "không phải một con số"))
def count_with_a_word(folder):
    put(folder, OFFICE, "Chỉ tiêu", "G6", "khoảng 193")


@case((P1, "Nhiệm vụ!L5", "văn bản mang số này"))
def output_names_a_number_of_two_documents(folder):
    with Book(folder, P1) as book:
        papers = book[PAPERS]
        papers["B6"], papers["C6"] = papers["B5"].value, datetime.date(2026, 7, 1)
        papers["A6"], papers["G6"] = papers["A5"].value, "Có"
        book[TASKS]["L5"] = papers["B5"].value


@case()
def count_as_text_without_signs(folder):
    put(folder, OFFICE, "Chỉ tiêu", "G6", "193")


@case((OFFICE, "Chỉ tiêu!G6", "phải là số đếm"))
def count_with_a_fraction(folder):
    put(folder, OFFICE, "Chỉ tiêu", "G6", 1.284)


@case((OFFICE, "Chỉ tiêu!G6", "phải là số đếm"))
def count_below_zero(folder):
    put(folder, OFFICE, "Chỉ tiêu", "G6", -193)


@case()
def value_shown_as_percent(folder):
    with Book(folder, OFFICE) as book:
        book["Chỉ tiêu"]["I11"] = 0.473
        book["Chỉ tiêu"]["I11"].number_format = "0.0%"


@case((OFFICE, "Chỉ tiêu!G6", "phải là số đếm"))
def count_shown_as_percent(folder):
    with Book(folder, OFFICE) as book:
        book["Chỉ tiêu"]["G6"] = 0.85
        book["Chỉ tiêu"]["G6"].number_format = "0%"


@case((OFFICE, "Chỉ tiêu!I11", "có vẻ là phần của 1"),
      reminders=[(OFFICE, "Chỉ tiêu!I11", "nhỏ hơn 1%"), (OFFICE, "Chỉ tiêu!I11", "khác hơn một nửa")])
def value_as_a_share_of_one(folder):
    put(folder, OFFICE, "Chỉ tiêu", "I11", 0.85)


@case(reminders=[(OFFICE, "Chỉ tiêu!G6", "khác hơn một nửa"), (OFFICE, "Chỉ tiêu!H6", "khác hơn một nửa")],
      same=False)
def count_that_jumps(folder):
    put(folder, OFFICE, "Chỉ tiêu", "G6", 1930)
    put(folder, OFFICE, "Chỉ tiêu", "H6", 2790)


@case((OFFICE, "Chỉ tiêu!G6", "ô báo lỗi của Excel"))
def excel_error(folder):
    put(folder, OFFICE, "Chỉ tiêu", "G6", "#N/A")


@case((OFFICE, "Chỉ tiêu!G6", "công thức chưa có kết quả"))
def formula_never_computed(folder):
    put(folder, OFFICE, "Chỉ tiêu", "G6", "=100+93")


@case()
def formula_with_its_value(folder):
    part = sheet_part(folder / OFFICE, "Chỉ tiêu")
    edit_parts(folder / OFFICE, lambda name, data: data if name != part else re.sub(
        rb'(<c r="G6"[^>]*>)<v>193</v>', rb"\1<f>100+93</f><v>193</v>", data))


@case((OFFICE, "Chỉ tiêu!J6", "chưa chọn mức độ"))
def figure_without_level(folder):
    put(folder, OFFICE, "Chỉ tiêu", "J6", None)


# --- who sent what

@case((OFFICE, "Báo cáo đã nhận!C6", "chưa ghi ngày nhận"))
def rows_without_day_of_receipt(folder):
    put(folder, OFFICE, "Báo cáo đã nhận", "C6", None)


@case((OFFICE, "Báo cáo đã nhận!C6", "không có biểu mẫu của đơn vị này"),
      reminders=[(None, None, NO_FORM)])
def day_of_receipt_without_workbook(folder):
    (folder / P1).unlink()


@case((None, None, "thiếu tệp của đơn vị theo dõi"))
def office_workbook_missing(folder):
    (folder / OFFICE).unlink()


@case((None, None, "chưa có báo cáo nào"))
def nothing_filled_in(folder):
    blank = folder.parent / "blank"
    minhbach("forms", "minh-hoa", good.PERIOD, "--root", folder.parent / "site", "--out", blank,
             "--lang", "vi")
    shutil.rmtree(folder)
    blank.rename(folder)


@case((OFFICE, "Xác nhận!D26", "dòng đơn vị không báo cáo"))
def confirmation_of_nothing(folder):
    put(folder, OFFICE, "Xác nhận", "D26", "Đã hoàn thành")
    put(folder, OFFICE, "Xác nhận", "E26", "Chánh Văn phòng A")


@case((OFFICE, "Xác nhận!E23", "cả tình trạng và chức vụ"))
def confirmation_without_position(folder):
    put(folder, OFFICE, "Xác nhận", "E23", None)


@case((P1, None, "2 tệp của cùng một đơn vị"), ("bản sao.xlsx", None, "2 tệp của cùng một đơn vị"))
def two_files_of_one_unit(folder):
    shutil.copy(folder / P1, folder / "bản sao.xlsx")


@case(("ky-truoc.xlsx", None, "biểu mẫu của kỳ khác"))
def form_of_last_period(folder):
    shutil.copy(last_period(folder) / P3, folder / "ky-truoc.xlsx")


@case(("ke-hoach-khac.xlsx", None, "biểu mẫu của kế hoạch khác"))
def form_of_another_plan(folder):
    rewrite_facts(folder / P1, folder / "ke-hoach-khac.xlsx", plan="ke-hoach-khac")


@case(("cu.xlsx", None, "biểu mẫu kiểu cũ"))
def form_of_an_old_layout(folder):
    rewrite_facts(folder / P1, folder / "cu.xlsx", minhbach="1")


@case((P1, None, "trang ẩn của biểu mẫu đã bị sửa"),
      (OFFICE, "Báo cáo đã nhận!C6", "không có biểu mẫu của đơn vị này"),
      reminders=[(None, None, NO_FORM)])
def hidden_sheet_changed(folder):
    put(folder, P1, "_mb", "B4", "phong-2")


@case((P1, None, "trang ẩn của biểu mẫu đã bị xóa"),
      (OFFICE, "Báo cáo đã nhận!C6", "không có biểu mẫu của đơn vị này"),
      reminders=[(None, None, NO_FORM)])
def hidden_sheet_deleted(folder):
    with Book(folder, P1) as book:
        del book["_mb"]


@case((P1, None, "thiếu trang \"Nhiệm vụ\""), reminders=[(P1, "Báo cáo", "không thuộc biểu mẫu")])
def sheet_renamed(folder):
    with Book(folder, P1) as book:
        book[TASKS].title = "Báo cáo"


@case(reminders=[(P1, "Ghi thêm", "không thuộc biểu mẫu")])
def sheet_added(folder):
    with Book(folder, P1) as book:
        book.create_sheet("Ghi thêm")["A1"] = "Việc khác"


# --- what contradicts itself

def done_row(folder, key, **typed):
    """Types into a row of the office's own form, by the names of its columns."""
    with Book(folder, A) as book:
        sheet = fill.Sheet(book[TASKS])
        for heading, value in typed.items():
            sheet.put(sheet.rows[key], heading.replace("_", " "), value)


@case(reminders=[(A, None, "báo cáo của chính kỳ này gửi ngày 19/6/2026")], same=False)
def periodic_task_done_on_another_day_than_its_report(folder):
    done_row(folder, "I.3 2026-6T", Ngày_hoàn_thành=datetime.date(2026, 6, 22),
             Nguyên_nhân_chậm="Khác")


@case(reminders=[(A, None, "nêu nguyên nhân chậm, nhưng ngày hoàn thành 19/6/2026 không sau hạn")],
      same=False)
def cause_of_delay_of_what_is_not_late(folder):
    done_row(folder, "I.3 2026-6T", Nguyên_nhân_chậm="Khác")


# --- texts and documents

@case(reminders=[(P1, "Tài liệu!B6", "số này trong cùng năm đã dùng cho văn bản ngày")], same=False)
def number_of_two_documents_in_a_year(folder):
    with Book(folder, P1) as book:
        papers = book[PAPERS]
        papers["B6"], papers["C6"] = papers["B5"].value, datetime.date(2026, 7, 1)
        papers["A6"], papers["G6"] = papers["A5"].value, "Có"


@case(reminders=[(P1, "Nhiệm vụ!K5", "không nêu việc gì")], same=False)
def as_above(folder):
    put(folder, P1, TASKS, "K5", "Như trên.")


@case(reminders=[(P1, "Nhiệm vụ!K5", "không nêu việc gì")], same=False)
def text_copied_from_last_period(folder):
    with Book(folder, P1) as book:
        book[TASKS]["K5"] = book[TASKS]["G5"].value.split(": ", 1)[1]


@case((P1, "Nhiệm vụ!K5", "dài 623 ký tự"))
def text_too_long(folder):
    put(folder, P1, TASKS, "K5", "đã rà soát " * 56 + "văn bản")


@case((P1, "Tài liệu!B5", "chưa ghi số, ký hiệu"),
      (P1, "Nhiệm vụ!L5", "chưa có ở trang Tài liệu"))
def document_without_number(folder):
    put(folder, P1, PAPERS, "B5", None)


@case((P1, "Tài liệu!G5", "chưa chọn có được công khai không"), (P1, "Nhiệm vụ!L5", None))
def document_not_said_public(folder):
    put(folder, P1, PAPERS, "G5", None)


@case((P1, "Nhiệm vụ!L5", "chưa có ở trang Tài liệu"))
def output_names_unknown_document(folder):
    put(folder, P1, TASKS, "L5", "999/MH-BC")


@case((P1, "Tài liệu!D5", "dấu chỉ độ mật"))
def secret_document(folder):
    put(folder, P1, PAPERS, "D5", "Báo cáo (Mật)")


@case((P1, "Ý kiến!A5", "cần cả nhiệm vụ và nội dung"))
def comment_without_task(folder):
    put(folder, P1, COMMENTS, "B5", "Đề nghị gia hạn.")


# --- what programs make of a file

@case()
def comments_and_trailing_blanks(folder):
    with Book(folder, P1) as book:
        book[TASKS]["H5"].comment = openpyxl.comments.Comment("Xem lại giúp", "Phòng 1")
        book[TASKS]["K300"] = "   "
        book[COMMENTS]["B9"] = " "


def share_strings(path):
    """Strings as Excel keeps them: in a part of their own. (The library that fills writes them inline.)"""
    strings = []

    def to_shared(match):
        strings.append(match[3])
        return b'<c%s%s t="s"><v>%d</v></c>' % (match[1], match[2], len(strings) - 1)

    def edit(name, data):
        if name.startswith("xl/worksheets/sheet"):
            return re.sub(rb'<c((?: [rs]="[^"]*")*) t="inlineStr"((?: [rs]="[^"]*")*)><is>(.*?)</is></c>',
                          to_shared, data, flags=re.S)
        if name == "[Content_Types].xml":
            return data.replace(b"</Types>", b'<Override PartName="/xl/sharedStrings.xml" ContentType="'
                                b'application/vnd.openxmlformats-officedocument.spreadsheetml.'
                                b'sharedStrings+xml"/></Types>')
        if name == "xl/_rels/workbook.xml.rels":
            return data.replace(b"</Relationships>", b'<Relationship Id="s" Target="sharedStrings.xml" '
                                b'Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                                b'relationships/sharedStrings"/></Relationships>')
        return data
    edit_parts(path, edit)
    assert len(strings) > 100
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(SHARED, b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
                         b"".join(b"<si>%s</si>" % each for each in strings) + b"</sst>")


@case()
def strings_shared(folder):
    share_strings(folder / P1)


@case((P1, None, "không phải biểu mẫu"),
      (OFFICE, "Báo cáo đã nhận!C6", "không có biểu mẫu của đơn vị này"),
      reminders=[(None, None, NO_FORM)])
def shared_strings_missing(folder):
    share_strings(folder / P1)
    edit_parts(folder / P1, lambda name, data: None if name == SHARED else data)


@case()
def parts_named_absolutely(folder):
    edit_parts(folder / P1, lambda name, data: data if name != "xl/_rels/workbook.xml.rels" else
               re.sub(rb'Target="(?!/)', b'Target="/xl/', data))


@case(reminders=[("~$" + P1, None, "đang mở trong Excel")])
def lock_file(folder):
    (folder / ("~$" + P1)).write_bytes(b"\x07Ph\xc3\xb2ng 1")


@case(reminders=[("bao-cao.docx", None, "không phải bảng tính")])
def report_in_word(folder):
    (folder / "bao-cao.docx").write_bytes(b"PK\x03\x04")


@case(("cu.xls", None, "tệp Excel kiểu cũ"))
def old_excel_file(folder):
    (folder / "cu.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


@case(("kin.xlsx", None, "mật khẩu mở"))
def file_with_password(folder):
    (folder / "kin.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) +
                                      "EncryptedPackage".encode("utf-16-le"))


@case(("bang.ods", None, "OpenDocument"))
def open_document(folder):
    with zipfile.ZipFile(folder / "bang.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<x/>")


@case(("bang.xlsx", None, "OpenDocument"))
def open_document_renamed(folder):
    open_document(folder)
    (folder / "bang.ods").rename(folder / "bang.xlsx")


@case(("van-ban.xlsx", None, "không phải tệp .xlsx"))
def word_file_renamed(folder):
    with zipfile.ZipFile(folder / "van-ban.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<x/>")


@case(("anh.xlsx", None, "không phải tệp .xlsx"))
def picture_renamed(folder):
    (folder / "anh.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))


@case(("dut.xlsx", None, "không đọc được như một tệp ZIP"))
def download_cut_off(folder):
    data = (folder / P1).read_bytes()
    (folder / "dut.xlsx").write_bytes(data[:len(data) // 2])


@case(("bom.xlsx", None, "không đọc được như một tệp ZIP"))
def zip_bomb(folder):
    shutil.copy(folder / P1, folder / "bom.xlsx")
    share_strings(folder / "bom.xlsx")
    edit_parts(folder / "bom.xlsx", lambda name, data: data if name != SHARED else
               data.replace(b"</sst>", b"<si><t>" + b"A" * (40 << 20) + b"</t></si></sst>"))


@case(("doctype.xlsx", None, "DOCTYPE"))
def doctype(folder):
    shutil.copy(folder / P1, folder / "doctype.xlsx")
    edit_parts(folder / "doctype.xlsx", lambda name, data: data if name != "xl/workbook.xml" else
               data.replace(b"<workbook", b'<!DOCTYPE w [<!ENTITY a "b">]><workbook', 1))


@case(("hong.xlsx", None, "tệp bị hỏng"))
def broken_xml(folder):
    shutil.copy(folder / P1, folder / "hong.xlsx")
    part = sheet_part(folder / P1, TASKS)
    edit_parts(folder / "hong.xlsx", lambda name, data: data[:len(data) // 2] if name == part else data)


@case(("lap.xlsx", None, "is there twice"))
def part_twice(folder):
    shutil.copy(folder / P1, folder / "lap.xlsx")
    with warnings.catch_warnings(), zipfile.ZipFile(folder / "lap.xlsx", "a") as archive:
        warnings.simplefilter("ignore")  # that this is what a careful program does not do
        archive.writestr("xl/workbook.xml", "<workbook/>")


@case(("noi-doi.xlsx", None, "không đọc được như một tệp ZIP"))
def size_that_lies(folder):
    shutil.copy(folder / P1, folder / "noi-doi.xlsx")
    data = bytearray((folder / "noi-doi.xlsx").read_bytes())
    with zipfile.ZipFile(folder / P1) as archive:
        name = b"xl/workbook.xml"
        at = data.rindex(name) - 46  # its record in the central directory
        size = archive.getinfo(name.decode()).file_size
    assert data[at:at + 4] == b"PK\x01\x02"
    data[at + 24:at + 28] = struct.pack("<I", size - 10)
    (folder / "noi-doi.xlsx").write_bytes(bytes(data))


# --- helpers that need the program

def last_period(folder):
    forms = folder.parent / "last-period"
    if not forms.exists():
        minhbach("forms", "minh-hoa", "2026-6T", "--root", folder.parent / "site", "--out", forms,
                 "--lang", "vi")
    return forms


def rewrite_facts(source, target, **changed):
    """Another form of the program: its hidden sheet says so, with the hash of what it says."""
    shutil.copy(source, target)
    book = openpyxl.load_workbook(target)
    sheet = book["_mb"]
    text = ""
    for row in range(1, 7):
        name = sheet.cell(row, 1).value
        if name in changed:
            sheet.cell(row, 2).value = changed[name]
        text += f"{name}={sheet.cell(row, 2).value or ''}\n"
    sheet.cell(7, 2).value = hashlib.sha256(text.encode()).hexdigest()
    book.save(target)


def state(folder):
    """The tables; of a workbook that came, not its hash, which is another after every change."""
    tables = {}
    for path in sorted(folder.rglob("*.csv")):
        text = path.read_text(encoding="utf-8")
        if path.name == "unit_report.csv":
            text = re.sub(r",\d*,[0-9a-f]*$", "", text, flags=re.M)
        tables[str(path.relative_to(folder))] = text
    return tables


def found(told, folder):
    """(severity, file, cell, words) of every finding."""
    for line in told.splitlines():
        if not line.startswith("{"):
            continue
        problem = json.loads(line)
        if "file" not in problem or problem["file"].endswith("kiem-tra.html"):
            continue
        file = problem["file"].removeprefix(str(folder)).lstrip("/")
        yield problem["severity"], file, problem.get("field", ""), problem["reason_vi"]


def matches(wanted, finding):
    _, file, cell, words = finding
    return ((wanted[0] or "") == file and (wanted[1] is None or wanted[1] == cell) and
            (wanted[2] is None or wanted[2] in words))


def check_findings(name, severity, wanted, findings):
    left = [finding for finding in findings if finding[0] == severity and finding != OF_GOOD]
    for each in wanted:
        hit = next((finding for finding in left if matches(each, finding)), None)
        if hit is None:
            expect(False, f"{name}: {severity} {each}", "\n".join(map(str, findings)))
            return
        left.remove(hit)
    expect(not left, f"{name}: no other {severity}", "\n".join(map(str, left)))


def check_second_time(root, site, forms):
    """A draft is replaced: what was mended is new, what is gone goes, English of the same text stays."""
    table = site.data / "minh-hoa" / "task_report.csv"
    text = table.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("2026-Q3,1,")]
    kept = next(line for line in lines if ",II.1,2026-Q3,phong-1," in line)
    other = next(line for line in lines if ",V.2,2026-Q3,phong-1," in line)
    english = {kept: "Reviewed 23 documents", other: "Signed 44 documents"}
    for line, words in english.items():
        cells = next(csv.reader([line]))
        cells[13] = words  # activity_en
        row = io.StringIO()
        csv.writer(row, lineterminator="").writerow(cells)
        text = text.replace(line, row.getvalue())
    table.write_text(text, encoding="utf-8")
    folder = root / "second"
    shutil.copytree(forms, folder)
    with Book(folder, P1) as book:
        book[TASKS]["K9"] = "Ký số 45 văn bản đi."
        for row in book[PAPERS]["A5:G5"]:
            for cell in row:
                cell.value = None
        book[TASKS]["L5"] = None
    code, told = minhbach("import", folder, "--root", site.root, "--accept", check=False)
    now = table.read_text(encoding="utf-8")
    expect(code == 0, "a draft is accepted anew", told)
    expect("Reviewed 23 documents" in now, "English stays beside the same Vietnamese")
    expect("Signed 44 documents" not in now and "Ký số 45" in now, "and goes with another")
    documents = (site.data / "minh-hoa" / "document.csv").read_text(encoding="utf-8")
    expect("2026-bc-133" not in documents, "a document nothing names any more goes")
    snapshot = site.data / "minh-hoa" / "snapshot.csv"
    rows = snapshot.read_text(encoding="utf-8")
    snapshot.write_text(re.sub(r"(2026-Q3,1,1,1,2026-09-18),,", r"\1,2026-09-21,", rows), encoding="utf-8")
    published = state(site.data)
    code, told = minhbach("import", folder, "--root", site.root, "--accept", "--lang", "vi", check=False)
    expect(code == 1 and "quý III/2026 đã công bố" in told and state(site.data) == published,
           "what was published is not replaced", told)


def check_english(root, site):
    """Forms in English come back in English."""
    folder = root / "english"
    minhbach("forms", "minh-hoa", good.PERIOD, "--root", site.root, "--out", folder, "--lang", "en")
    for path in folder.glob("*.xlsx"):
        if path.name not in ("ILLUSTRATIVE-00-office.xlsx", "ILLUSTRATIVE-02-phong-1.xlsx"):
            path.unlink()
    unit, office = "ILLUSTRATIVE-02-phong-1.xlsx", "ILLUSTRATIVE-00-office.xlsx"
    put(folder, unit, "Tasks", "H5", "In progress")
    put(folder, unit, "Tasks", "J5", datetime.date(2026, 8, 28))
    put(folder, unit, "Tasks", "K5", "Rà soát 23 văn bản.")
    put(folder, office, "Reports received", "C6", datetime.date(2026, 9, 17))
    code, told = minhbach("import", folder, "--root", site.root, "--out", root / "e", check=False)
    expect(code == 0 and "2 files" in told and "0 errors, 1 reminder." in told and
           "Phòng 3" in told, "forms in English", told)
    put(folder, unit, "Tasks", "H5", "Going on")
    code, told = minhbach("import", folder, "--root", site.root, "--out", root / "e2", check=False)
    marked = openpyxl.load_workbook(root / "e2" / unit)
    expect(code == 1 and marked.sheetnames[0] == "Errors" and marked["Errors"]["A4"].value == "Tasks, H5",
           "are marked in English", told)


def check_same_bytes(root, site):
    """Forms depend on the data alone, wherever and in whatever language the machine is."""
    made = []
    for zone, locale in (("UTC", "C.UTF-8"), ("Pacific/Kiritimati", "vi_VN.UTF-8")):
        folder = root / f"bytes-{locale}"
        with unittest.mock.patch.dict(os.environ, {"TZ": zone, "LC_ALL": locale, "LANG": locale}):
            minhbach("forms", "minh-hoa", good.PERIOD, "--root", site.root, "--out", folder, "--lang", "vi")
        made.append({path.name: path.read_bytes() for path in folder.iterdir()})
    expect(len(made[0]) == 7 and made[0] == made[1], "two builds give the same bytes")


def check_advice(site, forms):
    """Of a count there is one reading to type, and as many reminders are told as the report lists."""
    folder = forms.parent / "advice"
    shutil.copytree(forms, folder)
    put(folder, OFFICE, "Chỉ tiêu", "G6", "2.214")
    put(folder, OFFICE, "Chỉ tiêu", "H6", 2.214)
    put(folder, P1, TASKS, "H5", "dang thuc hien")
    code, told = minhbach("import", folder, "--root", site.root, "--lang", "vi", check=False)
    expect(code == 1 and "gõ 2214, không có dấu" in told and "2,2140" not in told and
           "Nếu là 2214 thì gõ 2214" in told, "the count to type", told)
    page = (folder.parent / "advice-check" / "kiem-tra.html").read_text(encoding="utf-8")
    reminders = re.search(r"2 lỗi, (\d+) nhắc nhở", page)
    expect(reminders and f"2 lỗi, {reminders[1]} cảnh báo" in told, "counts agree", told)


def check_words(site, forms):
    """What the rules say of a cell shows what the form shows, never a word of the schema."""
    folder = forms.parent / "words"
    minhbach("forms", "minh-hoa", "2026-N", "--root", site.root, "--out", folder, "--lang", "vi")
    put(folder, P1, TASKS, "H5", "Đã hoàn thành")
    put(folder, P1, TASKS, "K5", "Đã rà soát 12 văn bản.")
    put(folder, OFFICE, "Báo cáo đã nhận", "C6", datetime.date(2026, 12, 16))
    code, told = minhbach("import", folder, "--root", site.root, "--lang", "vi", check=False)
    expect('H5: cảnh báo: "Đã hoàn thành": ' in told and '"done"' not in told and
           "cột Sản phẩm của biểu mẫu" in told, "words of the form", told)


def check_files(site, forms):
    """Each report names the file it came in and how many of the unit's were accepted before."""
    def reports():
        with open(site.data / "minh-hoa" / "unit_report.csv", encoding="utf-8", newline="") as file:
            return {row["unit_id"]: (row["attempt"], row["file_sha256"]) for row in csv.DictReader(file)
                    if (row["period_id"], row["revision"]) == (good.PERIOD, "1")}

    def of(path):
        return hashlib.sha256(path.read_bytes()).hexdigest()
    expect(reports()["phong-1"] == ("1", of(forms / P1)), "a report names its file", str(reports()))
    again = forms.parent / "again"
    shutil.copytree(forms, again)
    put(again, P1, TASKS, "K9", "Ký số 46 văn bản đi.")
    minhbach("import", again, "--root", site.root, "--accept")
    expect(reports()["phong-1"] == ("2", of(again / P1)), "another file is the second", str(reports()))
    expect(reports()["phong-2"][0] == "1", "the same file stays the first", str(reports()))
    minhbach("import", forms, "--root", site.root, "--accept")


def main():
    with tempfile.TemporaryDirectory() as temp:
        root = pathlib.Path(temp)
        site, forms = good.make(root)
        before = state(site.data)
        pristine = root / "pristine"
        shutil.copytree(site.data, pristine)
        check_english(root, site)
        (root / "taken").mkdir()
        (root / "taken" / "mine.txt").write_text("typed for hours", encoding="utf-8")
        code, told = minhbach("import", forms, "--root", site.root, "--accept", "--out", root / "taken",
                              check=False)
        expect(code == 1 and state(site.data) == before, "where nothing can be reported, nothing is written",
               told)
        code, told = minhbach("import", forms, "--root", site.root, "--accept", check=False)
        expect(code == 0, "the good forms are accepted", told)
        after = state(site.data)
        expect(before != after, "accepting writes the tables")
        code, told = minhbach("import", forms, "--root", site.root, "--accept", check=False)
        expect(code == 0 and state(site.data) == after, "accepting twice gives the same tables", told)
        check_files(site, forms)
        check_words(site, forms)
        check_advice(site, forms)
        check_same_bytes(root, site)
        check_second_time(root, site, forms)
        for name, change, errors, reminders, same in CASES:
            shutil.rmtree(site.data)
            shutil.copytree(pristine, site.data)
            folder = root / "case"
            shutil.copytree(forms, folder)
            change(folder)
            code, told = minhbach("import", folder, "--root", site.root, "--accept", "--json",
                                  "--out", root / "found", check=False)
            findings = list(found(told, folder))
            check_findings(name, "error", errors, findings)
            check_findings(name, "warning", reminders, findings)
            expect(code == (1 if errors else 0), f"{name}: ends with its code", f"{code}\n{told}")
            now = state(site.data)
            if errors:
                expect(now == before, f"{name}: the tables are as they were")
            else:
                expect((now == after) == same, f"{name}: the tables are the good ones: {same}",
                       ", ".join(k for k in now if now.get(k) != after.get(k)))
            shutil.rmtree(folder)
            shutil.rmtree(root / "found", ignore_errors=True)
    report(4 * 60)


if __name__ == "__main__":
    main()
