import type { Area } from "../../../core/plan/content";
import { NumberList } from "./numberList";

/**
 * Areas that formulas refer to, asked by cells: each is answered once and then forgotten, so that all questions
 * together cost no more than n log n for n areas.
 */
export class RegionIndex {
  private readonly groups = new Map<number, Group>();
  private readonly groupsAtColumn: (readonly Group[] | undefined)[] = [];

  /** All areas are added before the first question. */
  add({ firstRow, firstColumn, lastRow, lastColumn }: Area, formula: number): void {
    const key = firstColumn * 0x8000 + lastColumn;
    let group = this.groups.get(key);
    if (!group) {
      group = new Group(firstColumn, lastColumn);
      this.groups.set(key, group);
    }
    group.add(firstRow, lastRow, formula);
  }

  /** Hands out the formulas whose areas meet a run of cells. */
  take(column: number, firstRow: number, lastRow: number, found: (formula: number) => void): void {
    const groups = (this.groupsAtColumn[column] ??= [...this.groups.values()].filter(
      (group) => column >= group.firstColumn && column <= group.lastColumn,
    ));
    for (const group of groups) group.take(firstRow, lastRow, found);
  }
}

/** The areas over the same columns: a tree of the largest last row over areas sorted by first row. */
class Group {
  private readonly added = {
    firstRows: new NumberList(),
    lastRows: new NumberList(),
    formulas: new NumberList(),
  };
  private firstRows: Int32Array = noNumbers;
  private formulas: Int32Array = noNumbers;
  private tree: Int32Array | undefined;
  /** Leaves of the tree, a power of two. */
  private size = 1;

  constructor(
    readonly firstColumn: number,
    readonly lastColumn: number,
  ) {}

  add(firstRow: number, lastRow: number, formula: number): void {
    this.added.firstRows.push(firstRow);
    this.added.lastRows.push(lastRow);
    this.added.formulas.push(formula);
  }

  take(firstRow: number, lastRow: number, found: (formula: number) => void): void {
    this.tree ??= this.build();
    this.visit(this.tree, 1, 0, this.size, firstRow, lastRow, found);
  }

  /** @param from @param size the leaves below the node. Answers the largest last row left there, -1 for none. */
  private visit(
    tree: Int32Array,
    node: number,
    from: number,
    size: number,
    firstRow: number,
    lastRow: number,
    found: (formula: number) => void,
  ): number {
    if (tree[node]! < firstRow || this.firstRows[from]! > lastRow) return tree[node]!;
    if (size === 1) {
      found(this.formulas[from]!);
      return (tree[node] = -1);
    }
    const half = size / 2;
    const left = this.visit(tree, 2 * node, from, half, firstRow, lastRow, found);
    const right = this.visit(tree, 2 * node + 1, from + half, half, firstRow, lastRow, found);
    return (tree[node] = Math.max(left, right));
  }

  private build(): Int32Array {
    const lastRows = this.sort();
    while (this.size < lastRows.length) this.size *= 2;
    const tree = new Int32Array(2 * this.size).fill(-1);
    tree.set(lastRows, this.size);
    for (let node = this.size - 1; node > 0; node--) {
      tree[node] = Math.max(tree[2 * node]!, tree[2 * node + 1]!);
    }
    return tree;
  }

  /** Answers the last rows. Formulas come row by row, so their areas mostly are in order. */
  private sort(): Int32Array {
    const firstRows = this.added.firstRows.all();
    const order = firstRows.every((row, index) => index === 0 || firstRows[index - 1]! <= row)
      ? undefined
      : Uint32Array.from(firstRows.keys()).sort((one, other) => firstRows[one]! - firstRows[other]!);
    const ordered = (list: NumberList) =>
      order ? Int32Array.from(order, (index) => list.at(index)) : list.all();
    this.firstRows = ordered(this.added.firstRows);
    this.formulas = ordered(this.added.formulas);
    return ordered(this.added.lastRows);
  }
}

const noNumbers = new Int32Array();
