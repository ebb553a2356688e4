/** The emulator over HTTP: prints the options of a client, and exits when its standard input ends. */
import { startEmulator } from "@tcchat/emulator/node"
import * as Redacted from "effect/Redacted"
import * as process from "node:process"

const accounts = JSON.parse(process.argv[2] ?? "[]") as ReadonlyArray<string>

const emulator = await startEmulator({ seed: { accounts } })
await emulator.faults.add({ kind: "drop", endpoint: "account.queryOnlineStatus" })
const { admin, baseUrl, sdkAppId, secretKey } = emulator.app
console.log(JSON.stringify({ admin, baseUrl, sdkAppId, secretKey: Redacted.value(secretKey) }))
process.stdin.resume().once("end", () => void emulator.close())
