/** Makes, reads and checks UserSigs. */
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as UserSig from "@tcchat/usersig"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type CliError, usage } from "../CliError.js"
import { done, type Input, type Run } from "../Command.js"
import { out, outJson } from "../Output.js"
import * as Reading from "../Reading.js"
import * as Settings from "../Settings.js"
import { outColumns, outStyle } from "../Streams.js"
import { pairs, plain } from "../Style.js"
import { secondsOf, shownSpan, shownTime } from "../Time.js"
import { roomOf } from "../userBuf.js"

const now = Effect.map(Clock.currentTimeMillis, (millis) => Math.floor(millis / 1000))

/** How what goes into a UserSig is called here. */
const names: Readonly<Record<string, string>> = {
  userId: "USER",
  expire: "--expire, in seconds,",
  time: "--time",
  roomName: "--room-name"
}

/** Runs what throws when an option cannot be right. */
const attempt = <A>(run: () => A): Effect.Effect<A, CliError> =>
  Effect.try({
    try: run,
    catch: (error) =>
      usage(
        error instanceof UserSig.UserSigError
          ? `${error.message.replace(/^\w+/, (word) => names[word] ?? word)}.`
          : "The UserSig cannot be made or read."
      )
  })

/** The UserSig to be looked at: as an argument or on standard input, alone or within a URL. */
const ticketOf = (input: Input, command: "decode" | "verify"): Effect.Effect<string, CliError> =>
  Effect.gen(function* () {
    const [word] = input.arguments
    const ways = `Give it as an argument, or on standard input: tcchat sig ${command} < FILE`
    const isInput = word === undefined || word === "-"
    if (isInput && process.stdin.isTTY) return yield* usage("USERSIG is missing.", ways)
    const given = isInput ? yield* Reading.standardInput("the UserSig") : word
    if (given.trim() === "")
      return yield* usage(isInput ? "Standard input holds no UserSig." : "USERSIG is empty.", ways)
    const text = given.trim().replace(/^"(.*)"$/s, "$1")
    const [, parameter] = /[?&]usersig=([^&\s]+)/i.exec(text) ?? []
    return decodeURIComponent(parameter ?? (/^[\w*%-]+$/.test(text) ? text : encodeURIComponent(text)))
  }).pipe(Effect.catchAllDefect(() => usage("The UserSig is percent-encoded in a wrong way.")))

const roomRows = (ticket: UserSig.Ticket): ReadonlyArray<readonly [string, string]> => {
  if (ticket.userBuf === undefined) return []
  const room = roomOf(ticket.userBuf)
  if (room === undefined) return [["Userbuf", `${ticket.userBuf.length} bytes, not those of a TRTC room`]]
  return [
    ["Room", typeof room.room === "number" ? String(room.room) : plain(room.room)],
    ["May", room.privileges.join(", ") || "nothing"],
    ["Until", shownTime(room.end)]
  ]
}

const ticketRows = (ticket: UserSig.Ticket, at: number): ReadonlyArray<readonly [string, string]> => {
  const end = ticket.time + ticket.expire
  const left = end - at
  return [
    ["User", plain(ticket.userId)],
    ["SDKAppID", String(ticket.sdkAppId)],
    ["Issued", shownTime(ticket.time)],
    ["Valid for", shownSpan(ticket.expire)],
    ["Ends", `${shownTime(end)}, ${left >= 0 ? `in ${shownSpan(left)}` : `${shownSpan(-left)} ago`}`],
    ...roomRows(ticket)
  ]
}

const ticketJson = (ticket: UserSig.Ticket) => {
  const room = ticket.userBuf === undefined ? undefined : roomOf(ticket.userBuf)
  return {
    userId: ticket.userId,
    sdkAppId: ticket.sdkAppId,
    time: ticket.time,
    expire: ticket.expire,
    ends: ticket.time + ticket.expire,
    ...(ticket.userBuf !== undefined && { userBuf: Buffer.from(ticket.userBuf).toString("base64") }),
    ...(room !== undefined && { room })
  }
}

