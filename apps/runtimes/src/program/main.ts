/** The program for Node-like runtimes: `main.js SURROUNDINGS MODULES`, both as JSON. */
import { createChat } from "@tcchat/transport-node"
import { execFile } from "node:child_process"
import * as process from "node:process"
import { promisify } from "node:util"
import { calls } from "./calls.js"
import { neutral } from "./neutral.js"
import { same, type Step, type Surroundings, take } from "./Step.js"

const [surroundings, modules] = process.argv.slice(2).map((text) => JSON.parse(text) as unknown) as [
  Surroundings,
  Readonly<Record<string, ReadonlyArray<string>>>
]

const loads = Object.entries(modules)
  .filter(([, specifiers]) => specifiers.length > 0)
  .map(([name, specifiers]): Step => ({
    package: name,
    does: "loads",
    run: async () => {
      for (const specifier of specifiers) await import(specifier)
    }
  }))

const onUndici = calls("@tcchat/transport-node", ({ admin, baseUrl, sdkAppId, secretKey }) =>
  createChat({ admin, baseUrl, sdkAppId, secretKey })
)

const commandLine: Step = {
  package: "tcchat",
  does: "deletes lists",
  run: async ({ account, admin, baseUrl, sdkAppId, secretKey }) => {
    const environment = {
      TCCHAT_ADMIN: admin,
      TCCHAT_BASE_URL: baseUrl,
      TCCHAT_SDK_APP_ID: String(sdkAppId),
      TCCHAT_SECRET_KEY: secretKey
    }
    const asked = ["--from-account", account, "--group-name", "work", "--yes", "--json"]
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["node_modules/tcchat/dist/tcchat.js", "relation", "delete-lists", ...asked],
      { env: { ...process.env, ...environment } }
    )
    same("type of the sequence", typeof (JSON.parse(stdout) as { CurrentSequence?: unknown }).CurrentSequence, "number")
  }
}

/** The command line is for Node alone. */
const isNode = process.versions["bun"] === undefined && process.versions["deno"] === undefined

const steps = [...loads, ...neutral(), ...onUndici, ...(isNode ? [commandLine] : [])]
console.log(JSON.stringify(await take(steps, surroundings)))
