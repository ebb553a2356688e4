/** Reads a UserSig that a person pasted, and says what is wrong with it. */
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as UserSig from "@tcchat/usersig"
import type { Inspection } from "../model/Protocol.js"
import type { Verify } from "./Targets.js"

/** The string itself, or the parameter of a URL that was pasted. */
export const extract = (pasted: string): string => {
  const text = pasted.trim().replace(/^"(.*)"$/s, "$1")
  const [, parameter] = /[?&]usersig=([^&\s]+)/i.exec(text) ?? []
  const found = parameter ?? text
  if (!found.includes("%")) return found
  try {
    return decodeURIComponent(found)
  } catch {
    return found
  }
}

type Claims = NonNullable<Inspection["claims"]>

const claimsOf = ({ expire, sdkAppId, time, userBuf, userId }: UserSig.Claims): Claims => ({
  userId,
  sdkAppId,
  time,
  expire,
  ...(userBuf !== undefined && { userBuf: Buffer.from(userBuf).toString("base64") })
})

/** In the order in which they are made: what comes behind a failed one was not looked at. */
const steps: ReadonlyArray<readonly [name: string, reasons: ReadonlyArray<UserSig.Reason>]> = [
  ["Can be read", ["Malformed", "Version"]],
  ["Is for this app", ["OtherApp"]],
  ["Is for this user", ["OtherUser"]],
  ["Is signed with this key", ["Signature", "UserBuf"]],
  ["Is valid now", ["Expired", "NotYetValid"]]
]

const checksOf = (
  reason: UserSig.Reason | undefined,
  expected: { readonly sdkAppId: number; readonly userId: string | undefined; readonly verified: boolean },
  claims: Claims | undefined
): Inspection["checks"] => {
  const failedAt = steps.findIndex(([, reasons]) => reason !== undefined && reasons.includes(reason))
  const texts = [
    claims === undefined ? "" : "version 2.0",
    claims === undefined
      ? ""
      : `SDKAppID ${claims.sdkAppId}${claims.sdkAppId === expected.sdkAppId ? "" : `, not ${expected.sdkAppId}`}`,
    claims === undefined
      ? ""
      : expected.userId === undefined
        ? `${claims.userId}; give a user to compare with`
        : `${claims.userId}${claims.userId === expected.userId ? "" : `, not ${expected.userId}`}`,
    expected.verified ? "" : "not checked: the console does not have the secret key of the app",
    ""
  ]
  return steps.map(([name], index) => ({
    name,
    state:
      index === failedAt
        ? "failed"
        : (failedAt >= 0 && index > failedAt) ||
            (index === 2 && expected.userId === undefined) ||
            (index === 3 && !expected.verified)
          ? "skipped"
          : "passed",
    text: texts[index] ?? ""
  }))
}

/** What can be said without the key. */
const read = (
  userSig: string,
  sdkAppId: number,
  userId: string | undefined,
  now: number
): { readonly reason: UserSig.Reason | undefined; readonly claims: Claims | undefined } => {
  try {
    const claims = claimsOf(UserSig.decode(userSig))
    const reason =
      claims.sdkAppId !== sdkAppId
        ? "OtherApp"
        : userId !== undefined && claims.userId !== userId
          ? "OtherUser"
          : claims.time + claims.expire < now
            ? "Expired"
            : claims.time > now + 300
              ? "NotYetValid"
              : undefined
    return { reason, claims }
  } catch (error) {
    const version = error instanceof UserSig.UserSigError && error.reason === "Version"
    return { reason: version ? "Version" : "Malformed", claims: undefined }
  }
}

/** Inspects what was pasted; `now` is in Unix seconds. */
export const inspect = (
  pasted: string,
  expected: { readonly sdkAppId: number; readonly userId: string | undefined; readonly verify: Verify | undefined },
  now: number
): Inspection => {
  const userSig = extract(pasted)
  const { sdkAppId, userId, verify } = expected
  const plain = read(userSig, sdkAppId, userId, now)
  const verified = verify?.(userSig, userId, now)
  const room = plain.claims?.userBuf !== undefined
  const found = verified === undefined ? plain.reason : verified.ok ? undefined : verified.reason
  const reason = found ?? (room ? "UserBuf" : undefined)
  const checks = checksOf(reason, { sdkAppId, userId, verified: verify !== undefined }, plain.claims)
  const claims = plain.claims !== undefined && { claims: plain.claims }
  if (reason === undefined)
    return {
      ok: true,
      headline:
        verify === undefined
          ? "This UserSig can be read; its signature was not checked"
          : "The service would accept this UserSig",
      checks,
      ...claims
    }
  const code = UserSig.errorCode(reason)
  const info = code === undefined ? undefined : ErrorCode.lookup(code)
  const { advice, meaning } = UserSig.explain(reason)
  return {
    ok: false,
    headline: `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}`,
    advice,
    ...(code !== undefined && { code }),
    ...(info !== undefined && { meaning: info.meaning }),
    checks,
    ...claims
  }
}
