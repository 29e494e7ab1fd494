import type { CellValue } from "../table/cells";
import type { OrderRole } from "../table/roles";
import { type CustomerCells, isEmpty } from "./customerCells";
import type { OrderCells } from "./orderCells";

/** The customers while rows come back one after the other: what is written is read again. */
export class PresentCustomers {
  private readonly written = new Map<string, { row: number; at: number; value: CellValue }>();

  constructor(readonly cells: CustomerCells) {}

  value(row: number, at: number): CellValue {
    const own = this.written.get(`${row} ${at}`);
    return own ? own.value : this.cells.value(row, at);
  }

  set(row: number, at: number, value: CellValue): void {
    this.written.set(`${row} ${at}`, { row, at, value });
  }

  /** Whether nothing stands in the row but formulas. */
  isBlank(row: number): boolean {
    return this.cells.columns.every((_, at) => this.cells.isFormula(row, at) || isEmpty(this.value(row, at)));
  }

  changes() {
    return [...this.written.values()];
  }
}

/** The orders likewise. */
export class PresentOrders {
  private readonly written = new Map<string, { row: number; role: OrderRole; value: CellValue }>();

  constructor(readonly orders: OrderCells) {}

  value(row: number, role: OrderRole): CellValue | undefined {
    const own = this.written.get(`${row} ${role}`);
    return own ? own.value : this.orders.value(row, role);
  }

  set(row: number, role: OrderRole, value: CellValue): void {
    this.written.set(`${row} ${role}`, { row, role, value });
  }

  changes() {
    return [...this.written.values()];
  }
}
