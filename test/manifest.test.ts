/**
 * @jest-environment jsdom
 *
 * Rules of the add-in only manifest, from Microsoft's reference (see ../shared/reference/office.md).
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { iconSizes } from "../scripts/manifest/iconSizes";
import { localAddress, manifestXml } from "../scripts/manifest/manifestXml";
import { commands } from "../src/commands";
import { version } from "../src/commands/version";
import { en, type TextKey } from "../src/i18n/en";

const source = readFileSync("manifest.xml", "utf8");
const manifest = new DOMParser().parseFromString(source, "application/xml");
const root = manifest.documentElement;

const all = (name: string) => [...manifest.getElementsByTagName(name)];
const one = (name: string) => {
  const found = all(name);
  if (found.length !== 1) throw new Error(`${found.length} × ${name}`);
  return found[0];
};
const childNames = (element: Element) => [...element.children].map(({ tagName }) => tagName);
const topLevel = (name: string) => [...root.children].find(({ tagName }) => tagName === name);

it("is what the commands and texts of today make: else run `npm run manifest`", () => {
  expect(source).toBe(manifestXml(localAddress, version));
});

it("is well-formed and of a task pane", () => {
  expect(manifest.querySelector("parsererror")).toBeNull();
  expect(root.getAttribute("xsi:type")).toBe("TaskPaneApp");
  expect(one("Id").textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

it("has a version of four numbers, none below 1.0: Office refuses those", () => {
  const [major] = /^(\d+)\.\d+\.\d+\.\d+$/.exec(one("Version").textContent ?? "")?.slice(1) ?? [];
  expect(Number(major)).toBeGreaterThanOrEqual(1);
});

it("keeps the elements in the order Office demands", () => {
  const order = [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ];
  expect(childNames(root)).toEqual(order);
  expect(childNames(one("VersionOverrides"))).toEqual(["Requirements", "Hosts", "Resources"]);
  expect(childNames(one("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
  expect(childNames(one("CustomTab"))).toEqual(["Group", "Label"]);
  expect(childNames(one("Group"))).toEqual(["Label", "Icon", ...commands.map(() => "Control")]);
  for (const control of all("Control"))
    expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  expect(childNames(one("Resources"))).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
});

it("shows the ribbon from Excel 2021 on and asks for nothing that only Excel on the web has", () => {
  const sets = (name: string) =>
    all(name).map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
  expect(sets("bt:Set")).toEqual([
    ["ExcelApi", "1.14"],
    ["SharedRuntime", "1.1"],
  ]);
  // An older Excel can open the pane, which says what it needs; with more here it would not even do that.
  expect(sets("Set")).toEqual([["ExcelApi", "1.1"]]);
});

it("runs the pane and its functions in one lasting runtime, named first in its host", () => {
  const runtime = one("Runtime");
  expect(runtime.getAttribute("lifetime")).toBe("long");
  const host = one("VersionOverrides").getElementsByTagName("Host")[0];
  expect(childNames(host)).toEqual(["Runtimes", "DesktopFormFactor"]);
  const pane = runtime.getAttribute("resid");
  expect(one("FunctionFile").getAttribute("resid")).toBe(pane);
  const shown = all("SourceLocation").flatMap((element) => element.getAttribute("resid") ?? []);
  expect([...new Set(shown)]).toEqual([pane]);
  const url = all("bt:Url").find((element) => element.getAttribute("id") === pane);
  expect(url?.getAttribute("DefaultValue")).toBe(
    one("DefaultSettings").getElementsByTagName("SourceLocation")[0].getAttribute("DefaultValue"),
  );
});

it("has a button for each command: one opens the pane, the others call their function", () => {
  const shown = all("Control").map((control) => {
    const action = control.getElementsByTagName("Action")[0]!;
    return [control.getAttribute("id"), action.getAttribute("xsi:type"), action.textContent?.trim()];
  });
  expect(shown).toEqual(
    commands.map(({ id }) =>
      id === "pane"
        ? ["Klientela.pane", "ShowTaskpane", "Klientela.Pane"]
        : [`Klientela.${id}`, "ExecuteFunction", id],
    ),
  );
});

it("shows its buttons in the order of the work: put right, find out, secure, take back", () => {
  const order = ["check", "duplicates", "segment", "dynamics", "protect", "undo", "pane"];
  const ids = commands.map(({ id }) => id);
  expect(ids).toEqual(order.filter((id) => ids.some((one) => one === id)));
});

it("says on each button what the language files say", () => {
  for (const { id } of commands) {
    const english = (resid: string) =>
      all("bt:String")
        .find((element) => element.getAttribute("id") === resid)
        ?.querySelector('[Locale="en-US"]')
        ?.getAttribute("Value");
    expect(english(`${id}.Label`)).toBe(en[`command.${id}.label` satisfies TextKey]);
    expect(english(`${id}.Tip`)).toBe(en[`command.${id}.tip` satisfies TextKey]);
  }
});

it("names every resource it uses, uses every resource it names, once each and shortly", () => {
  const used = new Set(all("*").flatMap((element) => element.getAttribute("resid") ?? []));
  const named = [...one("Resources").getElementsByTagName("*")].flatMap(
    (element) => element.getAttribute("id") ?? [],
  );
  expect(new Set(named).size).toBe(named.length);
  expect([...used].sort()).toEqual([...named].sort());
  for (const id of named) expect(id.length).toBeLessThanOrEqual(32);
});

it.each([
  ["bt:ShortStrings", 125],
  ["bt:LongStrings", 250],
])("keeps every text of %s within %i characters", (list, longest) => {
  for (const text of textsIn(one(list))) expect(text.length).toBeLessThanOrEqual(longest);
});

it("keeps name and description so short that the JSON manifest need not cut them either", () => {
  for (const text of textsIn(topLevel("DisplayName")!)) expect(text.length).toBeLessThanOrEqual(30);
  for (const text of textsIn(topLevel("Description")!)) expect(text.length).toBeLessThanOrEqual(80);
});

it("words everything in Russian first, then in English and Czech", () => {
  expect(one("DefaultLocale").textContent).toBe("ru-RU");
  const worded = [topLevel("DisplayName")!, topLevel("Description")!, ...all("bt:String")];
  for (const element of worded) {
    const locales = [...element.children].map((child) => child.getAttribute("Locale"));
    expect([element.getAttribute("id") ?? element.tagName, ...locales]).toEqual([
      element.getAttribute("id") ?? element.tagName,
      "en-US",
      "cs-CZ",
    ]);
  }
});

it("shows icons of the sizes Office asks for", () => {
  for (const icon of all("Icon")) {
    const sizes = [...icon.children].map((image) => Number(image.getAttribute("size")));
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    for (const image of icon.children) {
      expect(image.getAttribute("resid")).toMatch(new RegExp(`Icon\\.${image.getAttribute("size")}$`));
    }
  }
  expect(one("IconUrl").getAttribute("DefaultValue")).toMatch(/icon-32\.png$/);
  expect(one("HighResolutionIconUrl").getAttribute("DefaultValue")).toMatch(/icon-64\.png$/);
});

it.each([...new Set(source.match(/(?<=:3000\/)[\w/]+-\d+\.png/g))].map((file) => [file]))(
  "finds %s in assets, as large as its name says",
  (file) => {
    expect(existsSync(`assets/${file}`)).toBe(true);
    const { width, height } = PNG.sync.read(readFileSync(`assets/${file}`));
    const size = Number(/\d+/.exec(file)?.[0]);
    expect([width, height]).toEqual([size, size]);
  },
);

const drawings = readdirSync("assets/ribbon").flatMap((file) => /^(\w+)\.svg$/.exec(file)?.[1] ?? []);

it("draws each button differently, also those that are still to come, in every size", () => {
  expect(drawings).toEqual(expect.arrayContaining(commands.map(({ id }) => id)));
  for (const size of iconSizes) {
    const pixels = drawings.map((name) => readFileSync(`assets/ribbon/${name}-${size}.png`, "base64"));
    expect(new Set(pixels).size).toBe(drawings.length);
  }
});

it("is accepted by Microsoft's own reader", () => {
  const { status, stdout } = node("office-addin-manifest", "info", "manifest.xml");
  expect(status).toBe(0);
  expect(stdout).toMatch(/Name: Klientela: сегменты клиентов/);
  expect(stdout).toMatch(/Hosts: Workbook/);
});

it("is converted to JSON by Microsoft's converter, nothing cut or lost", () => {
  const folder = mkdtempSync(join(tmpdir(), "klientela-manifest-"));
  const { status } = node("office-addin-manifest-converter", "convert", "manifest.xml", "--output", folder);
  expect(status).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(["cs-cz.json", "en-us.json", "manifest.json"]);
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  for (const text of texts) expect(text).not.toContain("TRUNCATED");
  const { extensions } = JSON.parse(texts[2]!);
  const functions = extensions[0].runtimes.flatMap(({ actions = [] }: { actions?: { id: string }[] }) =>
    actions.map(({ id }) => id),
  );
  expect(functions).toEqual(
    expect.arrayContaining(commands.map(({ id }) => id).filter((id) => id !== "pane")),
  );
  expect(extensions[0].ribbons[0].tabs[0].groups[0].controls).toHaveLength(commands.length);
});

it("is made for any https address, and for no other", () => {
  const own = manifestXml("https://addins.example.com/klientela", version);
  expect(own).toContain('"https://addins.example.com/klientela/taskpane.html"');
  expect(own).not.toContain("localhost");
  expect(() => manifestXml("http://addins.example.com/", version)).toThrow("https");
});

it("escapes what XML would misread", () => {
  expect(manifestXml("https://example.com/a&b/", version)).toContain(
    "https://example.com/a&amp;b/icon-32.png",
  );
});

it("loads everything over https", () => {
  const addresses = all("*").flatMap((element) => element.getAttribute("DefaultValue") ?? []);
  for (const address of addresses.filter((text) => /^\w+:\/\//.test(text)))
    expect(address).toMatch(/^https:/);
});

function node(tool: string, ...words: readonly string[]) {
  const { bin } = JSON.parse(readFileSync(`node_modules/${tool}/package.json`, "utf8"));
  const script = `node_modules/${tool}/${bin[tool]}`;
  return spawnSync(process.execPath, [script, ...words], { encoding: "utf8" });
}

function textsIn(element: Element): string[] {
  return [element, ...element.getElementsByTagName("*")].flatMap(
    (item) => item.getAttribute("DefaultValue") ?? item.getAttribute("Value") ?? [],
  );
}
