import type { FieldReader, FieldValue } from "./fieldReader";
import type { Field } from "./fields";
import type { StackedRows } from "./stackedRows";

/** One way to know a row by. */
export interface Keys {
  readonly field: Field;
  /** The key of a value; "" where it is none. */
  readonly keyOf: (value: FieldValue) => string;
}

/** Rows of the sources that speak of one row of the target, or of one new. */
export interface Group {
  /** Stacked rows, in their order. */
  readonly rows: readonly number[];
  /** Rows of the target, at most two of them. */
  readonly targets: readonly number[];
  /** Whether the rows have any key. */
  readonly hasKey: boolean;
  /** Whether one of the rows has a key that several rows of the target bear. */
  readonly hasShared: boolean;
}

export interface Grouping {
  readonly groups: readonly Group[];
  /** Whether a row of the sources bears the key of this value. */
  isOffered(way: Keys, value: FieldValue): boolean;
}

/**
 * Puts rows together that have a key in common, directly or through others.
 *
 * A key that several rows of the target bear ties nobody: it cannot tell them apart. Rows without any key are groups of
 * their own. Groups come in the order of their first rows.
 */
export function groupRows(
  ways: readonly Keys[],
  targetRows: number,
  stacked: StackedRows,
  isBlank: (row: number) => boolean,
): Grouping {
  const links = new Links(targetRows + stacked.count);
  const marks = new Uint8Array(stacked.count);
  const offered = new Map(ways.map((way) => [way, linkBy(way, targetRows, stacked, links, marks)]));
  const groups = new Map<number, OpenGroup>();
  for (let row = 0; row < stacked.count; row++) {
    if (isBlank(row)) continue;
    const root = links.rootOf(targetRows + row);
    const group = groups.get(root) ?? { rows: [], targets: [], hasKey: false, hasShared: false };
    groups.set(root, group);
    group.rows.push(row);
    group.hasKey ||= marks[row] !== 0;
    group.hasShared ||= marks[row] === sharedMark;
  }
  for (let index = 0; index < targetRows; index++) {
    const group = groups.get(links.rootOf(index));
    if (group && group.targets.length < 2) group.targets.push(index);
  }
  return {
    groups: [...groups.values()],
    isOffered: (way, value) => offered.get(way)!.has(way.keyOf(value)),
  };
}

const several = -1;

/** A row with a key; with one that several rows of the target bear. */
const keyMark = 1;
const sharedMark = 2;

interface OpenGroup {
  readonly rows: number[];
  readonly targets: number[];
  hasKey: boolean;
  hasShared: boolean;
}

/** Ties the rows that have a key in common; answers the keys of the sources. */
function linkBy(
  { field, keyOf }: Keys,
  targetRows: number,
  stacked: StackedRows,
  links: Links,
  marks: Uint8Array,
): ReadonlySet<string> {
  const bearers = bearersOf(field.present, keyOf, targetRows);
  const offered = new Set<string>();
  for (let row = 0; row < stacked.count; row++) {
    const key = keyOf(stacked.value(field, row));
    if (key === "") continue;
    offered.add(key);
    const bearer = bearers.get(key);
    if (marks[row] === 0) marks[row] = keyMark;
    if (bearer === several) marks[row] = sharedMark;
    else if (bearer === undefined) bearers.set(key, targetRows + row);
    else links.tie(bearer, targetRows + row);
  }
  return offered;
}

/** By key, the row of the target that bears it, or `several`. */
function bearersOf(present: FieldReader, keyOf: Keys["keyOf"], rows: number): Map<string, number> {
  const bearers = new Map<string, number>();
  for (let index = 0; index < rows; index++) {
    const key = keyOf(present(index));
    if (key !== "") bearers.set(key, bearers.has(key) ? several : index);
  }
  return bearers;
}

/** Sets of nodes that were tied together, by a forest whose paths are halved as they are walked. */
class Links {
  private readonly parent: Int32Array;

  constructor(nodes: number) {
    this.parent = Int32Array.from({ length: nodes }, (_, node) => node);
  }

  rootOf(node: number): number {
    const { parent } = this;
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!;
      node = parent[node]!;
    }
    return node;
  }

  tie(one: number, other: number): void {
    const [first, second] = [this.rootOf(one), this.rootOf(other)];
    // The smaller stays: rows of the target come first.
    if (first < second) this.parent[second] = first;
    else this.parent[first] = second;
  }
}
