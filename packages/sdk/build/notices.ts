/** Writes the licences of what is bundled, as they ask for, beside it. */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const metafile = "dist/esm/metafile-esm.json"
interface Output {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>
}

const { outputs } = JSON.parse(readFileSync(metafile, "utf8")) as { readonly outputs: Readonly<Record<string, Output>> }

/** The modules of which something is left. */
const bundled = Object.values(outputs).flatMap(({ inputs }) =>
  Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []))
)

/** The folders of the packages of others. */
const folders = [
  ...new Set(bundled.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []))
].sort()

const noticeOf = (folder: string): string => {
  const { license, name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly license: string
    readonly name: string
    readonly version: string
  }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (file === undefined || !existsSync(join(folder, file))) throw new Error(`${name} has no licence to ship`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}`
}

rmSync(metafile)
writeFileSync(
  "dist/NOTICES.txt",
  `This package contains parts of the following ones.\n\n${folders.map(noticeOf).join(`\n\n${"-".repeat(80)}\n\n`)}\n`
)
