/** Compares the clock of this machine with that of the service. */
import { shownSpan } from "../../Time.js"
import type { Finding } from "./Finding.js"
import type { Probe } from "./network.js"

/** Seconds that are tolerable: a date in a response has whole seconds, and arrives late. */
const tolerable = 30

/** Seconds above which the service may reject a UserSig. */
const dangerous = 300

const area = "Clock"

/** Compares the clocks by the dates of responses, those of the app's own hosts first. */
export const finding = (probes: ReadonlyArray<Probe>): Finding => {
  const dated = probes.filter(({ ahead }) => ahead !== undefined)
  const best = dated.find(({ own }) => own) ?? dated[0]
  const subject = "This machine"
  if (best?.ahead === undefined)
    return {
      area,
      status: "skipped",
      subject,
      detail: "no response has a date to compare with",
      advice: "Compare it with another clock if UserSigs are rejected with 70001."
    }
  const { ahead, host } = best
  const facts = { ahead, host }
  const far = Math.abs(ahead)
  if (far <= tolerable)
    return {
      area,
      status: "ok",
      subject,
      detail: `${far < 2 ? "the same time as" : `${far} seconds from`} ${host}`,
      facts
    }
  return {
    area,
    status: far > dangerous ? "failed" : "warning",
    subject,
    detail: `${shownSpan(far)} ${ahead > 0 ? "ahead of" : "behind"} ${host}`,
    advice: `Set the clock right, with NTP: ${ahead > 0 ? "UserSigs are issued in the future" : "UserSigs expire too early"}.`,
    facts
  }
}
