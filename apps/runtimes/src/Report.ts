/** Results of a run, stored for the page that `src/writePage.ts` writes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** Results of the packages in one runtime; unsupported packages are omitted. */
export interface TargetRow {
  readonly runtime: string
  readonly version: string
  readonly packages: Readonly<Record<string, "passed" | "failed">>
}

/** Sizes of bundles in bytes, minified and gzipped. */
export interface BundlerColumn {
  readonly name: string
  readonly version: string
  readonly bytes: Readonly<Record<string, number>>
}

/** Result of a project that uses the packages. */
export interface ConsumerRow {
  readonly consumer: string
  /** Its environment, such as a compiler with its version. */
  readonly version: string
  readonly outcome: "passed" | "failed"
}

const folder = fileURLToPath(new URL("../.results/report/", import.meta.url))

export const keep = (name: string, seen: ReadonlyArray<TargetRow | BundlerColumn | ConsumerRow>): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(seen, null, 2)}\n`)
}

const kept = <A>(name: string): ReadonlyArray<A> => {
  const file = join(folder, `${name}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as ReadonlyArray<A>) : []
}

export const keptTargets = (): ReadonlyArray<TargetRow> => kept("targets")

export const keptBundlers = (): ReadonlyArray<BundlerColumn> => [
  ...kept<BundlerColumn>("quick"),
  ...kept<BundlerColumn>("slow")
]

export const keptConsumers = (): ReadonlyArray<ConsumerRow> => [
  ...kept<ConsumerRow>("consumers-quick"),
  ...kept<ConsumerRow>("consumers-slow"),
  ...kept<ConsumerRow>("consumers-managers"),
  ...kept<ConsumerRow>("consumers-sdk-quick"),
  ...kept<ConsumerRow>("consumers-sdk-slow")
]
