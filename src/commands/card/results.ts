/** One customer's card as plain figures for programs: ids as keys, days ISO 8601. */
import { isoDay } from "../../core/day";
import type { CustomerCardInput } from "../../core/reports/customerCardInput";

export function cardResults({ calendar, choices, asOfDay, ...card }: CustomerCardInput) {
  return {
    ...card,
    asOf: isoDay(asOfDay),
    details: card.details.map(({ role, value, isDay }) => ({
      role,
      value: isDay ? isoDay(Number(value)) : value,
    })),
    figures: card.figures.map(({ id, unit, value }) => ({
      id,
      value: unit === "day" ? isoDay(Number(value)) : typeof value === "object" ? value.key : value,
    })),
    classes: card.classes.map(({ id, class: name, why }) => ({ id, class: name.split(".").at(-1), why })),
    recencyDays: Number.isNaN(card.recencyDays) ? null : card.recencyDays,
    products: card.products.map(({ lastDay, ...product }) => ({ ...product, lastDay: isoDay(lastDay) })),
    lines: card.lines.map(({ day, ...line }) => ({ ...line, day: isoDay(day) })),
  };
}
