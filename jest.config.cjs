module.exports = {
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/"],
  transform: { "^.+\\.tsx?$": "@swc/jest" },
  testEnvironment: "node",
  testTimeout: 30_000,
};
