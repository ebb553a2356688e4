import { basename } from "node:path"

/** What is mutated in each package; `least` is the share of the mutants, in percent, that the tests must kill. */
export const parts = {
  usersig: { mutate: ["src/**/*.ts"], least: 85 },
  core: {
    mutate: [
      "src/{Credentials,RateLimit,RetryBudget,RetryPolicy}.ts",
      "src/internal/{attempts,bucket,call,envelope,origins,request,run,times,tokenQueue}.ts"
    ],
    least: 85
  },
  webhooks: {
    mutate: ["src/{Replays,Signature,Verification}.ts", "src/internal/{admission,content,query,receive}.ts"],
    least: 85
  },
  bulk: { mutate: ["src/**/*.ts"] },
  "transport-node": { mutate: ["src/**/*.ts"] },
  "transport-fetch": { mutate: ["src/**/*.ts"] }
}

/** Mutation testing of one package, in its folder. */
export default {
  packageManager: "pnpm",
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  coverageAnalysis: "perTest",
  // As deep as a package, so that its relative paths to the root stay true.
  vitest: { configFile: "../../config/mutation.ts" },
  tempDirName: "../../.stryker",
  mutate: parts[basename(process.cwd())]?.mutate,
  reporters: ["progress-append-only", "json"],
  jsonReporter: { fileName: ".results/mutation.json" },
  warnings: { slow: false },
  allowConsoleColors: false,
  concurrency: 1
}
