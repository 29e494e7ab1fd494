import { commands } from "../../src/commands";
import type { TextKey } from "../../src/i18n";
import { iconSizes } from "./iconSizes";
import { texts, worded } from "./texts";
import type { Xml } from "./xml";

/** Everything that the ribbon names by `resid`. */
export function resources(at: (file: string) => string): Xml {
  const drawings: readonly (readonly [name: string, file: string])[] = [
    ["Icon", "icon"],
    ...commands.map(({ id }) => [`${id}.Icon`, `ribbon/${id}`] as const),
  ];
  const images = drawings.flatMap(([name, file]) =>
    iconSizes.map(
      (size): Xml => ["bt:Image", { id: `${name}.${size}`, DefaultValue: at(`${file}-${size}.png`) }],
    ),
  );
  const short: readonly (readonly [id: string, key: TextKey])[] = [
    ["Tab.Label", "manifest.tab"],
    ["Group.Label", "manifest.group"],
    ["Started.Title", "manifest.started.title"],
    ...commands.map(({ id }) => [texts(id).label, `command.${id}.label`] as const),
  ];
  const long: readonly (readonly [id: string, key: TextKey])[] = [
    ["Started.Text", "manifest.started.text"],
    ...commands.map(({ id }) => [texts(id).tip, `command.${id}.tip`] as const),
  ];
  const strings = (list: readonly (readonly [id: string, key: TextKey])[]) =>
    list.map(([id, key]) => worded("bt:String", { id }, key, "bt:Override"));
  return [
    "Resources",
    {},
    [
      ["bt:Images", {}, images],
      ["bt:Urls", {}, [["bt:Url", { id: "Pane.Url", DefaultValue: at("taskpane.html") }]]],
      ["bt:ShortStrings", {}, strings(short)],
      ["bt:LongStrings", {}, strings(long)],
    ],
  ];
}
