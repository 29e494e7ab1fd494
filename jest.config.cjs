const common = {
  rootDir: __dirname,
  testPathIgnorePatterns: ["/node_modules/"],
  // The reader of Access files is published as ES modules only.
  transform: { "^.+\\.tsx?$": "@swc/jest", "/node_modules/mdb-reader/.+\\.js$": "@swc/jest" },
  transformIgnorePatterns: ["/node_modules/(?!mdb-reader/)"],
  testEnvironment: "node",
  // Microsoft's client leaves its names in the global scope and looks at them until the end.
  testEnvironmentOptions: { globalsCleanup: "off" },
};

module.exports = {
  // Generous: a machine that is busy with something else is no fault of ours.
  testTimeout: 240_000,
  // Jest would leave one of two cores idle.
  maxWorkers: 2,
  projects: [
    {
      ...common,
      displayName: "unit",
      roots: ["<rootDir>/test"],
      testMatch: ["**/*.test.ts", "**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
    },
    {
      ...common,
      displayName: "end to end",
      roots: ["<rootDir>/test/e2e"],
      testMatch: ["**/*.test.ts"],
      globalSetup: "<rootDir>/test/e2e/setup.cjs",
      globalTeardown: "<rootDir>/test/e2e/teardown.cjs",
    },
  ],
};
