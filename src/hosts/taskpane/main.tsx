import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { associate } from "../ribbon/associate";
import { ribbonFunctions } from "../ribbon/ribbonFunctions";
import { startWorker } from "./excelSession";
import { officeHost } from "./officeHost";
import { officeTheme } from "./officeTheme";
import { errands, revisions, settledBook, stages, writes } from "./paneState";
import { TaskPane } from "./TaskPane";

const isOfficeLoaded = "Office" in globalThis;

if (isOfficeLoaded) {
  associate(
    ribbonFunctions({
      showPane,
      give: errands.set,
      session: async () => (await settledBook())?.session,
      isWriting: () => writes.get() > 0,
      workbookChanged: () => revisions.set(revisions.get() + 1),
    }),
  );
}

/** Also for a click that came before Office.js was ready, such as the one that started this page. */
async function showPane(): Promise<void> {
  await Office.onReady();
  await Office.addin.showAsTaskpane();
}

async function start(): Promise<void> {
  // Loaded while Office.js still asks its host who it is.
  const opening = isOfficeLoaded ? import(/* webpackChunkName: "excel" */ "./openBook") : undefined;
  const host = await officeHost();
  render();
  if (host.kind === "none") stages.set({ step: "noExcel" });
  else if (host.kind === "tooOld") stages.set({ step: "tooOld", version: host.version });
  else await (await opening!).openBook(startWorker());
}

const root = createRoot(document.getElementById("root")!);

/** Once more when Office is there: only then does it tell its language and colours. */
function render(): void {
  root.render(
    <StrictMode>
      <TaskPane key={String(Boolean(globalThis.Office?.context))} theme={officeTheme()} />
    </StrictMode>,
  );
}

render();
start().catch((error: unknown) => stages.set({ step: "failed", error }));
