"""Draws the pictures of the README's page on a reporting period, by hand: pictures.py

A damaged form, marked, as LibreOffice prints it. Not compared by a test: the letters are those of the
machine that drew them.
"""

import pathlib
import shutil
import subprocess
import tempfile

import corpus
import good
import marks
from tools import REPOSITORY, minhbach

# Name, page of the workbook's print, corner and size of what is shown, in points of 1/96 inch.
PICTURES = [("errors.png", 1, (30, 55, 1060, 210)), ("marked-form.png", 3, (30, 55, 1060, 520))]


def main():
    with tempfile.TemporaryDirectory() as temp:
        root = pathlib.Path(temp)
        site, forms = good.make(root)
        marks.damage(forms)
        minhbach("import", forms, "--root", site.root, "--out", root / "marked", check=False)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{root}/profile", "--headless",
                        "--convert-to", "pdf", "--outdir", root, root / "marked" / corpus.P1],
                       check=True, capture_output=True, timeout=120)
        printed = root / corpus.P1.replace(".xlsx", ".pdf")
        for name, page, (left, top, width, height) in PICTURES:
            subprocess.run(["pdftoppm", "-png", "-singlefile", "-r", "96", "-f", str(page), "-l", str(page),
                            "-x", str(left), "-y", str(top), "-W", str(width), "-H", str(height),
                            printed, root / "page"], check=True)
            shutil.copy(root / "page.png", REPOSITORY / "tests" / "pictures" / name)


if __name__ == "__main__":
    main()
