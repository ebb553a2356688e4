/** Starts the server, and stops it when its process is told to end. */
import { createChat } from "@tcchat/sdk"
import { makeApp } from "./app.js"
import { readSettings } from "./settings.js"

const settings = readSettings()
const chat = createChat({ appInfo: { name: "example-express" } })
const server = makeApp(chat, settings).listen(settings.port, (error) => {
  if (error) throw error
  console.log(`http://127.0.0.1:${settings.port}`)
})

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    server.close(() => void chat.close())
  })
