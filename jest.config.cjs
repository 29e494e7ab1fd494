const common = {
  rootDir: __dirname,
  testPathIgnorePatterns: ["/node_modules/"],
  transform: { "^.+\\.tsx?$": "@swc/jest" },
  testEnvironment: "node",
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
