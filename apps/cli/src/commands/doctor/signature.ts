/** Checks a UserSig: first locally, then with one call that changes nothing. */
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Region from "@tcchat/core/Region"
import type { ChatError } from "@tcchat/core/ChatError"
import * as UserSig from "@tcchat/usersig"
import { reportOf } from "../../Failure.js"
import { plain } from "../../Style.js"
import { shownSpan } from "../../Time.js"
import type { Finding } from "./Finding.js"

const area = "Signature"

/** Signs a UserSig and verifies it as the service does. */
export const local = (app: {
  readonly sdkAppId: number
  readonly admin: string
  readonly secretKey: string
  readonly time: number
}): Finding => {
  const { admin, sdkAppId, secretKey, time } = app
  const subject = "Local check"
  const expire = 86_400
  try {
    const userSig = UserSig.sign({ sdkAppId, secretKey, userId: admin, expire, time })
    const result = UserSig.verify(userSig, { sdkAppId, secretKey, userId: admin, time })
    return result.ok
      ? {
          area,
          status: "ok",
          subject,
          detail: `for ${plain(admin)} of app ${sdkAppId}, valid for ${shownSpan(expire)}; it passes the checks of the service`
        }
      : {
          area,
          status: "failed",
          subject,
          detail: `the UserSig does not pass the check: ${result.reason}`,
          advice: "This is a bug in tcchat, please report it."
        }
  } catch (error) {
    return {
      area,
      status: "failed",
      subject,
      detail: error instanceof UserSig.UserSigError ? error.message : "no UserSig can be signed",
      advice: "Check the SDKAppID, the admin account and the secret key."
    }
  }
}

/** Codes of the service for an app of another data center. */
const elsewhere = new Set([60_006, 70_016, 70_020])

const subject = "Test call"

/** The finding of the call that only reads. */
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
      detail: `unknown: ${report.headline}`,
      advice: advice ?? "See the findings of the network.",
      facts: { error: report.json }
    }
  }
  const info = ErrorCode.lookup(error.code, error.path)
  const meaning = info === undefined ? "a code that is unknown to this version" : info.meaning
  const facts = { code: error.code, kind: error.kind, meaning, requestId: error.requestId, doc: info?.doc }
  if (error.kind !== "Credentials" && !(error.code >= 70_000 && error.code < 70_100))
    return {
      area,
      status: "warning",
      subject,
      detail: `the UserSig is accepted, but the call failed with ${error.code}: ${meaning}`,
      advice: error.advice,
      facts
    }
  const region =
    !elsewhere.has(error.code) || place.region === undefined
      ? ""
      : ` A likely cause is the region: the calls go to ${place.region}; the console shows in which region the app is: ${Region.all.join(", ")}.`
  return {
    area,
    status: "failed",
    subject,
    detail: `rejected with ${error.code}: ${meaning}`,
    advice: `${error.advice}${region}`,
    facts
  }
}

/** The finding of a call that is not made. */
export const skipped = (why: string, advice = "Resolve the findings above, then run it again."): Finding => ({
  area,
  status: "skipped",
  subject,
  detail: why,
  advice
})
