import * as UserSig from "@tcchat/usersig"
import * as Either from "effect/Either"
import type { Settings } from "../Settings.js"
import type { Handler } from "./handler.js"
import { handlerOf } from "./handlers.js"
import { problem } from "./issue.js"
import { withPresentNames } from "./olderNames.js"
import { type Checked, ensure, orReject, reject, rejection } from "./rejection.js"
import { isObject, parseJson, parseQuery, shownPath, type Target } from "./request.js"
import { conventionOf } from "./services.js"
import type { State } from "./state.js"

/** Verifies a UserSig without giving away the secret key. */
export type Verify = (userSig: string, identifier: string, now: number) => UserSig.VerifyResult

/** A call that has passed every check before its handler. */
export interface Admitted {
  readonly handler: Handler
  readonly identifier: string
  readonly payload: unknown
}

/** What the log knows of a call, as far as the checks got. */
export interface Seen {
  handler?: Handler
  identifier?: string
}

const uint32 = (digits: string | undefined): number | undefined =>
  digits !== undefined && /^\d{1,10}$/.test(digits) && Number(digits) <= 0xff_ff_ff_ff ? Number(digits) : undefined

const infos: Readonly<Record<UserSig.Reason, string>> = {
  Malformed: "it is not a UserSig; it may be truncated, or not percent-encoded",
  Version: "it is of another version than 2.0",
  OtherApp: "it was made for another SDKAppID",
  OtherUser: "it was made for another user than identifier",
  UserBuf: "it carries a userbuf, as a PrivateMapKey does",
  Signature: "it was made with another secret key, or changed afterwards",
  Expired: "it has expired",
  NotYetValid: "it was issued in the future; one of the two clocks is wrong"
}

/** Checks SDKAppID, identifier and UserSig in the URL, and returns the identifier. */
const authenticate = (
  query: ReadonlyMap<string, string>,
  settings: Settings,
  state: State,
  verify: Verify,
  now: number,
  seen: Seen
): Checked<string> => {
  const sdkAppId = query.get("sdkappid")
  if (sdkAppId === undefined || sdkAppId === "") return reject(60012, "Err_Sdkappid_Missing: the URL has no sdkappid")
  if (!uint32(sdkAppId)) return reject(60006, "Err_Sdkappid_Invalid: sdkappid is not an SDKAppID")
  if (uint32(sdkAppId) !== settings.sdkAppId)
    return reject(70020, "Err_Sdkappid_Unknown: sdkappid is not the app of this emulator")
  const identifier = query.get("identifier")
  if (identifier === undefined || identifier === "")
    return reject(60004, "Err_Identifier_Missing: the URL has no identifier")
  seen.identifier = identifier
  const userSig = query.get("usersig")
  if (userSig === undefined || userSig === "") return reject(70002, "Err_UserSig_Empty: the URL has no usersig")
  const verified = verify(userSig, identifier, now)
  if (!verified.ok)
    return reject(
      UserSig.errorCode(verified.reason) ?? 70003,
      `Err_UserSig_${verified.reason}: ${infos[verified.reason]}`
    )
  if (verified.claims.time < (state.accounts.get(identifier)?.signaturesFrom ?? 0))
    return reject(70052, "Err_UserSig_Invalidated: the login of identifier was invalidated after this UserSig was made")
  if (settings.undocumented.malformedQuery === "reject") {
    if (uint32(query.get("random")) === undefined)
      return reject(60002, "Err_Query: random: expected an integer from 0 to 4294967295")
    if (query.get("contenttype") !== "json") return reject(60002, "Err_Query: contenttype: expected json")
  }
  return Either.right(identifier)
}

/** Adds the fields from the query, all of them numbers. */
const withQuery = (
  body: Readonly<Record<string, unknown>>,
  { endpoint }: Handler,
  query: ReadonlyMap<string, string>
): Readonly<Record<string, unknown>> =>
  endpoint.urlFields.reduce((fields, name) => {
    const text = query.get(name)
    return text === undefined ? fields : { ...fields, [name]: /^-?\d+$/.test(text) ? Number(text) : text }
  }, body)

/** The error code of an invalid field, if the endpoint has one of its own. */
const codeOf = ({ codes }: Handler, path: string, limit: boolean): number | undefined => {
  const plain = path.replaceAll(/\[\d+\]/g, "[]")
  const given = codes[plain] ?? codes[/^.*?\[\]/.exec(plain)?.[0] ?? ""]
  return typeof given === "object" ? (limit ? given.over : given.else) : given
}

/** Checks a call up to its handler. */
export const admit = (
  request: { readonly method: string; readonly target: Target; readonly body: string },
  settings: Settings,
  state: State,
  verify: Verify,
  now: number,
  seen: Seen
): Checked<Admitted> =>
  Either.gen(function* () {
    const { body, method, target } = request
    if (method !== "POST")
      return yield* reject(60002, `Err_Method: expected POST, got ${/^[A-Z]{1,10}$/.exec(method)?.[0] ?? "another"}`)
    const handler = yield* orReject(
      handlerOf(target.path.replace(/^\/v4\//, "")),
      60009,
      `Err_Emulator_Unknown_Path: this emulator does not know ${shownPath(target.path)}; GET /emulator/health lists what it knows`
    )
    seen.handler = handler
    const accepted = settings.undocumented.oldFieldNames === "accept"
    const { path } = handler.endpoint
    if (!accepted && target.path !== `/v4/${path}`)
      return yield* reject(60009, `Err_Path: ${shownPath(target.path)}: an older name of /v4/${path}`)
    const query = yield* Either.fromOption(parseQuery(target.query), () =>
      rejection(60002, "Err_Query: the URL is not percent-encoded")
    )
    const identifier = yield* authenticate(query, settings, state, verify, now, seen)

    const json = Either.getOrUndefined(parseJson(body))
    if (!isObject(json))
      return yield* reject(60003, "Err_Body_Not_Json: expected a JSON object; an empty payload is {}")
    const convention = conventionOf(handler.endpoint)
    yield* ensure(
      settings.admins.includes(identifier) || (convention.ownData && json.From_Account === identifier),
      convention.adminNeeded,
      `${convention.prefix}Admin_Needed: identifier is not an admin of the app`
    )
    const named = yield* withPresentNames(path, json, accepted, convention)
    const payload = yield* Either.mapLeft(handler.decode(withQuery(named, handler, query), settings), (issue) => {
      const { limit, message, paths } = problem(issue)
      const [code, ...others] = new Set(paths.map((each) => codeOf(handler, each, limit)))
      return rejection(
        (others.length === 0 ? code : undefined) ?? convention.invalid,
        `${convention.prefix}Param_Invalid: ${message}`
      )
    })
    return { handler, identifier, payload }
  })
