/** Looks how far this machine's clock is from the service's. */
import { shownSpan } from "../../Time.js"
import type { Finding } from "./Finding.js"
import type { Probe } from "./network.js"

/** Seconds that do no harm: a date in a response has whole seconds, and comes late. */
const tolerable = 30

/** Seconds that the service is known to allow, or not known to refuse. */
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
      advice: "Compare it with another clock if signatures are refused with 70001."
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
    advice: `Set the clock right, with NTP: ${ahead > 0 ? "signatures are dated in the future" : "signatures are dated in the past and end too early"}.`,
    facts
  }
}
