/**
 * @jest-environment jsdom
 *
 * Rules of the add-in only manifest, from Microsoft's reference (see ../shared/reference/office.md).
 */
import { existsSync, readFileSync } from "node:fs";
import { PNG } from "pngjs";

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
  expect(childNames(one("VersionOverrides"))).toEqual(["Hosts", "Resources"]);
  expect(childNames(one("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
  expect(childNames(one("Group"))).toEqual(["Label", "Icon", "Control"]);
  expect(childNames(one("Control"))).toEqual(["Label", "Supertip", "Icon", "Action"]);
  expect(childNames(one("Resources"))).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
});

it("asks for Excel 2021 and nothing that only Excel on the web has", () => {
  const sets = all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
  expect(sets).toEqual([
    ["ExcelApi", "1.14"],
    ["SharedRuntime", "1.1"],
  ]);
});

it("runs the pane and its functions in one lasting runtime, named first in its host", () => {
  const runtime = one("Runtime");
  expect(runtime.getAttribute("lifetime")).toBe("long");
  const host = one("VersionOverrides").getElementsByTagName("Host")[0];
  expect(childNames(host)).toEqual(["Runtimes", "DesktopFormFactor"]);
  const pane = runtime.getAttribute("resid");
  expect(one("FunctionFile").getAttribute("resid")).toBe(pane);
  expect(one("Action").getElementsByTagName("SourceLocation")[0].getAttribute("resid")).toBe(pane);
  const url = all("bt:Url").find((element) => element.getAttribute("id") === pane);
  expect(url?.getAttribute("DefaultValue")).toBe(
    one("DefaultSettings").getElementsByTagName("SourceLocation")[0].getAttribute("DefaultValue"),
  );
});

it("has one button, which opens the pane", () => {
  expect(one("Control").getAttribute("xsi:type")).toBe("Button");
  expect(one("Action").getAttribute("xsi:type")).toBe("ShowTaskpane");
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

it("keeps name and description within the limits of the store", () => {
  for (const text of textsIn(topLevel("DisplayName")!)) expect(text.length).toBeLessThanOrEqual(125);
  for (const text of textsIn(topLevel("Description")!)) expect(text.length).toBeLessThanOrEqual(250);
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
      expect(image.getAttribute("resid")).toBe(`Icon.${image.getAttribute("size")}`);
    }
  }
  expect(one("IconUrl").getAttribute("DefaultValue")).toMatch(/icon-32\.png$/);
  expect(one("HighResolutionIconUrl").getAttribute("DefaultValue")).toMatch(/icon-64\.png$/);
});

it.each([...new Set(source.match(/icon-\d+\.png/g))].map((file) => [file]))(
  "finds %s in assets, as large as its name says",
  (file) => {
    expect(existsSync(`assets/${file}`)).toBe(true);
    const { width, height } = PNG.sync.read(readFileSync(`assets/${file}`));
    const size = Number(/\d+/.exec(file)?.[0]);
    expect([width, height]).toEqual([size, size]);
  },
);

it("loads everything over https", () => {
  const addresses = all("*").flatMap((element) => element.getAttribute("DefaultValue") ?? []);
  for (const address of addresses.filter((text) => /^\w+:\/\//.test(text)))
    expect(address).toMatch(/^https:/);
});

function textsIn(element: Element): string[] {
  return [element, ...element.getElementsByTagName("*")].flatMap(
    (item) => item.getAttribute("DefaultValue") ?? item.getAttribute("Value") ?? [],
  );
}
