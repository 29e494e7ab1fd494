import { describeDynamics, type SalesDynamics } from "../../core/dynamics/describeDynamics";
import type { CalendarId } from "../../core/dynamics/seasonLeaders";
import type { Plan } from "../../core/plan/plan";
import { dynamics } from "../../core/reports";
import { plannedSales } from "../../core/table/plannedSales";
import { readMoments } from "../../core/table/readMoments";
import type { Say } from "../../core/texts";
import { type Language, say, type TextKey } from "../../i18n";
import { customerFacts } from "../customers/customerFacts";
import { type OrdersBook, readOrders } from "../customers/readOrders";
import { countsOf, linksOf } from "../describe";
import { freeName } from "../ground";
import type { RunCommand } from "../runCommand";
import { version } from "../version";
import { chosenUnit } from "./chosenUnit";
import type { DynamicsChoices } from "./dynamicsSettings";
import { pivotsPlan } from "./pivotsPlan";
import { dynamicsResults } from "./results";
import { type DynamicsSummary, summaryOf } from "./summary";

const calendars = { ru: "ru", cs: "cz", en: "international" } as const satisfies Record<Language, CalendarId>;

/** How sales move, why, and what comes next; with pivots to look further. */
export const dynamicsRun: RunCommand<"dynamics", DynamicsChoices, DynamicsSummary> = {
  id: "dynamics",
  async prepare(task, progress) {
    const { book, settings, language } = task;
    const orders = await readOrders(task, progress);
    const { read } = orders;
    if (!orders.tables) return { read };
    const facts = await customerFacts(task, orders, false, progress);
    const { pivots, unit, ...chosen } = settings;
    const found = await describeDynamics(
      {
        facts,
        moments: readMoments(read.sources, read.recognition, orders.tables.orders),
        plan: plannedSales(read.sources, read.recognition),
      },
      {
        calendar: calendars[language],
        ...chosen,
        unit: unit ?? (await chosenUnit(book.port, progress)) ?? "month",
      },
      progress,
    );
    await progress("report", 0);
    const words: Say<TextKey> = (key, params) => say(language, key, params);
    const further = pivots === false ? [] : await pivotsPlan(book.port, orders, facts, found.currency, words);
    const plan: Plan = {
      command: "dynamics",
      asOfDay: found.asOfDay,
      basis: orders.ground.basis,
      changes: [reportSheet(orders, found, words), ...further, orders.ground.corrections],
    };
    return {
      read,
      found: {
        plan,
        counts: countsOf(orders),
        leftOut: found.leftOut.map(({ reason, rows }) => ({ reason, rows })),
        links: linksOf(orders.descriptions),
        summary: summaryOf(found),
        sheetKey: dynamics.id,
        remembers: { ...settings, unit: found.settings.unit },
        results: () => dynamicsResults(found),
      },
    };
  },
  // The cell of the sheet knows better by then.
  again: ({ unit, ...settings }) => settings,
};

function reportSheet({ ground }: OrdersBook, found: SalesDynamics, words: Say<TextKey>) {
  return {
    kind: "sheet",
    key: dynamics.id,
    name: freeName(ground, words("report.dynamics.sheet")),
    visibility: "visible",
    content: dynamics.content({ dynamics: found, version, calendar: ground.calendar }, words),
  } as const;
}
