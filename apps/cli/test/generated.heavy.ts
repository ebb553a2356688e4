// Clients that two generators make of the document, compiled and run against the emulator, and the collection that Bruno makes.
import { createClient as generate } from "@hey-api/openapi-ts"
import { sign } from "@tcchat/usersig"
// @ts-expect-error It has no types.
import * as converters from "@usebruno/converters"
import * as Redacted from "effect/Redacted"
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import openapiTS, { astToString } from "openapi-typescript"
import * as ts from "typescript"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { emulated, tcchat } from "./tcchat.js"

const document = createRequire(import.meta.url).resolve("tcchat/openapi.json")
const results = fileURLToPath(new URL("../.results", import.meta.url))

const { running } = emulated()

let folder: string

beforeAll(async () => {
  await mkdir(results, { recursive: true })
  // Within this package, where the generated code finds what it imports.
  folder = await mkdtemp(join(results, "generated-"))
})
afterAll(() => rm(folder, { recursive: true }))

/** What a client needs to call the emulator. */
const access = () => {
  const { admin, baseUrl, sdkAppId, secretKey } = running().app
  const usersig = sign({ sdkAppId, secretKey: Redacted.value(secretKey), userId: admin, expire: 600 })
  return { baseUrl, credentials: { sdkappid: String(sdkAppId), identifier: admin, usersig } }
}

type Access = ReturnType<typeof access>

/** A program that deletes a list, and tells what the service said. */
type Program = (access: Access, account: string) => Promise<string>

/** The errors of strict TypeScript. */
const errorsOf = (file: string): ReadonlyArray<string> => {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler
  })
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start, file }) => {
    const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, " ").split("\n")[0]}`
  })
}

const openapiFetch = `import createClient from "openapi-fetch"
import type { paths } from "./schema.js"

interface Access {
  readonly baseUrl: string
  readonly credentials: Readonly<Record<string, string>>
}

export const program = async ({ baseUrl, credentials }: Access, account: string): Promise<string> => {
  const client = createClient<paths>({ baseUrl })
  client.use({
    onRequest: ({ request }) => {
      const url = new URL(request.url)
      for (const [name, value] of Object.entries(credentials)) url.searchParams.set(name, value)
      return new Request(url, request)
    }
  })
  const { data } = await client.POST("/v4/sns/group_delete", {
    params: { query: { random: 1, contenttype: "json" } },
    body: { From_Account: account, GroupName: ["work"] }
  })
  if (data === undefined) return "no response"
  return "CurrentSequence" in data ? \`sequence \${data.CurrentSequence.toFixed()}\` : \`failed \${data.ErrorCode}\`
}
`

const heyApi = `import { createClient } from "./client/client/index.js"
import { relationDeleteLists } from "./client/sdk.gen.js"

interface Access {
  readonly baseUrl: string
  readonly credentials: Readonly<Record<string, string>>
}

export const program = async ({ baseUrl, credentials }: Access, account: string): Promise<string> => {
  const client = createClient({ baseUrl, auth: ({ name }) => credentials[name ?? ""] })
  const { data } = await relationDeleteLists({
    client,
    query: { random: 1, contenttype: "json" },
    body: { From_Account: account, GroupName: ["work"] }
  })
  if (data === undefined) return "no response"
  return "CurrentSequence" in data ? \`sequence \${data.CurrentSequence.toFixed()}\` : \`failed \${data.ErrorCode}\`
}
`

const call = async (file: string, account: string): Promise<string> => {
  const { program } = (await import(file)) as { readonly program: Program }
  return program(access(), account)
}

const compiles = async (file: string, code: string) => {
  await writeFile(file, code)
  expect(errorsOf(file)).toEqual([])
  await writeFile(`${file}.wrong.ts`, code.replace("GroupName:", "GroupNames:"))
  expect(errorsOf(`${file}.wrong.ts`)).toEqual([expect.stringContaining("GroupNames")])
}

describe("a client made of the document", () => {
  it("by openapi-typescript compiles, and calls the emulator", async () => {
    await writeFile(join(folder, "schema.d.ts"), astToString(await openapiTS(new URL(`file://${document}`))))
    const file = join(folder, "openapiFetch.ts")
    await compiles(file, openapiFetch)
    expect(await call(file, "alice")).toMatch(/^sequence \d+$/)
    expect(await call(file, "nobody")).toBe("failed 30003")
  })

  it("by Hey API compiles, and calls the emulator", async () => {
    await generate({
      input: document,
      output: { path: join(folder, "client") },
      plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
      logs: { level: "silent" }
    })
    const file = join(folder, "heyApi.ts")
    await compiles(file, heyApi)
    expect(await call(file, "alice")).toMatch(/^sequence \d+$/)
    expect(await call(file, "nobody")).toBe("failed 30003")
  })
})

interface Bruno {
  readonly openApiToBruno: (document: object) => Promise<unknown>
}

interface BrunoItem {
  readonly name: string
  readonly items?: ReadonlyArray<BrunoItem>
  readonly request?: {
    readonly url: string
    readonly params: ReadonlyArray<{ readonly name: string; readonly value: string }>
    readonly body: { readonly json: string }
  }
}

describe("a collection that Bruno makes of the document", () => {
  it("has a folder for each family, an environment for each region, and calls the emulator", async () => {
    const file = join(folder, "bruno.json")
    await tcchat(["openapi", "--credentials", "parameters", "--out", file])
    const { openApiToBruno } = converters as Bruno
    const collection = (await openApiToBruno(JSON.parse(await readFile(file, "utf8")) as object)) as {
      readonly items: ReadonlyArray<BrunoItem>
      readonly environments: ReadonlyArray<{ readonly name: string }>
    }
    expect(collection.environments.map(({ name }) => name)).toContain("singapore")
    const family = collection.items.find(({ name }) => name === "relation")
    const item = family?.items?.find(({ request }) => request?.url.endsWith("/v4/sns/group_get") === true)
    const { baseUrl, credentials } = access()
    const variables: Readonly<Record<string, string>> = { baseUrl, ...credentials }
    const filled = (text: string) => text.replaceAll(/{{(\w+)}}/g, (_, name: string) => variables[name] ?? "")
    const url = new URL(filled(item!.request!.url))
    for (const { name, value } of item!.request!.params) url.searchParams.set(name, filled(value))
    const body = item!.request!.body.json.replace('"id"', '"alice"')
    const response = await fetch(url, { method: "POST", body })
    expect(await response.json()).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 })
  })
})
