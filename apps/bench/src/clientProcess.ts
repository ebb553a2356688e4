/** One client in a process of its own: makes the requested number of calls, and reports the time. */
import { clients, type Name } from "./clients.js"

const [name, baseUrl] = process.argv.slice(2) as [Name, string]
const spend = clients[name](baseUrl)

process.on("message", ({ callers, many }: { readonly many: number; readonly callers: number }) => {
  void spend(many, callers).then((spent) => process.send?.(spent))
})
process.on("disconnect", () => process.exit())
