/**
 * The add-in only manifest, made from the ribbon commands and the language files.
 *
 * Office refuses elements in another order than its schema has them: keep the order of what stands here.
 * https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
 */
import { commands } from "../../src/commands";
import type { RibbonCommand } from "../../src/commands/ribbon";
import { iconSizes } from "./iconSizes";
import { resources } from "./resources";
import { texts, worded } from "./texts";
import { type Xml, xmlText } from "./xml";

/** Where the pages are served while developing. */
export const localAddress = "https://localhost:3000/";

/** The manifest of an add-in whose pages are served under `address`, of the product's `version`, e.g. `0.1.0`. */
export function manifestXml(address: string, version: string): string {
  const base = new URL(address.endsWith("/") ? address : `${address}/`);
  if (base.protocol !== "https:")
    throw new Error(`Office loads add-ins over https only, not from ${address}`);
  const at = (file: string) => new URL(file, base).href;
  return xmlText([
    "OfficeApp",
    {
      xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
      "xsi:type": "TaskPaneApp",
    },
    [
      ["Id", {}, "7b0f5a52-6f0e-4c0b-9d0c-3a3d7c2f6e41"],
      ["Version", {}, officeVersion(version)],
      ["ProviderName", {}, "Klientela"],
      ["DefaultLocale", {}, "ru-RU"],
      worded("DisplayName", {}, "manifest.name", "Override"),
      worded("Description", {}, "manifest.description", "Override"),
      ["IconUrl", { DefaultValue: at("icon-32.png") }],
      ["HighResolutionIconUrl", { DefaultValue: at("icon-64.png") }],
      ["SupportUrl", { DefaultValue: at("taskpane.html") }],
      ["Hosts", {}, [["Host", { Name: "Workbook" }]]],
      // What the pane needs to say which Excel it needs. The ribbon asks for more, below.
      ["Requirements", {}, [["Sets", {}, [["Set", { Name: "ExcelApi", MinVersion: "1.1" }]]]]],
      ["DefaultSettings", {}, [["SourceLocation", { DefaultValue: at("taskpane.html") }]]],
      ["Permissions", {}, "ReadWriteDocument"],
      versionOverrides(at),
    ],
  ]);
}

/** Four numbers; below 1.0 Office refuses them. Office takes a changed manifest up only with another version. */
function officeVersion(version: string): string {
  const [major, minor, patch] = version.split(".").map(Number);
  return [major! + 1, minor, patch, 0].join(".");
}

/** The ribbon. Excel without these sets shows none, but can still open the pane. */
function versionOverrides(at: (file: string) => string): Xml {
  const xmlns = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
  const sets: Xml[] = [
    ["bt:Set", { Name: "ExcelApi", MinVersion: "1.14" }],
    ["bt:Set", { Name: "SharedRuntime", MinVersion: "1.1" }],
  ];
  return [
    "VersionOverrides",
    { xmlns, "xsi:type": "VersionOverridesV1_0" },
    [
      ["Requirements", {}, [["bt:Sets", {}, sets]]],
      [
        "Hosts",
        {},
        [
          [
            "Host",
            { "xsi:type": "Workbook" },
            [
              // One runtime for pane and ribbon: both keep the same page and its state.
              ["Runtimes", {}, [["Runtime", { resid: "Pane.Url", lifetime: "long" }]]],
              ["DesktopFormFactor", {}, desktop],
            ],
          ],
        ],
      ],
      resources(at),
    ],
  ];
}

const desktop: readonly Xml[] = [
  [
    "GetStarted",
    {},
    [
      ["Title", { resid: "Started.Title" }],
      ["Description", { resid: "Started.Text" }],
      ["LearnMoreUrl", { resid: "Pane.Url" }],
    ],
  ],
  ["FunctionFile", { resid: "Pane.Url" }],
  [
    "ExtensionPoint",
    { "xsi:type": "PrimaryCommandSurface" },
    [
      [
        "CustomTab",
        { id: "Klientela.Tab" },
        [
          [
            "Group",
            { id: "Klientela.Group" },
            [["Label", { resid: "Group.Label" }], icon("Icon"), ...commands.map(button)],
          ],
          ["Label", { resid: "Tab.Label" }],
        ],
      ],
    ],
  ],
];

function button(command: RibbonCommand): Xml {
  const { label, tip } = texts(command.id);
  return [
    "Control",
    { "xsi:type": "Button", id: `Klientela.${command.id}` },
    [
      ["Label", { resid: label }],
      [
        "Supertip",
        {},
        [
          ["Title", { resid: label }],
          ["Description", { resid: tip }],
        ],
      ],
      icon(`${command.id}.Icon`),
      action(command),
    ],
  ];
}

function icon(name: string): Xml {
  const images = iconSizes.map((size): Xml => ["bt:Image", { size: String(size), resid: `${name}.${size}` }]);
  return ["Icon", {}, images];
}

function action({ id, leadsTo }: RibbonCommand): Xml {
  if (leadsTo !== "pane") return ["Action", { "xsi:type": "ExecuteFunction" }, [["FunctionName", {}, id]]];
  return [
    "Action",
    { "xsi:type": "ShowTaskpane" },
    [
      ["TaskpaneId", {}, "Klientela.Pane"],
      ["SourceLocation", { resid: "Pane.Url" }],
    ],
  ];
}
