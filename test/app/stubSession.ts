import type { Outcome, Overview, Preview, RunRecord, Session } from "../../src/commands/session";
import { InputError } from "../../src/core/errors";
import type { ChangePreview } from "../../src/core/plan/plan";
import type { Progress, Stage } from "../../src/core/progress";
import type { Question, Recognition } from "../../src/core/table/recognition";

/** 2026-10-31. */
const lastDay = 20_757;

const area = { headingRow: 0, firstRow: 1, lastRow: 612, firstColumn: 0, lastColumn: 3 };

export const recognition: Recognition = {
  sheets: [
    {
      sheet: "Клиенты",
      kind: "customers",
      area,
      columns: [
        { column: 0, heading: "Код", role: "customerId", evidence: "heading" },
        { column: 1, heading: "Имя", role: "customerName", evidence: "heading" },
        { column: 2, heading: "Телефон", role: "phone", evidence: "content" },
        { column: 3, heading: "Заметки" },
      ],
    },
    {
      sheet: "Заказы",
      kind: "orders",
      area: { ...area, lastRow: 6048 },
      columns: [
        { column: 0, heading: "Номер", role: "orderId", evidence: "heading" },
        { column: 1, heading: "Дата", role: "orderDay", evidence: "heading" },
        { column: 2, heading: "Код клиента", role: "customerId", evidence: "heading" },
        { column: 3, heading: "Сумма", role: "amount", evidence: "heading" },
      ],
    },
  ],
  questions: [],
};

export const dateQuestion: Question = {
  kind: "dateOrder",
  sheet: "Заказы",
  heading: "Дата",
  example: "01/02/2025",
};

const sizes = {
  champions: 96,
  loyal: 88,
  potentialLoyalists: 104,
  new: 12,
  promising: 31,
  needAttention: 40,
  aboutToSleep: 55,
  cannotLose: 9,
  atRisk: 71,
  hibernating: 106,
};

const change = (key: string, heading: string, after: number | string): ChangePreview => ({
  kind: "column",
  key,
  sheet: "Клиенты",
  heading,
  isNew: true,
  cells: 612,
  changedCells: 612,
  samples: [1, 2, 3].map((row) => ({ row, before: null, after })),
});

export const preview: Preview = {
  command: "segment",
  recognition,
  counts: { customers: 612, orders: 6048, orderRows: 6192, products: 0 },
  asOfDay: lastDay,
  changes: [
    change("segment", "Сегмент", "Постоянные"),
    { ...change("lastOrderDay", "Последняя покупка", 46_326), numberFormat: "dd.mm.yyyy" },
    { ...change("monetary", "Выручка", 12_345.5), numberFormat: "#,##0" },
    {
      ...change("segments", "", 0),
      kind: "sheet",
      sheet: "Сегменты",
      changedCells: 164,
      samples: [],
    },
  ],
  summary: {
    segments: Object.entries(sizes).map(([id, customers]) => ({
      id,
      customers,
      orders: customers * 9,
      revenue: customers * 14_000,
    })),
    abc: [],
    own: [],
    notComputed: [],
    offered: [{ id: "temperature", isSegment: true }],
    settings: {},
  },
  leftOut: [
    { reason: "cancelled", rows: 131 },
    { reason: "noCustomer", rows: 13 },
  ],
  links: [
    { by: "id", rows: 6020 },
    { by: "phone", rows: 15 },
    { by: "none", rows: 13 },
  ],
};

export const run: RunRecord = {
  id: "1",
  command: "segment",
  at: "2026-11-02T12:04:00",
  columns: 3,
  cells: 2000,
  canUndo: true,
};

export const overview: Overview = {
  fileName: "Пример.xlsx",
  recognition,
  counts: preview.counts,
  firstOrderDay: lastDay - 1090,
  lastOrderDay: lastDay,
  lastRuns: {},
  history: [],
  remembered: {},
};

/** What the stub is asked to do otherwise than go well. */
export interface Twists {
  readonly overview?: Overview;
  readonly question?: Question;
  readonly prepareError?: Error;
  readonly applyError?: Error;
  /** Milliseconds a stage takes. */
  readonly stageMs?: number;
}

export const changedMeanwhile = new InputError("abc.value", { row: 7 });

/** A session that behaves like one over the sample workbook and remembers what it was asked. */
export function stubSession(twists: Twists = {}) {
  const asked: [method: string, argument?: unknown][] = [];
  let history: readonly RunRecord[] = [];
  const pass = async (progress: Progress, stages: readonly Stage[]) => {
    for (const stage of stages) {
      await progress(stage, 0.5);
      await new Promise((resolve) => setTimeout(resolve, twists.stageMs ?? 0));
      await progress(stage, 1);
    }
  };
  const session: Session = {
    async overview(corrections, progress) {
      asked.push(["overview", corrections]);
      await pass(progress, ["read", "recognise"]);
      return { ...(twists.overview ?? overview), history };
    },
    async prepare(request, progress) {
      asked.push(["prepare", request]);
      await pass(progress, ["read", "recognise", "tables", "match", "metrics", "report"]);
      if (twists.prepareError) throw twists.prepareError;
      const isOpen = twists.question && !Object.keys(request.corrections).length;
      return isOpen ? { ...preview, recognition: { ...recognition, questions: [twists.question] } } : preview;
    },
    async ask() {
      throw new Error("Segment answers nothing");
    },
    async apply(progress): Promise<Outcome> {
      asked.push(["apply"]);
      await pass(progress, ["check", "journal", "write"]);
      if (twists.applyError) throw twists.applyError;
      history = [run];
      return { run, preview, reportSheet: "Сегменты" };
    },
    async undo(progress) {
      asked.push(["undo"]);
      await pass(progress, ["write"]);
      history = [];
      return run;
    },
  };
  return { session, asked };
}
