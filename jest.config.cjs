const common = {
  rootDir: __dirname,
  testPathIgnorePatterns: ["/node_modules/"],
  transform: { "^.+\\.tsx?$": "@swc/jest" },
  testEnvironment: "node",
  // Microsoft's client leaves its names in the global scope and looks at them until the end.
  testEnvironmentOptions: { globalsCleanup: "off" },
};

module.exports = {
  testTimeout: 30_000,
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
