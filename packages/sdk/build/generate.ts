/** Writes src/generated: the types of all endpoints, and the methods of a client. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { readFamilies, rootsOf } from "./definitions.js"
import { exportsOf, faceModules } from "./faces.js"
import { familiesText, familyText, reservedIn } from "./families.js"
import { write } from "./interfaces.js"
import { makeKnown } from "./known.js"
import { sharedModule } from "./naming.js"
import * as webhooks from "./webhooks.js"

const folder = fileURLToPath(new URL("../src/generated", import.meta.url))

const save = (module: string, text: string) => {
  const file = join(folder, `${module}.ts`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const families = await readFamilies()
const faces = faceModules()
const reserved = new Map([
  ...families.map((family) => [family.name, reservedIn(family)] as const),
  [webhooks.module, [...faces.values()].flatMap(exportsOf)]
])
const written = write([...families.flatMap(rootsOf), ...webhooks.roots()], await makeKnown(), reserved)

rmSync(folder, { recursive: true, force: true })
save(sharedModule, `/** The structures that several families share. */\n\n${written.modules.get(sharedModule) ?? ""}`)
for (const family of families) save(family.name, familyText(family, written))
save("families", familiesText(families))
save(webhooks.module, `/** The bodies of webhooks. */\n${written.modules.get(webhooks.module) ?? ""}`)
for (const [module, text] of faces) save(module, text)
