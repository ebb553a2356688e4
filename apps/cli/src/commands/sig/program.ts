/** Signs, decodes and verifies UserSigs. */
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as UserSig from "@tcchat/usersig"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type CliError, usage } from "../../CliError.js"
import { done, type Input, type Run } from "../../Command.js"
import { out, outJson } from "../../Output.js"
import * as Reading from "../../Reading.js"
import * as Settings from "../../Settings.js"
import { outColumns, outStyle } from "../../Streams.js"
import { pairs, plain } from "../../Style.js"
import { secondsOf, shownSpan, shownTime } from "../../Time.js"
import { roomOf } from "./userBuf.js"

const now = Effect.map(Clock.currentTimeMillis, (millis) => Math.floor(millis / 1000))

/** The arguments and options of the fields of a UserSig. */
const names: Readonly<Record<string, string>> = {
  userId: "USER",
  expire: "--expire, in seconds,",
  time: "--time",
  roomName: "--room-name"
}

/** Turns a thrown UserSigError into a usage error. */
const attempt = <A>(run: () => A): Effect.Effect<A, CliError> =>
  Effect.try({
    try: run,
    catch: (error) =>
      usage(
        error instanceof UserSig.UserSigError
          ? `${error.message.replace(/^\w+/, (word) => names[word] ?? word)}.`
          : "The UserSig cannot be signed or decoded."
      )
  })

/** Reads the UserSig from an argument or standard input, alone or within a URL. */
const userSigOf = (input: Input, command: "decode" | "verify"): Effect.Effect<string, CliError> =>
  Effect.gen(function* () {
    const [word] = input.arguments
    const ways = `Give it as an argument, or on standard input: tcchat sig ${command} < FILE`
    const isInput = word === undefined || word === "-"
    if (isInput && process.stdin.isTTY) return yield* usage("USERSIG is missing.", ways)
    const given = isInput ? yield* Reading.standardInput("the UserSig") : word
    if (given.trim() === "")
      return yield* usage(isInput ? "Standard input contains no UserSig." : "USERSIG is empty.", ways)
    const unquoted = given.trim().replace(/^"(.*)"$/s, "$1")
    const [, parameter] = /[?&]usersig=([^&\s]+)/i.exec(unquoted) ?? []
    return decodeURIComponent(parameter ?? (/^[\w*%-]+$/.test(unquoted) ? unquoted : encodeURIComponent(unquoted)))
  }).pipe(Effect.catchAllDefect(() => usage("The percent-encoding of the UserSig is invalid.")))

const roomRows = (decoded: UserSig.Claims): ReadonlyArray<readonly [string, string]> => {
  if (decoded.userBuf === undefined) return []
  const room = roomOf(decoded.userBuf)
  if (room === undefined) return [["Userbuf", `${decoded.userBuf.length} bytes, not of a TRTC room`]]
  return [
    ["Room", typeof room.room === "number" ? String(room.room) : plain(room.room)],
    ["Privileges", room.privileges.join(", ") || "none"],
    ["Room expires", shownTime(room.expiresAt)]
  ]
}

const contentRows = (decoded: UserSig.Claims, at: number): ReadonlyArray<readonly [string, string]> => {
  const end = decoded.time + decoded.expire
  const left = end - at
  return [
    ["UserID", plain(decoded.userId)],
    ["SDKAppID", String(decoded.sdkAppId)],
    ["Issued", shownTime(decoded.time)],
    ["Valid for", shownSpan(decoded.expire)],
    ["Expires", `${shownTime(end)}, ${left >= 0 ? `in ${shownSpan(left)}` : `${shownSpan(-left)} ago`}`],
    ...roomRows(decoded)
  ]
}

const contentJson = (decoded: UserSig.Claims) => {
  const room = decoded.userBuf === undefined ? undefined : roomOf(decoded.userBuf)
  return {
    userId: decoded.userId,
    sdkAppId: decoded.sdkAppId,
    time: decoded.time,
    expire: decoded.expire,
    expiresAt: decoded.time + decoded.expire,
    ...(decoded.userBuf !== undefined && { userBuf: Buffer.from(decoded.userBuf).toString("base64") }),
    ...(room !== undefined && { room })
  }
}

