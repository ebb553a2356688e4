/** Deletes a list of many accounts, with a journal of what became of each row; started again, it goes on where it was. */
import { createRun } from "@tcchat/bulk/Run"
import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
import { deleteLists } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-node"

const chat = createChat({
  sdkAppId: Number(process.env["TCCHAT_SDK_APP_ID"]),
  secretKey: process.env["TCCHAT_SECRET_KEY"] ?? "",
  admin: process.env["TCCHAT_ADMIN"] ?? "administrator",
  baseUrl: process.env["TCCHAT_BASE_URL"]
})

const rows = [
  { From_Account: "alice", GroupName: "work" },
  { From_Account: "nobody", GroupName: "work" },
  { From_Account: "alice", GroupName: "school" }
]

const journal = SqliteJournal.at(process.env["JOURNAL"] ?? "delete-lists.db")
const run = await createRun(chat, deleteLists, { journal, rows, stopAfter: 100 })
const { calls, done, failed } = await run.start()
console.log(`${done} done and ${failed} failed in ${calls} calls`)

for await (const { fields, number, reason } of run.rows("failed"))
  console.log(`row ${number}, ${String(fields["From_Account"])}: ${reason?.code}`)

await run.close()
await chat.close()
