"""Fills the forms of a period from the tables of a plan, as the people of its units would."""

import csv
import datetime
import pathlib

import openpyxl

LOCKED_ROWS = 4  # title, mark, hint, headings


def table(folder, name):
    path = pathlib.Path(folder) / f"{name}.csv"
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def spoken_day(text):
    year, month, number = text.split("-")
    return f"{number}/{month}/{year}"


class Sheet:
    """A sheet of a form by its headings and the hidden keys of its rows."""

    def __init__(self, sheet):
        self.sheet = sheet
        self.columns = {cell.value: cell.column for cell in sheet[LOCKED_ROWS] if cell.value}
        key = self.columns["key"]
        self.rows = {}
        for row in range(LOCKED_ROWS + 1, sheet.max_row + 1):
            value = sheet.cell(row, key).value
            if value is not None:
                self.rows[str(value)] = row
        self.free = [row for name, row in self.rows.items() if name.startswith("+") or name.isdigit()]

    def put(self, row, heading, value):
        if value not in (None, ""):
            self.sheet.cell(row, self.columns[heading]).value = value

    def next_free(self):
        return self.free.pop(0)


class Lists:
    """The lists of the hidden sheet, in the order of the schema's words."""

    STATES = ["not_started", "in_progress", "done", "no_case", "not_done", "not_applicable"]
    CAUSES = ["guidance", "approval", "rules_changed", "funding", "staff", "system", "reorganisation",
              "disaster", "own_delay", "other"]
    LEVELS = ["estimate", "provisional", "final"]
    BASES = ["own_period", "cumulative", "whole_year", "at_date", "survey"]

    def __init__(self, book):
        self.book = book

    def items(self, name):
        target = self.book.defined_names[name].attr_text
        cells = self.book["_mb"][target.split("!")[1].replace("$", "")]
        return [row[0].value for row in (cells if isinstance(cells, tuple) else ((cells,),))]

    def word(self, name, words, value):
        return self.items(name)[words.index(value)] if value else None


def document_words(documents, ident):
    """A document as a cell names it: its number, and its day, by which it is told from others."""
    row = documents[ident]
    return f"{row['number']}, {spoken_day(row['issued'])}"


def put_document(sheet, row, document):
    sheet.put(row, "Số, ký hiệu", document["number"])
    sheet.put(row, "Ngày văn bản", day(document["issued"]))
    sheet.put(row, "Loại", document["kind_vi"])
    sheet.put(row, "Trích yếu", document["abstract_vi"])
    sheet.put(row, "Liên kết", document["url"])
    sheet.put(row, "Được công khai?", "Có" if document["is_public"] == "1" else "Không")


