/** The page that says where the packages run and what bundles of them weigh, made from what a run has seen. */
import { bundled } from "./bundles.js"
import type { BundlerColumn, ConsumerRow, TargetRow } from "./Report.js"
import { published } from "./Workspace.js"

const row = (cells: ReadonlyArray<string>) => `| ${cells.join(" | ")} |`

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>) =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n")

const short = (name: string) => name.replace("@tcchat/", "")

const kilobytes = (bytes: number | undefined) => (bytes === undefined ? "" : `${(bytes / 1000).toFixed(1)} KB`)

const packages = published.map(({ name }) => name)

const runtimeTable = (targets: ReadonlyArray<TargetRow>) =>
  table(
    ["runtime", "version", ...packages.map(short)],
    targets.map(({ packages: seen, runtime, version }) => [
      runtime,
      version,
      ...packages.map((name) => seen[name] ?? (Object.keys(seen).length === 0 ? "skipped" : "–"))
    ])
  )

const consumerTable = (consumers: ReadonlyArray<ConsumerRow>) =>
  table(
    ["consumer", "in", "outcome"],
    consumers.map(({ consumer, outcome, version }) => [consumer, version, outcome])
  )

const bundleTable = (columns: ReadonlyArray<BundlerColumn>) =>
  table(
    ["minified and gzipped", ...columns.map(({ name, version }) => `${name} ${version}`)],
    bundled.map(({ what }) => [what, ...columns.map(({ bytes }) => kilobytes(bytes[what]))])
  )

/** What the runs of both suites have seen. */
export interface Seen {
  readonly targets: ReadonlyArray<TargetRow>
  readonly consumers: ReadonlyArray<ConsumerRow>
  readonly columns: ReadonlyArray<BundlerColumn>
}

export const render = ({ columns, consumers, targets }: Seen): string =>
  `# Where the packages run

Written by \`npm run runtimes\`, which packs the packages as they would be published, installs the tarballs with npm into an empty
project, and runs one program in every runtime: sign, verify and decode a UserSig; delete lists on the emulator over HTTP; make one
call that is rejected, one that times out, and one that is aborted. In a page it also checks that \`createChat\` throws when given a
secret key. \`npm test\` runs the same program and compares the results with this page. \`sdk\` is \`@tcchat/sdk\`, which runs the
same program through its methods, in a project of its own: on undici in Node, on \`fetch\` everywhere.

\`–\` means that a package does not support that runtime by design. The tests of the transports also use \`core\` and \`endpoints\`. In
Bun and Deno the transport on undici makes these calls, but proxies and certificates are tested in Node only.

${runtimeTable(targets)}

## Consumers

Projects in empty folders that install the tarballs. Compiled projects import every module of every package, in strict mode with
\`skipLibCheck\` off; running projects sign, call and fail like the programs above. Install tests run the \`npm install\` lines of the
READMEs verbatim, against a local registry that serves the tarballs, and load every module of the packages named there. Projects
with the SDK have no other package of this repository, and are compiled without the types of any runtime.

${consumerTable(consumers)}

With \`moduleResolution: node\` (NestJS up to 10, and other projects with only \`module: commonjs\`) compilers ignore \`exports\` and find
the types through \`typesVersions\`. The runtime or bundler must support \`exports\`, as Node, Jest from 28 and webpack from 5 do.
Jest 27 needs \`moduleNameMapper: { "^@tcchat/([^/]+)/([^/]+)$": "@tcchat/$1/dist/cjs/$2" }\`, and its environment for
Node lacks \`ReadableStream\`, which undici in \`transport-node\` needs.

## Bundle sizes

The sizes include everything, also \`effect\`. A program that already uses \`effect\` pays for most of that anyway.

${bundleTable(columns)}

webpack and, here, rollup minify with terser; esbuild and Vite minify with esbuild, which leaves a tenth more of \`effect\`. A
client on \`fetch\` may weigh 81.0 KB with terser and 90.2 KB with esbuild: tests check both.

Import a family (\`@tcchat/endpoints/relation\`): esbuild keeps everything behind \`export * as\`, so importing the root of the
package bundles all endpoints.
`

/** The cells of all tables of a page, by the first cell of their row (and the second, where it is a version). */
const cellsOf = (page: string): ReadonlyArray<ReadonlyArray<string>> =>
  page
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|[ -]*-{3}/.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim())
    )

/** Sizes that differ by no more than this part are the same. */
const tolerance = 0.05

const differs = (written: string, seen: string): boolean => {
  if (!seen.endsWith(" KB")) return written !== seen
  const [before, now] = [Number.parseFloat(written), Number.parseFloat(seen)]
  return !(Math.abs(before - now) <= Math.max(now * tolerance, 0.2))
}

/**
 * Returns the differences between a page and a run. Results that the run does not have are skipped. Versions of browsers vary
 * between machines, and so does that of Node if the machine's own replaces one that cannot be obtained.
 */
export const contradictions = (page: string, { columns, consumers, targets }: Seen): ReadonlyArray<string> => {
  const written = cellsOf(page)
  const heads = written.filter(([first]) => first === "runtime" || first === "minified and gzipped")
  const major = (version = "") => version.split(".")[0]
  const find = ([runtime = "", version]: ReadonlyArray<string>) =>
    written.find(
      ([first, second]) => first === runtime && (runtime.startsWith("Chromium") || major(second) === major(version))
    )
  const ran = targets.filter((target) => Object.keys(target.packages).length > 0)
  const [head = [], ...rows] = cellsOf(runtimeTable(ran))
  const found = rows.flatMap((seen) => {
    const line = find(seen)
    if (line === undefined) return [`${seen[0]} ${seen[1]} is missing`]
    return seen.flatMap((cell, at) =>
      at > 1 && line[at] !== cell ? [`${seen[0]} ${seen[1]}, ${head[at]}: ${line[at]}, but it ${cell}`] : []
    )
  })
  if (heads[0]?.join() !== head.join()) found.unshift("the packages are others")

  const sizes = columns.flatMap(({ bytes, name, version }) => {
    const at = heads[1]?.indexOf(`${name} ${version}`) ?? -1
    if (at < 0) return [`${name} ${version} is missing`]
    return bundled.flatMap(({ what }) => {
      const before = written.find(([first]) => first === what)?.[at] ?? "nothing"
      const now = kilobytes(bytes[what])
      return differs(before, now) ? [`${what} with ${name}: ${before}, but it weighs ${now}`] : []
    })
  })
  const uses = cellsOf(consumerTable(consumers)).flatMap((seen) =>
    written.some((line) => line.join() === seen.join()) ? [] : [`${seen.join(", ")} is missing`]
  )
  return [...found, ...uses, ...sizes]
}
