/** What the manifests of the repository say about the project. */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const manifest = (path: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), "utf8")) as Readonly<
    Record<string, unknown>
  >

/** The version that all packages share. */
export const version = String(manifest("packages/sdk/package.json")["version"])

/** The address of the repository; it is missing until `repository` of the root's manifest is filled in. */
export const source = ((repository: unknown): string | undefined =>
  typeof repository === "string" && URL.canParse(repository) ? repository : undefined)(
  manifest("package.json")["repository"]
)

/** A sentence about version and source for the front page. */
export const versionTexts = {
  en: `Version ${version}${source === undefined ? ", not published yet; the address of its source will stand here" : ` · [source](${source})`}.`,
  zh: `版本 ${version}${source === undefined ? "，尚未发布；发布之后这里会有源代码地址" : ` · [源代码](${source})`}。`
} as const
