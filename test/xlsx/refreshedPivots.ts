/** LibreOffice as a judge of pivots: it computes them anew from their source. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface RefreshedPivot {
  readonly name: string;
  /** What stood in its cells as the file has them, and what stands there after a refresh. */
  readonly before: readonly (readonly (string | number)[])[];
  readonly after: readonly (readonly (string | number)[])[];
}

/** Whether LibreOffice can be asked from Python on this machine; says so where it cannot. */
export function canRefreshPivots(): boolean {
  const isThere = python() !== undefined && spawnSync("soffice", ["--version"]).status === 0;
  if (!isThere) process.stderr.write("LibreOffice with python3-uno not found: its tests were left out\n");
  return isThere;
}

export function refreshedPivots(bytes: Uint8Array): readonly RefreshedPivot[] {
  const folder = mkdtempSync(join(tmpdir(), "klientela-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    const options = { encoding: "utf8", timeout: 110_000, maxBuffer: 1 << 28 } as const;
    return JSON.parse(execFileSync(python()!, ["-c", script, folder], options));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function python(): string | undefined {
  return ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", "import uno"]).status === 0);
}

const script = `
import json, os, subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue
folder = sys.argv[1]
pipe = "klientela%d" % os.getpid()
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", "-env:UserInstallation=file://" + folder + "/profile",
     "--accept=pipe,name=" + pipe + ";urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    own = uno.getComponentContext()
    resolver = own.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", own)
    for _ in range(200):
        try:
            context = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
            break
        except Exception:
            time.sleep(0.3)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue(); hidden.Name = "Hidden"; hidden.Value = True
    book = desktop.loadComponentFromURL("file://" + folder + "/book.xlsx", "_blank", 0, (hidden,))
    found = []
    for sheet in book.Sheets:
        for at in range(sheet.DataPilotTables.Count):
            pivot = sheet.DataPilotTables.getByIndex(at)
            def cells():
                r = pivot.OutputRange
                return sheet.getCellRangeByPosition(r.StartColumn, r.StartRow, r.EndColumn, r.EndRow).getDataArray()
            before = cells()
            pivot.refresh()
            found.append({"name": pivot.Name, "before": before, "after": cells()})
    print(json.dumps(found))
    book.close(True)
    try: desktop.terminate()
    except Exception: pass
finally:
    time.sleep(0.5)
    office.kill()
    office.wait()
`;
