import * as EN from "../src/Event.js"
import * as EO from "./src/Event.js"
import * as Json from "@tcchat/core/Json"
import { withoutNulls } from "../src/internal/nulls.js"
import { afterSendMsg } from "../src/c2c.js"
const url =
  "/?SdkAppid=1400000000&CallbackCommand=C2C.CallbackAfterSendMsg&contenttype=json&ClientIP=127.0.0.1&OptPlatform=iOS"
const body = JSON.stringify({
  CallbackCommand: "C2C.CallbackAfterSendMsg",
  From_Account: "alice",
  To_Account: "bob",
  MsgSeq: 1,
  MsgRandom: 2,
  MsgTime: 1557481126,
  MsgKey: "1_2_3",
  OnlineOnlyFlag: 0,
  MsgBody: [
    { MsgType: "TIMTextElem", MsgContent: { Text: "hello there" } },
    { MsgType: "TIMCustomElem", MsgContent: { Data: "x", Desc: "y" } }
  ],
  SendMsgResult: 0,
  ErrorInfo: "ok",
  UnreadMsgNum: 3,
  EventTime: 1670574414123
})
const parsed = JSON.parse(body)
const strip = withoutNulls(afterSendMsg.body.ast)
const t = (f: () => void) => {
  const t = process.cpuUsage().user
  for (let i = 0; i < 4000; i++) f()
  return (process.cpuUsage().user - t) / 4000
}
const fs: Record<string, () => void> = {
  new: () => EN.decode(url, body),
  old: () => EO.decode(url, body),
  newObj: () => EN.decode(url, parsed),
  oldObj: () => EO.decode(url, parsed),
  json: () => JSON.parse(body),
  Json: () => Json.parse(body),
  strip: () => strip(parsed)
}
const min: Record<string, number> = {}
for (let k = 0; k < 20; k++) for (const [n, f] of Object.entries(fs)) min[n] = Math.min(min[n] ?? 1e9, t(f))
console.log(
  Object.entries(min)
    .map(([n, v]) => n + " " + v.toFixed(2))
    .join("  ")
)
