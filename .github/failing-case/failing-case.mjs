// A failing case. Copy this file into an empty folder, run the two lines, and change it until it shows the problem:
//
//   npm install @tcchat/sdk
//   node failing-case.mjs
//
// It needs no account and no key: the emulator is the service in memory.
import { createEmulator } from "@tcchat/sdk/testing"
import { createRequire } from "node:module"
import process from "node:process"

const { version } = createRequire(import.meta.url)("@tcchat/sdk/package.json")
console.log(`@tcchat/sdk ${version}, ${process.release.name} ${process.version}, ${process.platform} ${process.arch}`)

// What exists before the call.
const emulator = createEmulator({ seed: { accounts: { alice: { lists: ["work", "school"] } } } })

// What the service does to the call, if that matters: kinds are drop, reset, delay, status, garbage and code.
await emulator.faults.add({ endpoint: "relation.deleteLists", kind: "code", code: 30008, count: 1 })

// The call, with every attempt logged.
const chat = emulator.createChat({ logger: "debug" })
try {
  console.log("actual:", await chat.relation.deleteLists({ From_Account: "alice", GroupName: ["work"] }))
} catch (error) {
  console.log("actual:", error)
}
console.log("expected: a response after one retry, because 30008 asks for a delay")

// What the service saw, and what exists after.
console.dir({ calls: await emulator.calls() }, { depth: null })
console.dir({ lists: (await chat.relation.pullLists({ From_Account: "alice" })).ResultItem }, { depth: null })
await emulator.close()
