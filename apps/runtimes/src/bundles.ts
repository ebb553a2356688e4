/** What consumers bundle. */
import { modulesOf, published } from "./Workspace.js"

export interface Bundled {
  readonly what: string
  /** A module that leaves in `globalThis.used` what it has imported. */
  readonly source: string
}

const used = (...names: ReadonlyArray<string>) => `globalThis.used = [${names.join(", ")}]\n`

const endpoints = "@tcchat/endpoints"
const families = published
  .flatMap((each) => (each.name === endpoints ? modulesOf(each) : []))
  .filter((module) => module !== endpoints)

export const signing: Bundled = {
  what: "`sign` of usersig",
  source: `import { sign } from "@tcchat/usersig"\n${used("sign")}`
}

export const oneEndpoint: Bundled = {
  what: "a client on fetch with one endpoint",
  source: `import { deleteLists } from "${endpoints}/relation"
import { createChat } from "@tcchat/transport-fetch"
${used("createChat", "deleteLists")}`
}

export const allImported: Bundled = {
  what: "the same, every family imported",
  source: `${families.map((module) => `import * as ${module.split("/").at(-1)} from "${module}"`).join("\n")}
import { createChat } from "@tcchat/transport-fetch"
${used("createChat", "relation.deleteLists")}`
}

export const throughRoot: Bundled = {
  what: "the same, imported from `@tcchat/endpoints`",
  source: `import { relation } from "${endpoints}"
import { createChat } from "@tcchat/transport-fetch"
${used("createChat", "relation.deleteLists")}`
}

export const lean: Bundled = {
  what: "`@tcchat/sdk/lean` with one endpoint",
  source: `import { deleteLists } from "@tcchat/sdk/relation"
import { createClient } from "@tcchat/sdk/lean"
${used("createClient", "deleteLists")}`
}

export const bundled: ReadonlyArray<Bundled> = [signing, oneEndpoint, allImported, throughRoot, lean]
