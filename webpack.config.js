const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { ProvidePlugin } = require("webpack");

const source = join(__dirname, "src");
const dist = join(__dirname, "dist");

const swc = {
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
};

const common = {
  mode: "production",
  module: { rules: [swc] },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
};

const page = (name) =>
  new HtmlWebpackPlugin({
    template: join(source, "hosts", name, "page.html"),
    filename: `${name}.html`,
    chunks: [name],
  });

/** Files that the pages and the manifest ask for by name: the folder to host is complete. */
const hosted = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("hosted", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "hosted", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const [name, file] of hostedFiles()) {
            compilation.emitAsset(name, new sources.RawSource(readFileSync(file)));
          }
        },
      );
    });
  },
};

function hostedFiles() {
  const assets = join(__dirname, "assets");
  const sampleOf = (name) => /^sample-(\w+\.xlsx)$/.exec(name)?.[1];
  return readdirSync(assets, { recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /(^|\/)\w+-\d+\.png$/.test(name) || sampleOf(name))
    .map((name) => [sampleOf(name) ? `samples/${sampleOf(name)}` : name, join(assets, name)]);
}

/** The pages: no eval anywhere, for their content security policy forbids it. */
const pages = {
  ...common,
  name: "pages",
  target: ["web", "es2022"],
  devtool: "source-map",
  entry: {
    taskpane: join(source, "hosts/taskpane/main.tsx"),
    workbench: join(source, "hosts/workbench/main.tsx"),
  },
  output: { path: dist, filename: "[name].js", chunkFilename: "[name].js", clean: { keep: /^cli\// } },
  // Encrypted Access files are refused before its library sees them: the ciphers it asks for stay out.
  resolve: { ...common.resolve, alias: { "create-hash": false, "browserify-aes/browser.js": false } },
  plugins: [
    page("taskpane"),
    page("workbench"),
    hosted,
    // The library for Access takes Node's buffers for granted.
    new ProvidePlugin({ Buffer: ["buffer", "Buffer"] }),
  ],
  optimization: {
    splitChunks: {
      cacheGroups: {
        grid: { test: /@revolist/, name: "grid", chunks: "async", enforce: true },
        // Pages and workers say the same things: fetched and kept once.
        texts: { test: /[\\/]i18n[\\/](?!index)\w+\.ts$/, name: "texts", chunks: "all", enforce: true },
      },
    },
  },
  // What the pages do at their start, unpacked: a page that outgrows this has to be looked at. Texts are not code.
  performance: {
    hints: "error",
    // The workbench, which brings its grid along, is the largest; the pane inside Excel has a third less.
    maxEntrypointSize: 900_000,
    maxAssetSize: 900_000,
    assetFilter: (name) => name.endsWith(".js") && name !== "texts.js",
  },
};

/** The command line: one file, Node's own modules outside. */
const commandLine = {
  ...common,
  name: "cli",
  target: "node20",
  devtool: false,
  entry: { klientela: join(source, "hosts/cli/main.ts") },
  output: { path: join(dist, "cli"), filename: "[name].cjs" },
  optimization: { minimize: false },
};

module.exports = [pages, commandLine];
