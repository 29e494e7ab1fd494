// The arrows of ARCHITECTURE.md, checked. Each rule is one sentence of that file.
const forbid = (name, from, to, comment) => ({ name, severity: "error", comment, from: { path: from }, to });

const stages = [
  "table",
  "checks",
  "matches",
  "merges",
  "imports",
  "metrics",
  "segments",
  "products",
  "value",
  "cohorts",
  "dynamics",
  "reports",
];
const layers = ["core", "files", "vault", "xlsx", "workbook", "commands", "app", "hosts"];

module.exports = {
  forbidden: [
    forbid("no-cycles", "^src", { circular: true }, "The flow goes one way."),
    forbid(
      "core-is-pure",
      "^src/core",
      { pathNot: "^src/core|^node_modules/(libphonenumber-js|stdnum|validator)/" },
      "core/ imports nothing outside itself but three pure libraries: no Office.js, React, Node, zip.",
    ),
    forbid(
      "engine-knows-cells-only",
      "^src/(xlsx|files)",
      { path: "^src/", pathNot: "^src/(xlsx|files|core/(table|plan|errors|progress|day))" },
      "xlsx/ and files/ move cells; they know no metrics.",
    ),
    forbid(
      "workbook-knows-plans-only",
      "^src/workbook",
      { path: "^src/", pathNot: "^src/(workbook|xlsx|files|core/(table|plan|errors|progress|day))" },
      "workbook/ carries plans out; it knows no metrics.",
    ),
    forbid(
      "app-never-touches-a-workbook",
      "^src/app",
      { path: "^src/(workbook|xlsx|files|hosts)" },
      "Only hosts/ choose a workbook.",
    ),
    ...layers
      .slice(0, -1)
      .map((layer, index) =>
        forbid(
          `${layer}-is-below-${layers[index + 1]}`,
          `^src/${layer}/`,
          { path: `^src/(${layers.slice(index + 1).join("|")})/` },
          "Imports point down the layers.",
        ),
      ),
    ...stages
      .slice(0, -1)
      .map((stage, index) =>
        forbid(
          `${stage}-looks-back-only`,
          `^src/core/${stage}/`,
          { path: `^src/core/(${stages.slice(index + 1).join("|")})/` },
          "A stage may read the stages before it, never those after it.",
        ),
      ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  },
};
