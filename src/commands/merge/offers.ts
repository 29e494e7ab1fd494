/** Which rows are offered to be merged, which of them are by themselves, and what would be left of them. */
import { clusterProbability, strongParts } from "../../core/merges/clusterStrength";
import { type IdentifierRole, identifierConflict } from "../../core/merges/identifierConflict";
import { identityKey } from "../../core/merges/rowIdentity";
import type { SurvivorRuleId } from "../../core/merges/rules";
import { type SurvivingRecord, survivingRecord } from "../../core/merges/survivingRecord";
import type { CellValue } from "../../core/table/cells";
import type { DuplicatesBook } from "../duplicates/readDuplicates";
import type { SheetCustomers } from "./customerCells";
import { usualAbove } from "./usualAbove";

/** What the user decided about one customer's rows. */
export interface MergeChoice {
  /** Key of the offer. */
  readonly offer: string;
  /** Whether to merge them; by probability where absent. */
  readonly merge?: boolean;
  /** Key of the row that stays. */
  readonly survivor?: string;
  /** By label, what the record is to say. */
  readonly values?: Readonly<Record<string, CellValue>>;
}

export interface MergeSettings {
  /** Rows of at least this probability are merged without being asked about; 0.99 where absent. */
  readonly above?: number;
  /** By label of the column. */
  readonly rules?: Readonly<Record<string, SurvivorRuleId>>;
  /** Sources, the most trusted first. */
  readonly trusted?: readonly string[];
  /** Not remembered: they are about these rows. */
  readonly choices?: readonly MergeChoice[];
}

export interface Offer {
  /** The same as long as the rows are. */
  readonly key: string;
  readonly rows: readonly number[];
  readonly probability: number;
  /** Rows that disagree in it are never merged without the user's word. */
  readonly conflict?: IdentifierRole;
  readonly isChosen: boolean;
  readonly surviving: SurvivingRecord;
}

/** One offer a customer; a customer of whose rows only some are sure is offered with these. */
export function offersOf(
  book: DuplicatesBook,
  cells: SheetCustomers,
  { above = usualAbove, rules, trusted, choices = [] }: MergeSettings,
): readonly Offer[] {
  const { customers, duplicates, identities } = book;
  const byRow = new Map<number, (typeof duplicates.pairs)[number][]>();
  for (const pair of duplicates.pairs) {
    const known = byRow.get(pair.a);
    if (known) known.push(pair);
    else byRow.set(pair.a, [pair]);
  }
  const keyOf = (row: number) => identityKey(identities[row]!);
  const chosen = new Map(choices.map((choice) => [choice.offer, choice]));
  return duplicates.clusters.flatMap((cluster) => {
    const pairs = cluster.flatMap((row) => byRow.get(row) ?? []);
    const strong = strongParts(cluster, pairs, above);
    const parts = strong.length > 0 ? strong : [cluster];
    return parts.map((rows): Offer => {
      const key = rows.map(keyOf).sort().join(" ");
      const probability = clusterProbability(rows, pairs);
      const conflict = identifierConflict(customers, rows);
      const choice = chosen.get(key);
      const survivor = rows.find((row) => keyOf(row) === choice?.survivor);
      return {
        key,
        rows,
        probability,
        isChosen: choice?.merge ?? (probability >= above && conflict === undefined),
        surviving: survivingRecord(
          cells,
          rows,
          { ...(rules && { rules }), ...(trusted && { trusted }) },
          {
            ...(survivor !== undefined && { survivor }),
            ...(choice?.values && { values: new Map(Object.entries(choice.values)) }),
          },
        ),
        ...(conflict && { conflict }),
      };
    });
  });
}
