import type { Basis, Change, ColumnChange, Plan, SheetChange } from "../../core/plan/plan";
import { segments } from "../../core/reports";
import type { TableArea } from "../../core/table/recognition";
import type { CustomersTable } from "../../core/table/tables";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import type { ReadBook } from "../book";
import type { Described } from "../describe";
import { segmentColumns, styleOf, widthOf } from "./columns";
import { addedCustomers, madeCustomersSheet } from "./madeCustomers";
import { type ReportPlace, reportInput } from "./reportInput";

/** What the plan needs to know of the workbook besides its tables. */
export interface Surroundings extends ReportPlace {
  readonly basis: readonly Basis[];
  /** Sheet names that are taken by sheets not ours. */
  readonly takenNames: readonly string[];
  /** Customers to be put below those on the sheet that was made of the orders. */
  readonly newCustomers?: CustomersTable;
  /** What the workbook shall remember. */
  readonly memory: Readonly<Record<string, string>>;
}

/**
 * What Segment would write: columns beside the customers, the sheet of segments, and what is to be remembered.
 *
 * A book of orders only also gets a sheet of the customers made from them.
 */
export function segmentPlan(
  read: ReadBook,
  described: Described,
  surroundings: Surroundings,
  say: Say<TextKey>,
): Plan {
  const { descriptions } = described;
  const { asOfDay, customers } = descriptions;
  const [source] = customers.sources;
  const made = source ? undefined : madeCustomersSheet(descriptions, freeName("made.customers.sheet"), say);
  const home = source ?? { sheet: made!.change.name, area: made!.area };
  const changes: Change[] = [
    ...(made ? [made.change] : []),
    ...newcomers(),
    ...columnChanges(described, home, say),
    reportSheet(),
    ...Object.entries(surroundings.memory).map(([key, value]): Change => ({ kind: "memory", key, value })),
  ];
  return { command: "segment", asOfDay, basis: surroundings.basis, changes };

  function newcomers(): Change[] {
    const { newCustomers } = surroundings;
    const sheet = read.recognition.sheets.find(({ kind }) => kind === "customers");
    return newCustomers && sheet ? [addedCustomers(newCustomers, sheet)] : [];
  }

  function reportSheet(): SheetChange {
    const input = reportInput(read, described, surroundings);
    return {
      kind: "sheet",
      key: segments.id,
      name: freeName("report.segments.sheet"),
      visibility: "visible",
      content: segments.content(input, say),
    };
  }

  function freeName(key: TextKey): string {
    const taken = new Set(surroundings.takenNames.map((name) => name.toLowerCase()));
    const wanted = say(key);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
    return name;
  }
}

function columnChanges(
  { descriptions }: Described,
  { sheet, area }: { readonly sheet: string; readonly area: TableArea },
  say: Say<TextKey>,
): ColumnChange[] {
  return segmentColumns.map((column) => {
    const heading = say(`metric.${column.key}`);
    const values = column.values(descriptions, say);
    return {
      kind: "column",
      key: column.key,
      sheet,
      table: area,
      heading,
      values,
      style: styleOf(column, say),
      width: widthOf(heading, values),
      conditionalFormats: column.rules?.(say) ?? [],
    };
  });
}
