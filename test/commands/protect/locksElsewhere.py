"""locksElsewhere.py FILE: what LibreOffice and, where it is installed, openpyxl read of a workbook's locks, as JSON."""

import importlib.util
import json
import subprocess
import sys
import tempfile
import time
import uuid


def in_openpyxl(path):
    if importlib.util.find_spec("openpyxl") is None:
        return None
    import openpyxl

    book = openpyxl.load_workbook(path)
    sheets = {
        sheet.title: {
            "protected": bool(sheet.protection.sheet),
            "selectLocked": not sheet.protection.selectLockedCells,
            "autoFilter": not sheet.protection.autoFilter,
            "cells": [[not cell.protection.locked for cell in row] for row in sheet["A1:C4"]],
        }
        for sheet in book.worksheets
    }
    return {"structure": bool(book.security.lockStructure), **sheets}


def in_libreoffice(path):
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException

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
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(300):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                time.sleep(0.2)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        hidden = PropertyValue()
        hidden.Name, hidden.Value = "Hidden", True
        document = desktop.loadComponentFromURL(f"file://{path}", "_blank", 0, (hidden,))
        # Of the workbook's structure LibreOffice reads nothing from .xlsx.
        found = {}
        for sheet in document.Sheets:
            rows = range(4)
            columns = range(3)
            found[sheet.Name] = {
                "protected": sheet.isProtected(),
                "cells": [
                    [not sheet.getCellByPosition(column, row).CellProtection.IsLocked for column in columns]
                    for row in rows
                ],
                "below": not sheet.getCellByPosition(1, 5000).CellProtection.IsLocked,
            }
            if sheet.isProtected():
                for password in ("wrong", sys.argv[2]):
                    try:
                        sheet.unprotect(password)
                    except Exception:
                        pass
                    found[sheet.Name][f"opens {password}"] = not sheet.isProtected()
        document.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(timeout=30)
        return found


print(json.dumps({"libreOffice": in_libreoffice(sys.argv[1]), "openpyxl": in_openpyxl(sys.argv[1])}))
