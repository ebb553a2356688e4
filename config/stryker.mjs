/** Mutation testing of one package: `stryker run ../../config/stryker.mjs` in its folder. */
export default {
  packageManager: "pnpm",
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  coverageAnalysis: "perTest",
  // As deep as a package, so that its relative paths to the root stay true.
  vitest: { configFile: "../../config/mutation.ts" },
  tempDirName: "../../.stryker",
  mutate: ["src/**/*.ts"],
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: ".results/mutation.json" },
  concurrency: 2
}
