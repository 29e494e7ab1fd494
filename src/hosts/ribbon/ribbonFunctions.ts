import type { Errand } from "../../app/errand";
import { commands } from "../../commands";
import type { RibbonCommand } from "../../commands/ribbon";
import type { RunId } from "../../commands/runs";
import type { Session } from "../../commands/session";
import { silent } from "../../core/progress";

/** What the buttons of the ribbon need of the page they share a runtime with. */
export interface RibbonDoors {
  /** Brings the pane into sight. */
  showPane(): Promise<void>;
  give(errand: Errand): void;
  /** Undefined where there is none to be had; the pane says why. */
  session(): Promise<Session | undefined>;
  /** Whether a run is being written or taken back at this moment. */
  isWriting(): boolean;
  /** The workbook's cells or sheets have changed. */
  workbookChanged(): void;
}

/**
 * The functions behind the buttons, by the id that the manifest calls them by.
 *
 * None writes unseen: a run is shown before it is written, an undoing while it goes on and when it is done. While
 * something is being written a click only shows it.
 */
export function ribbonFunctions(doors: RibbonDoors): ReadonlyMap<string, () => Promise<void>> {
  let runs = 0;

  async function run(command: RunId): Promise<void> {
    await doors.showPane();
    if ((await doors.session()) && !doors.isWriting()) doors.give({ kind: "run", command, number: ++runs });
  }

  async function undo(): Promise<void> {
    await doors.showPane();
    const session = await doors.session();
    if (!session || doors.isWriting()) return;
    doors.give({ kind: "undoing", startedMs: Date.now() });
    try {
      doors.give({ kind: "undone", run: await session.undo(silent) });
      doors.workbookChanged();
    } catch (error) {
      doors.give({ kind: "undoFailed", error });
    }
  }

  return new Map(commands.map((command: RibbonCommand) => [command.id, functionOf(command)]));

  function functionOf(command: RibbonCommand): () => Promise<void> {
    if (command.leadsTo === "run") return () => run(command.id);
    return command.leadsTo === "undo" ? undo : doors.showPane;
  }
}
