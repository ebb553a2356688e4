// What `npm run demo` shows: friend lists deleted on the emulator, by the command line, over HTTP.
import { startEmulator } from "@tcchat/emulator/node"
import * as Redacted from "effect/Redacted"
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { styleText } from "node:util"

const coloured = process.stdout.isTTY && (process.env.NO_COLOR ?? "") === ""
const paint = (style, text) => (coloured ? styleText(style, text) : text)
const heading = (text) => console.log(`\n${paint("bold", text)}`)
const indented = (text) => text.trimEnd().replace(/^(?=.)/gm, "  ")

const tcchat = fileURLToPath(new URL("../../apps/cli/dist/tcchat.js", import.meta.url))

const lists = ["family", "work", "school", "football", "同学"]
const gone = ["work", "school", "football"]

const emulator = await startEmulator({
  seed: {
    accounts: {
      alice: {
        lists,
        friends: {
          bob: { lists: ["work", "football"] },
          carol: { lists: ["family"] },
          dave: { lists: ["work", "school"] },
          erin: { lists: ["同学"] }
        }
      }
    }
  }
})

/** Runs a command with the app in the environment, and returns its output. */
const run = (...args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tcchat, ...args], {
      env: {
        ...process.env,
        TCCHAT_SDK_APP_ID: String(emulator.app.sdkAppId),
        TCCHAT_SECRET_KEY: Redacted.value(emulator.app.secretKey),
        TCCHAT_ADMIN: emulator.app.admin,
        TCCHAT_BASE_URL: emulator.app.baseUrl,
        ...(coloured ? { FORCE_COLOR: "1" } : {})
      },
      stdio: ["ignore", "pipe", "pipe"]
    })
    let stdout = ""
    let stderr = ""
    child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text))
    child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text))
    child.on("error", reject)
    child.on("close", (status) => resolve({ status, stdout, stderr }))
  })

const must = (outcome, status) => {
  if (outcome.status !== status) throw new Error(`expected exit status ${status}:\n${outcome.stdout}${outcome.stderr}`)
  return outcome
}

const pull = async () =>
  must(await run("relation", "pull-lists", "--from-account", "alice", "--need-friend", "Need_Friend_Type_Yes"), 0)

try {
  console.log(`The emulator listens on ${emulator.url}. It keeps an account, alice, with five friend lists.`)

  heading("The lists before")
  console.log(indented((await pull()).stdout))

  const deletion = [
    "relation",
    "delete-lists",
    "--from-account",
    "alice",
    ...gone.flatMap((name) => ["--group-name", name])
  ]
  heading(`$ tcchat ${deletion.join(" ")} --yes --verbose`)
  const deleted = must(await run(...deletion, "--yes", "--verbose"), 0)
  console.log(indented(deleted.stderr))
  console.log(indented(deleted.stdout))

  heading("The lists after")
  const after = await pull()
  console.log(indented(after.stdout))

  const unknown = ["relation", "delete-lists", "--from-account", "nobody", "--group-name", "work", "--yes"]
  heading(`$ tcchat ${unknown.join(" ")}`)
  const rejected = must(await run(...unknown), 1)
  console.log(indented(rejected.stderr + rejected.stdout))

  console.log(paint("green", "\nThree lists are deleted; the friends that were in them are still friends."))
} finally {
  await emulator.close()
}