/** Signs a UserSig. */
export const sign: Run = (input) =>
  Effect.gen(function* () {
    const [userId = ""] = input.arguments
    const roomId = input.integer("room-id")
    const roomName = input.string("room-name")
    const privileges = input.strings("privilege") as ReadonlyArray<UserSig.Privilege>
    const expire = secondsOf(input.string("expire") ?? "1d")
    if (roomId !== undefined && roomName !== undefined)
      return yield* usage("--room-id and --room-name exclude each other.", "Give one of them.")
    if (roomId === undefined && roomName === undefined && privileges.length > 0)
      return yield* usage("--privilege needs a room.", "Add --room-id or --room-name.")
    const time = input.integer("time") ?? (yield* now)
    const app = yield* Settings.signing(input)
    const options = { ...app, userId, expire, time }
    const rights: ReadonlyArray<UserSig.Privilege> = privileges.length > 0 ? privileges : ["all"]
    const userSig = yield* attempt(() =>
      roomId !== undefined
        ? UserSig.signPrivateMapKey({ ...options, roomId, privileges: rights })
        : roomName !== undefined
          ? UserSig.signPrivateMapKey({ ...options, roomName, privileges: rights })
          : UserSig.sign(options)
    )
    yield* input.flag("json")
      ? outJson({ userSig, ...contentJson(yield* attempt(() => UserSig.decode(userSig))) })
      : out(userSig)
    return done
  })

/** Decodes a UserSig. */
export const decode: Run = (input) =>
  Effect.gen(function* () {
    const userSig = yield* userSigOf(input, "decode")
    const decoded = yield* attempt(() => UserSig.decode(userSig))
    const at = input.integer("time") ?? (yield* now)
    yield* input.flag("json")
      ? outJson(contentJson(decoded))
      : out(
          pairs([...contentRows(decoded, at), ["Signature", "not verified; use tcchat sig verify"]], {
            columns: outColumns,
            indent: 0,
            paint: outStyle.dim
          })
        )
    return done
  })

const reportInvalid = (
  { reason, claims: decoded }: Extract<UserSig.VerifyResult, { readonly ok: false }>,
  expected: { readonly sdkAppId: number; readonly userId: string | undefined },
  at: number,
  json: boolean
) => {
  const code = UserSig.errorCode(reason)
  const info = code === undefined ? undefined : ErrorCode.lookup(code)
  const { advice, meaning } = UserSig.explain(reason)
  const expectedRows =
    reason === "OtherApp"
      ? [["Expected", `SDKAppID ${expected.sdkAppId}`] as const]
      : reason === "OtherUser"
        ? [["Expected", `UserID ${plain(expected.userId ?? "")}`] as const]
        : []
  return json
    ? outJson({
        ok: false,
        reason,
        code,
        meaning: info?.meaning,
        advice,
        ...(decoded && { decoded: contentJson(decoded) })
      })
    : out([
        `${outStyle.red("Invalid:")} ${outStyle.bold(`${meaning}.`)}`,
        ...pairs(
          [
            ["Error code", info === undefined ? "not documented" : `${info.code}: ${info.meaning}`],
            ["What to do", advice],
            ...expectedRows,
            ...(decoded === undefined ? [] : contentRows(decoded, at))
          ],
          { columns: outColumns, paint: outStyle.dim }
        )
      ])
}

/** Verifies a UserSig. */
export const verify: Run = (input) =>
  Effect.gen(function* () {
    const userSig = yield* userSigOf(input, "verify")
    const app = yield* Settings.signing(input)
    const userId = input.string("user-id")
    const at = input.integer("time") ?? (yield* now)
    const json = input.flag("json")
    const userBuf = input.flag("private-map-key") ? "any" : undefined
    const result = yield* attempt(() => UserSig.verify(userSig, { ...app, userId, time: at, userBuf }))
    if (!result.ok) {
      yield* reportInvalid(result, { sdkAppId: app.sdkAppId, userId }, at, json)
      return 1
    }
    yield* json
      ? outJson({ ok: true, decoded: contentJson(result.claims) })
      : out([
          `${outStyle.green("Valid:")} ${outStyle.bold("the service accepts it.")}`,
          ...pairs(contentRows(result.claims, at), { columns: outColumns, paint: outStyle.dim })
        ])
    return done
  })
