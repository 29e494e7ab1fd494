/** Where the page finds itself. */
export type OfficeHost =
  | { readonly kind: "excel" }
  /** A browser, or Office.js could not be loaded. */
  | { readonly kind: "none" }
  /** Excel that lacks what Klientela needs; `version` as it calls itself. */
  | { readonly kind: "tooOld"; readonly version: string };

/** What Klientela cannot do without: Excel 2021, Microsoft 365, the web. The manifest asks the same for the ribbon. */
const floor = [
  ["ExcelApi", "1.14"],
  ["SharedRuntime", "1.1"],
] as const;

/** Asks Office.js; it answers once its host has. */
export async function officeHost(): Promise<OfficeHost> {
  if (!("Office" in globalThis)) return { kind: "none" };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: "none" };
  const { requirements, diagnostics } = Office.context;
  if (floor.every(([name, version]) => requirements.isSetSupported(name, version))) return { kind: "excel" };
  return { kind: "tooOld", version: diagnostics?.version ?? "" };
}
