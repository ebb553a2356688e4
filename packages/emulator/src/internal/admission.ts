import * as UserSig from "@tcchat/usersig"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import type * as ParseResult from "effect/ParseResult"
import type { Settings } from "../Settings.js"
import type { Handler } from "./handler.js"
import { handlerOf } from "./handlers.js"
import { problem } from "./issue.js"
import { type Refusal, refuse } from "./refusal.js"
import { isObject, parseJson, parseQuery, shownPath, type Target } from "./request.js"
import { conventionOf } from "./services.js"
import type { State } from "./state.js"

/** Says whether a UserSig is right; the key stays behind this function. */
export type Verify = (userSig: string, identifier: string, now: number) => UserSig.VerifyResult

/** A call that got past every check that does not depend on what it asks for. */
export interface Admitted {
  readonly handler: Handler
  readonly identifier: string
  readonly payload: unknown
}

/** What is known of a call, for the log, as far as the checks came. */
export interface Seen {
  handler?: Handler
  identifier?: string
}

const uint32 = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,10}$/.test(text) && Number(text) <= 0xff_ff_ff_ff ? Number(text) : undefined

const infos: Readonly<Record<UserSig.Reason, string>> = {
  Malformed: "it is no UserSig; it may have been cut off, or not percent-encoded",
  Version: "it is of another version than 2.0",
  OtherApp: "it was made for another SDKAppID",
  OtherUser: "it was made for another user than identifier",
  UserBuf: "it carries a userbuf, as a PrivateMapKey does",
  Signature: "it was made with another secret key, or changed afterwards",
  Expired: "its time is over",
  NotYetValid: "it was issued in the future; one of the two clocks is wrong"
}

/** Checks the URL: app, identifier, and UserSig. */
const authenticate = (
  query: ReadonlyMap<string, string>,
  settings: Settings,
  state: State,
  verify: Verify,
  now: number,
  seen: Seen
): Refusal | undefined => {
  const sdkAppId = query.get("sdkappid")
  if (sdkAppId === undefined || sdkAppId === "") return refuse(60012, "Err_Sdkappid_Missing: the URL has no sdkappid")
  if (!uint32(sdkAppId)) return refuse(60006, "Err_Sdkappid_Invalid: sdkappid is not an SDKAppID")
  if (uint32(sdkAppId) !== settings.sdkAppId)
    return refuse(70020, "Err_Sdkappid_Unknown: sdkappid is not the app of this emulator")
  const identifier = query.get("identifier")
  if (identifier === undefined || identifier === "")
    return refuse(60004, "Err_Identifier_Missing: the URL has no identifier")
  seen.identifier = identifier
  const userSig = query.get("usersig")
  if (userSig === undefined || userSig === "") return refuse(70002, "Err_UserSig_Empty: the URL has no usersig")
  const verified = verify(userSig, identifier, now)
  if (!verified.ok)
    return refuse(
      UserSig.errorCode(verified.reason) ?? 70003,
      `Err_UserSig_${verified.reason}: ${infos[verified.reason]}`
    )
  if (verified.ticket.time < (state.accounts.get(identifier)?.signaturesFrom ?? 0))
    return refuse(70052, "Err_UserSig_Invalidated: the login of identifier was invalidated after this UserSig was made")
  if (settings.undocumented.malformedQuery === "refuse") {
    if (uint32(query.get("random")) === undefined)
      return refuse(60002, "Err_Query: random: expected an integer from 0 to 4294967295")
    if (query.get("contenttype") !== "json") return refuse(60002, "Err_Query: contenttype: expected json")
  }
  return undefined
}

/** Gives fields that came under an old name their present one. */
const renamed = (body: Readonly<Record<string, unknown>>, { aliases }: Handler, { undocumented }: Settings) => {
  if (undocumented.oldFieldNames === "refuse") return body
  const olds = Object.entries(aliases).filter(([old, name]) => old in body && !(name in body))
  return olds.length === 0 ? body : { ...body, ...Object.fromEntries(olds.map(([old, name]) => [name, body[old]])) }
}

/** Adds the fields that travel in the URL, all of them numbers. */
const withQuery = (
  body: Readonly<Record<string, unknown>>,
  { endpoint }: Handler,
  query: ReadonlyMap<string, string>
): Readonly<Record<string, unknown>> =>
  endpoint.urlFields.reduce((fields, name) => {
    const text = query.get(name)
    return text === undefined ? fields : { ...fields, [name]: /^-?\d+$/.test(text) ? Number(text) : text }
  }, body)

/** Checks a call up to the point where its endpoint has to do something. */
export const admit = (
  request: { readonly method: string; readonly target: Target; readonly body: string },
  settings: Settings,
  state: State,
  verify: Verify,
  now: number,
  seen: Seen
): Admitted | Refusal => {
  const { body, method, target } = request
  if (method !== "POST")
    return refuse(60002, `Err_Method: expected POST, got ${/^[A-Z]{1,10}$/.exec(method)?.[0] ?? "another"}`)
  const handler = handlerOf(target.path.replace(/^\/v4\//, ""))
  if (handler === undefined)
    return refuse(
      60009,
      `Err_Emulator_Unknown_Path: this emulator does not know ${shownPath(target.path)}; GET /emulator/health lists what it knows`
    )
  seen.handler = handler
  const query = Option.getOrUndefined(parseQuery(target.query))
  if (query === undefined) return refuse(60002, "Err_Query: the URL is not percent-encoded")
  const refusal = authenticate(query, settings, state, verify, now, seen)
  if (refusal !== undefined) return refusal
  const identifier = query.get("identifier")!

  const json = Either.getOrUndefined(parseJson(body))
  if (!isObject(json))
    return refuse(60003, "Err_Body_Not_Json: expected a JSON object; send {} when there is nothing to say")
  const convention = conventionOf(handler.endpoint)
  const mayCall = settings.admins.includes(identifier) || (convention.ownData && json.From_Account === identifier)
  if (!mayCall)
    return refuse(convention.adminNeeded, `${convention.prefix}Admin_Needed: identifier is not an admin of the app`)
  return Either.match(handler.decode(withQuery(renamed(json, handler, settings), handler, query)), {
    onLeft: (issue: ParseResult.ParseIssue) => {
      const { limit, path, text } = problem(issue)
      const plain = path.replaceAll(/\[\d+\]/g, "[]")
      const named = handler.codes[plain] ?? handler.codes[/^.*?\[\]/.exec(plain)?.[0] ?? ""]
      const code = typeof named === "object" ? (limit ? named.over : named.else) : named
      return refuse(code ?? convention.invalid, `${convention.prefix}Param_Invalid: ${text}`)
    },
    onRight: (payload) => ({ handler, identifier, payload })
  })
}
