/** A process that holds an emulator, whose memory must not count as that of a run. */
import { startEmulator } from "@tcchat/emulator/node"
import * as Redacted from "effect/Redacted"
import { accountOf, lists } from "./rows.js"

const [accounts = 0, rateLimit = 0] = process.argv.slice(2).map(Number)

const seed = Object.fromEntries(Array.from({ length: accounts }, (_, index) => [accountOf(index), { lists }]))
const emulator = await startEmulator({ rateLimit: rateLimit === 1, logSize: 1, seed: { accounts: seed } })
process.send?.({ ...emulator.app, secretKey: Redacted.value(emulator.app.secretKey) })
process.on("disconnect", () => process.exit())
