/** The page. */
import { render } from "preact"
import type { Start } from "../model/Protocol.js"
import * as Api from "./api.js"
import { App } from "./App.js"
import * as Past from "./history/past.js"
import * as Router from "./router.js"
import * as Shortcuts from "./shortcuts.js"
import { update } from "./store.js"
import * as Theme from "./theme.js"
import "./style.css"

const begin = async () => {
  const start = await Api.get<Start>("start")
  if (start !== undefined) update({ start, target: start.targets[0]?.id ?? "emulator" })
}

Theme.apply(Theme.current())
Router.install()
Shortcuts.install()
Past.restore()
const root = document.getElementById("app")
if (root !== null) render(<App />, root)
void begin().catch(() => undefined)