/** Makes a ticket. */
export const sign: Run = (input) =>
  Effect.gen(function* () {
    const [userId = ""] = input.arguments
    const roomId = input.integer("room-id")
    const roomName = input.text("room-name")
    const privileges = input.texts("privilege") as ReadonlyArray<UserSig.Privilege>
    const expire = secondsOf(input.text("expire") ?? "1d")
    if (roomId !== undefined && roomName !== undefined)
      return yield* usage("A room has a number or a name, not both.", "Give --room-id or --room-name.")
    if (roomId === undefined && roomName === undefined && privileges.length > 0)
      return yield* usage(
        "--privilege says what a user may do in a room, and no room is given.",
        "Give --room-id or --room-name too."
      )
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
    yield* input.on("json")
      ? outJson({ userSig, ...ticketJson(yield* attempt(() => UserSig.decode(userSig))) })
      : out(userSig)
    return done
  })

/** Shows what a ticket says. */
export const decode: Run = (input) =>
  Effect.gen(function* () {
    const text = yield* ticketOf(input, "decode")
    const ticket = yield* attempt(() => UserSig.decode(text))
    const at = input.integer("time") ?? (yield* now)
    yield* input.on("json")
      ? outJson(ticketJson(ticket))
      : out(
          pairs([...ticketRows(ticket, at), ["Signature", "not checked; tcchat sig verify does"]], {
            columns: outColumns,
            indent: 0,
            paint: outStyle.dim
          })
        )
    return done
  })

const reportRefusal = (
  { reason, ticket }: Extract<UserSig.VerifyResult, { readonly ok: false }>,
  expected: { readonly sdkAppId: number; readonly userId: string | undefined },
  at: number,
  json: boolean
) => {
  const code = UserSig.errorCode(reason)
  const info = code === undefined ? undefined : ErrorCode.lookup(code)
  const { advice, meaning } = UserSig.explain(reason)
  const wanted =
    reason === "OtherApp"
      ? [["Expected", `SDKAppID ${expected.sdkAppId}`] as const]
      : reason === "OtherUser"
        ? [["Expected", `user ${plain(expected.userId ?? "")}`] as const]
        : []
  return json
    ? outJson({
        ok: false,
        reason,
        code,
        meaning: info?.meaning,
        advice,
        ...(ticket && { ticket: ticketJson(ticket) })
      })
    : out([
        `${outStyle.red("Refused:")} ${outStyle.bold(`${meaning}.`)}`,
        ...pairs(
          [
            [
              "The service",
              info === undefined ? "no page says with which code it answers" : `answers ${info.code}: ${info.meaning}`
            ],
            ["What to do", advice],
            ...wanted,
            ...(ticket === undefined ? [] : ticketRows(ticket, at))
          ],
          { columns: outColumns, paint: outStyle.dim }
        )
      ])
}

/** Checks a ticket. */
export const verify: Run = (input) =>
  Effect.gen(function* () {
    const text = yield* ticketOf(input, "verify")
    const app = yield* Settings.signing(input)
    const userId = input.text("user-id")
    const at = input.integer("time") ?? (yield* now)
    const json = input.on("json")
    const userBuf = input.on("private-map-key") ? "any" : undefined
    const result = yield* attempt(() => UserSig.verify(text, { ...app, userId, time: at, userBuf }))
    if (!result.ok) {
      yield* reportRefusal(result, { sdkAppId: app.sdkAppId, userId }, at, json)
      return 1
    }
    yield* json
      ? outJson({ ok: true, ticket: ticketJson(result.ticket) })
      : out([
          `${outStyle.green("Accepted:")} ${outStyle.bold("the service would take it.")}`,
          ...pairs(ticketRows(result.ticket, at), { columns: outColumns, paint: outStyle.dim })
        ])
    return done
  })
