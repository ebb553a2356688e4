import type { Handler } from "../handler.js"
import { history } from "./history.js"
import { importing } from "./importMessage.js"
import { reading } from "./reading.js"
import { sending } from "./sendMessage.js"

export const message: ReadonlyArray<Handler> = [...sending, ...importing, ...history, ...reading]
