/** Responses without what differs between any two apps: names, ids, times, keys, and where counting begins. */
import * as Json from "@tcchat/core/Json"
import { isId } from "./Guard.js"
import { shown } from "./Names.js"
import type { Outcome, Step } from "./Script.js"
import type { Own } from "./Target.js"

/** Numbers of which only the distances within a scene mean something. */
const isSequence = (field: string): boolean => /sequence/i.test(field)

/** Ids that are made at random. */
const isRandom = (field: string): boolean => /^(?:(?:Last)?MsgKey|MsgId|RequestId|Id|ContactGroupId)$/i.test(field)

/** Times of about now: Unix seconds, or a date and time of day. */
const isTime = (value: unknown): boolean =>
  typeof value === "number" ? value > 1.5e9 && value < 2.5e9 : /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.test(String(value))

/** Lists whose order means something. */
const isOrdered = (field: string): boolean => /^(?:MsgBody|RspMsgList|MsgList)$/.test(field)

/** Finds a word, and not the words that contain it. */
const wordOf = (text: string): RegExp =>
  new RegExp(`(?<!\\w)${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\w)`, "g")

/** Makes texts for people without the names of the run, of the app and of its admin. */
const anonymiser = ({ admin, prefix, sdkAppId }: Own) => {
  const [app, person] = [wordOf(String(sdkAppId)), wordOf(admin)]
  return (text: string): string => shown(prefix, text).replace(app, "<app>").replace(person, "<admin>")
}

const isAppId = (field: string): boolean => /app_?id/i.test(field)

/** Makes the function that normalises the responses of one scene. */
export const normaliser = (own: Own) => {
  const anonymous = anonymiser(own)
  const ids = new Map<unknown, string>()
  const starts = new Map<string, number>()
  const idOf = (id: unknown) => {
    if (!ids.has(id)) ids.set(id, `<id ${ids.size + 1}>`)
    return ids.get(id)
  }
  const fromStart = (field: string, value: number) => {
    const key = field.replace(/CurruentSequence/, "CurrentSequence")
    if (value === 0) return 0
    if (!starts.has(key)) starts.set(key, value)
    return value - starts.get(key)! + 1
  }
  const normal = (field: string, value: unknown): unknown => {
    if (Array.isArray(value)) {
      const items = value.map((item) => normal(field, item))
      return isOrdered(field)
        ? items
        : items.sort((one, other) => (Json.stringify(one) < Json.stringify(other) ? -1 : 1))
    }
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, normal(name, inner)]))
    if (isRandom(field) && value !== "" && value !== 0) return idOf(value)
    // An admin may have the name of a role, and an app the number of anything.
    if (isAppId(field) && Number(value) === own.sdkAppId) return "<app>"
    if (isId(field) && value === own.admin) return "<admin>"
    if (isTime(value)) return "<time>"
    if (typeof value === "string") return shown(own.prefix, value)
    return typeof value === "number" && isSequence(field) ? fromStart(field, value) : value
  }
  return ({ code, fields, info }: Outcome, { hidden = [] }: Step): Outcome => ({
    code,
    info: anonymous(info),
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        hidden.includes(name) ? "<of the app>" : normal(name, value)
      ])
    )
  })
}
