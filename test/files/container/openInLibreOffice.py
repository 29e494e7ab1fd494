"""openInLibreOffice.py FILE CSV PASSWORD: prints "opened" and writes the first sheet as CSV, or prints "refused"."""

import subprocess
import sys
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


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


def main(path, csv, password):
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
        context = connect(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        try:
            options = (prop("Hidden", True), prop("Password", password))
            document = desktop.loadComponentFromURL(f"file://{path}", "_blank", 0, options)
        except Exception:
            document = None
        if document is not None:
            csv_options = (prop("FilterName", "Text - txt - csv (StarCalc)"), prop("FilterOptions", "44,34,76,1"))
            document.storeToURL(f"file://{csv}", csv_options)
            document.close(True)
        print("refused" if document is None else "opened")
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(timeout=30)


main(*sys.argv[1:])
