/** Looks whether the service accepts signatures: here first, then with one call that changes nothing. */
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Region from "@tcchat/core/Region"
import type { ChatError } from "@tcchat/core/ChatError"
import * as UserSig from "@tcchat/usersig"
import { reportOf } from "../../Failure.js"
import { plain } from "../../Style.js"
import { shownSpan } from "../../Time.js"
import type { Finding } from "./Finding.js"

const area = "Signature"

/** Signs and checks the signature as the service would. */
export const local = (app: {
  readonly sdkAppId: number
  readonly admin: string
  readonly secretKey: string
  readonly time: number
}): Finding => {
  const { admin, sdkAppId, secretKey, time } = app
  const subject = "Made here"
  const expire = 86_400
  try {
    const userSig = UserSig.sign({ sdkAppId, secretKey, userId: admin, expire, time })
    const result = UserSig.verify(userSig, { sdkAppId, secretKey, userId: admin, time })
    return result.ok
      ? {
          area,
          status: "ok",
          subject,
          detail: `for ${plain(admin)} of app ${sdkAppId}, valid for ${shownSpan(expire)}; it passes the check that the service makes`
        }
      : {
          area,
          status: "failed",
          subject,
          detail: `the signature does not pass its own check: ${result.reason}`,
          advice: "This is a mistake of tcchat: please report it."
        }
  } catch (error) {
    return {
      area,
      status: "failed",
      subject,
      detail: error instanceof UserSig.UserSigError ? error.message : "no signature can be made",
      advice: "Check the SDKAppID, the admin account and the secret key."
    }
  }
}

/** Codes that the service responds with when the app is not one of its data center. */
const elsewhere = new Set([60_006, 70_016, 70_020])

const subject = "Accepted"

/** What a call that only reads comes to. */
export const responded = (
  outcome: { readonly milliseconds: number } | { readonly error: ChatError },
  place: { readonly region: string | undefined }
): Finding => {
  if ("milliseconds" in outcome)
    return {
      area,
      status: "ok",
      subject,
      detail: `account.checkAccounts responds in ${outcome.milliseconds} ms`,
      facts: { milliseconds: outcome.milliseconds }
    }
  const { error } = outcome
  if (error._tag !== "ApiError") {
    const report = reportOf(error)
    const [, advice] = report.rows.find(([label]) => label === "What to do") ?? []
    return {
      area,
      status: "failed",
      subject,
      detail: `not known: ${report.headline}`,
      advice: advice ?? "See the lines about the network.",
      facts: { error: report.json }
    }
  }
  const info = ErrorCode.lookup(error.code, error.path)
  const meaning = info === undefined ? "a code that no page explains" : info.meaning
  const facts = { code: error.code, kind: error.kind, meaning, requestId: error.requestId, doc: info?.doc }
  if (error.kind !== "Credentials" && !(error.code >= 70_000 && error.code < 70_100))
    return {
      area,
      status: "warning",
      subject,
      detail: `the signature is not what was refused, but the call was, with ${error.code}: ${meaning}`,
      advice: error.advice,
      facts
    }
  const region =
    !elsewhere.has(error.code) || place.region === undefined
      ? ""
      : ` A likely cause is the region: the calls go to ${place.region}, and an app lives in one of ${Region.all.join(", ")}; the console shows in which.`
  return {
    area,
    status: "failed",
    subject,
    detail: `refused with ${error.code}: ${meaning}`,
    advice: `${error.advice}${region}`,
    facts
  }
}

/** What is not asked, and why. */
export const skipped = (why: string, advice = "Do what the lines above say, then look again."): Finding => ({
  area,
  status: "skipped",
  subject,
  detail: why,
  advice
})
