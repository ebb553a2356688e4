/** What only Node, Bun and Deno can do. */
import { createChat } from "@tcchat/transport-node"
import { execFile } from "node:child_process"
import * as process from "node:process"
import { promisify } from "node:util"
import { calls } from "../calls.js"
import { same, type Step } from "../Step.js"
import { clientOf } from "./kit.js"

const onUndici = calls("@tcchat/transport-node", (options) => clientOf(createChat(options)))

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

export const steps: ReadonlyArray<Step> = [...onUndici, ...(isNode ? [commandLine] : [])]