class Filler:
    def __init__(self, tables, period, revision):
        self.period, self.revision = period, revision
        self.documents = {row["id"]: row for row in table(tables, "document")}
        self.indicators = {row["id"]: row for row in table(tables, "indicator")}
        self.events = {row["id"]: row for row in table(tables, "event")}
        self.tables = tables
        self.added = {}  # key of a row in the office's workbook, by unit, task and occurrence
        self.cells = 0

    def rows(self, name):
        return [row for row in table(self.tables, name)
                if row["period_id"] == self.period and row["revision"] == self.revision]

    def fill_unit(self, path, unit):
        book = openpyxl.load_workbook(path)
        lists = Lists(book)
        tasks, papers, comments = (Sheet(book[name]) for name in ("Nhiệm vụ", "Tài liệu", "Ý kiến"))
        labels = {}
        for key, row in tasks.rows.items():
            if not key.startswith("+"):
                labels[key] = f"{tasks.sheet.cell(row, 1).value} · {tasks.sheet.cell(row, 2).value}"
        more = [label for label in lists.items("mb_more") if label]
        outputs = self.rows("output_delivered")
        for report in self.rows("task_report"):
            if report["unit_id"] != unit:
                continue
            key = f"{report['task_id']} {report['occurrence']}"
            name = key
            row = tasks.rows.get(key)
            if row is None:
                row = tasks.next_free()
                name = str(tasks.sheet.cell(row, tasks.columns["key"]).value)
                labels[key] = self.label_of(report, more)
                tasks.put(row, "Nhiệm vụ", labels[key])
            self.added[(unit, report["task_id"], report["occurrence"])] = f"{unit} {name}"
            tasks.put(row, "Tình trạng", lists.word("mb_states", Lists.STATES, report["state_reported"]))
            for heading, column in (("Ngày hoàn thành", "done_on"), ("Ngày có hoạt động", "acted_on"),
                                    ("Dự kiến hoàn thành", "expected_on")):
                tasks.put(row, heading, day(report[column]))
            for heading, column in (("Kết quả, hoạt động trong kỳ", "activity_vi"),
                                    ("Diễn giải", "delay_text_vi"), ("Giải pháp", "remedy_vi")):
                tasks.put(row, heading, report[column])
            tasks.put(row, "Nguyên nhân chậm",
                      lists.word("mb_causes", Lists.CAUSES, report["delay_reason"]))
            for output in outputs:
                if all(output[c] == report[c] for c in ("task_id", "occurrence", "unit_id")):
                    document = output["document_id"]
                    tasks.put(row, f"Sản phẩm {output['n']}: số, ký hiệu",
                              document_words(self.documents, document) if document else "Có")
        for support in self.rows("supporting_document"):
            if support["unit_id"] == unit:
                row = papers.next_free()
                papers.put(row, "Dòng nhiệm vụ", labels[f"{support['task_id']} {support['occurrence']}"])
                put_document(papers, row, self.documents[support["document_id"]])
        for comment in self.rows("unit_comment"):
            if comment["unit_id"] == unit:
                row = comments.next_free()
                comments.put(row, "Nhiệm vụ", comment["task_id"])
                comments.put(row, "Ý kiến", comment["text_vi"])
        book.save(path)

    @staticmethod
    def label_of(report, more):
        """The label of an occurrence that has no row of its own, as a person would know it."""
        task, occurrence = report["task_id"], report["occurrence"]
        parts = occurrence.split("-")
        roman = {"Q1": "I", "Q2": "II", "Q3": "III", "Q4": "IV"}
        if len(parts) == 3:
            words = f"{parts[2]}/{parts[1]}/{parts[0]}"
        elif parts[1] in roman:
            words = f"quý {roman[parts[1]]}/{parts[0]}"
        else:
            words = f"tháng {int(parts[1])}/{parts[0]}"
        label = f"{task} · {words}"
        assert label in more, (label, more)
        return label

    def fill_office(self, path, new_documents=(), new_events=()):
        book = openpyxl.load_workbook(path)
        lists = Lists(book)
        received, confirmed, values, events, papers, signed = (Sheet(book[name]) for name in (
            "Báo cáo đã nhận", "Xác nhận", "Chỉ tiêu", "Sự kiện", "Tài liệu", "Báo cáo tổng hợp"))
        for report in self.rows("unit_report"):
            received.put(received.rows[report["unit_id"]], "Ngày nhận", day(report["received_on"]))
        for report in self.rows("task_report"):
            if report["state_confirmed"]:
                key = (report["unit_id"], report["task_id"], report["occurrence"])
                row = confirmed.rows[self.added[key]]
                confirmed.put(row, "Tình trạng xác nhận",
                              lists.word("mb_states", Lists.STATES, report["state_confirmed"]))
                confirmed.put(row, "Chức vụ người xác nhận", report["confirmed_by_vi"])
        for value in self.rows("indicator_value"):
            self.fill_value(values, lists, value)
        for ident in new_documents:
            put_document(papers, papers.next_free(), self.documents[ident])
        for ident in new_events:
            self.fill_event(events, self.events[ident])
        for snapshot in self.rows("snapshot"):
            row = signed.next_free()
            document = self.documents[snapshot["report_document_id"]]
            signed.put(row, "Số, ký hiệu", document["number"])
            signed.put(row, "Ngày ký", day(document["issued"]))
            signed.put(row, "Trích yếu", document["abstract_vi"])
            signed.put(row, "Được công khai?", "Có" if document["is_public"] == "1" else "Không")
            signed.put(row, "Ghi chú", snapshot["note_vi"])
        book.save(path)

    def fill_value(self, values, lists, value):
        indicator = self.indicators[value["indicator_id"]]
        row = values.rows.get(f"{value['indicator_id']} {value['basis']}")
        columns = values.columns
        if row is not None and value["basis"] != "survey":
            asked = [values.sheet.cell(row, columns[name]).value or "" for name in ("Từ ngày", "Đến ngày")]
            said = [spoken_day(value[c]) if value[c] else "" for c in ("value_from", "value_to")]
            row = row if asked == said else None
        if row is None:
            row = values.next_free()
            values.put(row, "Chỉ tiêu", indicator["name_vi"])
            values.put(row, "Loại số liệu", lists.word("mb_bases", Lists.BASES, value["basis"]))
        if value["basis"] == "survey" or values.sheet.cell(row, columns["Đến ngày"]).value is None:
            values.put(row, "Từ ngày", day(value["value_from"]))
            values.put(row, "Đến ngày", day(value["value_to"]))
        for heading, column in (("Tử số hoặc số đếm", "numerator"), ("Mẫu số", "denominator"),
                                ("Số phiếu hợp lệ", "responses")):
            values.put(row, heading, int(value[column]) if value[column] else None)
        for heading, column in (("Giá trị", "value"), ("Số gốc", "baseline")):
            values.put(row, heading, float(value[column]) if value[column] else None)
        if value["baseline_document_id"]:
            values.put(row, "Văn bản của số gốc",
                       document_words(self.documents, value["baseline_document_id"]))
        values.put(row, "Mức độ", lists.word("mb_levels", Lists.LEVELS, value["level"]))
        for heading, column in (("Nguồn", "source_vi"), ("Đơn vị khảo sát", "surveyor_vi"),
                                ("Đối tượng", "population_vi"), ("Cách chọn mẫu", "sampling_vi"),
                                ("Ghi chú", "note_vi")):
            values.put(row, heading, value[column])

    def fill_event(self, events, event):
        row = events.next_free()
        for heading, column in (("Nhiệm vụ", "task_id"), ("Số quyết định", "decision_number"),
                                ("Cơ quan ban hành", "agency_vi")):
            events.put(row, heading, event[column])
        if event["indicator_id"]:
            events.put(row, "Chỉ tiêu", self.indicators[event["indicator_id"]]["name_vi"])
        if event["response_document_id"]:
            events.put(row, "Số tờ trình", document_words(self.documents, event["response_document_id"]))
        for heading, column in (("Ngày ban hành", "decided_on"), ("Ngày nhận", "received_on"),
                                ("Ngày trình", "responded_on"), ("Ngày công bố", "announced_on"),
                                ("Ngày tích hợp", "integrated_on")):
            events.put(row, heading, day(event[column]))


def fill(folder, tables, period, revision="1", **office):
    """Fills every workbook of a folder of forms."""
    filler = Filler(tables, period, revision)
    for path in sorted(pathlib.Path(folder).glob("*.xlsx")):
        name = path.stem.removeprefix("MINH-HOA-")
        if not name.startswith("00-"):
            filler.fill_unit(path, name.split("-", 1)[1])
    for path in sorted(pathlib.Path(folder).glob("*00-van-phong.xlsx")):
        filler.fill_office(path, **office)
