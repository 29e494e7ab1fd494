"""sheetPictures.py FILE FOLDER: every visible sheet of a workbook as one PNG, as LibreOffice shows it; prints their paths."""

import os
import subprocess
import sys
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

MOST_ROWS = 300
MOST_COLUMNS = 60
MARGIN = 500  # hundredths of a millimetre


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def shown_part(sheet):
    """The used cells together with the charts, as much of them as a person would scroll through."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    row, column = min(last.EndRow, MOST_ROWS), min(last.EndColumn, MOST_COLUMNS)
    page = sheet.DrawPage
    for index in range(page.Count):
        shape = page.getByIndex(index)
        right, bottom = shape.Position.X + shape.Size.Width, shape.Position.Y + shape.Size.Height
        while sheet.getCellByPosition(column + 1, 0).Position.X < right:
            column += 1
        while sheet.getCellByPosition(0, row + 1).Position.Y < bottom:
            row += 1
    return sheet.getCellRangeByPosition(0, 0, column, row)


def picture(document, styles, sheet, folder):
    part = shown_part(sheet)
    style = styles.getByName(sheet.PageStyle)
    for side in ("LeftMargin", "RightMargin", "TopMargin", "BottomMargin"):
        setattr(style, side, MARGIN)
    style.HeaderIsOn = style.FooterIsOn = False
    # The widest and longest page that LibreOffice draws whole is three metres.
    style.IsLandscape = False
    style.Width = min(part.Size.Width + 3 * MARGIN, 300000)
    style.Height = min(part.Size.Height + 3 * MARGIN, 300000)
    style.ScaleToPagesX = style.ScaleToPagesY = 1
    sheet.setPrintAreas((part.RangeAddress,))
    stem = os.path.join(folder, sheet.Name.replace("/", "_").replace(" ", "_"))
    chosen = uno.Any("[]com.sun.star.beans.PropertyValue", (prop("Selection", part),))
    document.storeToURL(
        uno.systemPathToFileUrl(stem + ".pdf"), (prop("FilterName", "calc_pdf_Export"), prop("FilterData", chosen))
    )
    subprocess.run(["pdftoppm", "-png", "-r", "72", "-f", "1", "-l", "1", "-singlefile", stem + ".pdf", stem], check=True)
    os.remove(stem + ".pdf")
    print(stem + ".png", flush=True)


def main(path, folder):
    pipe = uuid.uuid4().hex
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={pipe};urp",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (prop("Hidden", True),))
            styles = document.StyleFamilies.getByName("PageStyles")
            for sheet in document.Sheets:
                if sheet.IsVisible:
                    picture(document, styles, sheet, folder)
            document.close(True)
            try:
                desktop.terminate()
            except Exception:
                pass
        finally:
            time.sleep(0.5)
            office.kill()
            office.wait()


main(*sys.argv[1:])
