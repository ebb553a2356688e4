/** What the doc comments of endpoints and webhooks say, as the modules of the build. */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { familiesIn, familySummary, readDefinition, readElements, sorted } from "./comments.js"
import { codeOf, requestOf } from "./requests.js"

const sources = (name: string) => fileURLToPath(new URL(`../../${name}/src`, import.meta.url))

const json = (value: unknown) => JSON.stringify(value)

const definitionsIn = (folder: string, family: string) =>
  readdirSync(join(folder, family)).map((file) => readDefinition(join(folder, family, file)))

/** The modules by name. */
export const modules = (): ReadonlyMap<string, string> => {
  const folder = sources("endpoints")
  const families = familiesIn(folder).map((name) => ({
    name,
    summary: familySummary(folder, name),
    definitions: definitionsIn(folder, name)
  }))
  const all = families.flatMap(({ definitions }) => definitions)
  const loaders = families.map(
    ({ name, summary }) =>
      `${name}: { summary: ${json(summary)}, definitions: () => import("@tcchat/endpoints/${name}"), comments: () => import("virtual:comments/${name}") }`
  )
  const webhooks = sources("webhooks")
  return new Map([
    ["virtual:families", `export const families = { ${loaders.join(", ")} }`],
    [
      "virtual:endpoints",
      `export const endpoints = ${json(sorted(all.map(({ name, string, summary }) => [name, [string("path"), summary]])))}`
    ],
    ["virtual:examples", `export const examples = ${json(sorted(all.map(({ example, name }) => [name, example])))}`],
    [
      "virtual:requests",
      `export const requests = {${all.map(({ example, name }) => `${json(name)}: ${codeOf(requestOf(example))}`).join(", ")}}`
    ],
    ...families.map(({ definitions, name }): [string, string] => [
      `virtual:comments/${name}`,
      `export const comments = ${json(
        sorted(
          definitions.map(({ description, fields, name, see }) => [
            name,
            { description, see, payload: fields("payload"), success: fields("success") }
          ])
        )
      )}`
    ]),
    [
      "virtual:webhooks",
      `export const families = ${json(
        Object.fromEntries(
          familiesIn(webhooks).map((name) => [
            name,
            {
              summary: familySummary(webhooks, name),
              webhooks: definitionsIn(webhooks, name).map(({ description, exported, fields, name, see, summary }) => ({
                export: exported,
                command: name,
                summary,
                description,
                see,
                body: fields("body"),
                response: fields("response")
              }))
            }
          ])
        )
      )}`
    ],
    [
      "virtual:elements",
      `export const elements = ${json(
        sorted(["element", "message"].flatMap((name) => readElements(join(folder, "model", `${name}.ts`))))
      )}`
    ]
  ])
}
