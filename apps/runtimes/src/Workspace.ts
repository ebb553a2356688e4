/** The published packages of this repository. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { run } from "./Command.js"

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly bin?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, unknown>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

export const root = fileURLToPath(new URL("../../..", import.meta.url))

const manifests = ["packages", "apps"].flatMap((folder) =>
  readdirSync(join(root, folder)).map(
    (name) => JSON.parse(readFileSync(join(root, folder, name, "package.json"), "utf8")) as Manifest
  )
)

/** Those with the fewest dependencies first. */
const order = ["usersig", "core", "endpoints", "transport-node", "transport-fetch", "bulk", "webhooks", "emulator"]
const place = ({ name }: Manifest) => {
  const at = order.indexOf(name.replace("@tcchat/", ""))
  return at < 0 ? order.length : at
}

export const published: ReadonlyArray<Manifest> = manifests
  .filter((manifest) => manifest.private !== true)
  .sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1))

/** The modules of a package; its manifest and other documents are none. */
export const modulesOf = ({ exports = {}, name }: Manifest): ReadonlyArray<string> =>
  Object.keys(exports)
    .filter((path) => !path.endsWith(".json"))
    .map((path) => `${name}${path.slice(1)}`)

/** Packs the tarballs that would be published, and returns their paths by package name. */
export const pack = async (into: string): Promise<Readonly<Record<string, string>>> => {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { packageManager: string }
  const filters = published.flatMap(({ name }) => ["--filter", name])
  await run("npx", ["-y", packageManager, "-r", ...filters, "pack", "--pack-destination", into], { cwd: root })
  return Object.fromEntries(
    published.map(({ name, version }) => [
      name,
      join(into, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`)
    ])
  )
}
