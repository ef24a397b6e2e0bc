"""Types into workbooks as a person does: in LibreOffice, on a machine set to Vietnamese.

What is typed is text, as keys give it: LibreOffice makes days and numbers of it by its locale.
"""

import datetime
import pathlib
import subprocess
import time

import openpyxl
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>vi-VN</value></prop></item></oor:items>
"""


def keys_of(value):
    """What a person in Viet Nam types for a value."""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, float):
        return repr(value).removesuffix(".0").replace(".", ",")
    return str(value)


def typed_between(blank, filled):
    """What was typed to make one workbook of the other: (sheet, cell, keys)."""
    before, after = openpyxl.load_workbook(blank), openpyxl.load_workbook(filled)
    for sheet in after:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and before[sheet.title][cell.coordinate].value != cell.value:
                    yield sheet.title, cell.coordinate, keys_of(cell.value)


def option(name, value):
    prop = PropertyValue()
    prop.Name, prop.Value = name, value
    return prop


class Office:
    """LibreOffice without a window, with a profile of its own."""

    def __init__(self, profile):
        profile = pathlib.Path(profile)
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
        self.pipe = f"minhbach{profile.parent.name}"
        self.profile = profile

    def __enter__(self):
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{self.profile}", "--headless", "--norestore",
             f"--accept=pipe,name={self.pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(300):
            try:
                context = resolver.resolve(
                    f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                time.sleep(0.2)
        else:
            raise TimeoutError("LibreOffice does not answer")
        self.desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # pylint: disable=broad-except # it is gone already
            pass
        self.process.wait(60)

    def type_into(self, source, target, typed):
        """Opens a workbook, types, saves it as another. Returns how many cells were typed."""
        book = self.desktop.loadComponentFromURL(pathlib.Path(source).as_uri(), "_blank", 0,
                                                 (option("Hidden", True),))
        count = 0
        try:
            for sheet, cell, keys in typed:
                book.Sheets.getByName(sheet).getCellRangeByName(cell).FormulaLocal = keys
                count += 1
            book.storeToURL(pathlib.Path(target).as_uri(),
                            (option("FilterName", "Calc MS Excel 2007 XML"),))
        finally:
            book.close(True)
        return count
