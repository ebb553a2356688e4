/** What a person does with webhooks: write an event, send it, look at what is received. */
import { parse, print } from "../../model/Json.js"
import type { Received, TriggerQuestion, Triggered, WebhookStart } from "../../model/Webhooks.js"
import * as Api from "../api.js"
import { targetOf } from "../calls/actions.js"
import { poll } from "../polling.js"
import { type Desk, read, say, update } from "../store.js"

const set = (change: Partial<Desk> | ((desk: Desk) => Partial<Desk>)): void =>
  update(({ desk }) => ({ desk: { ...desk, ...(typeof change === "function" ? change(desk) : change) } }))

/** Loads what is known of webhooks. */
export const begin = async (): Promise<void> => {
  if (read().desk.start !== undefined) return
  const start = await Api.get<WebhookStart>("webhooks").catch(() => undefined)
  if (start !== undefined) set({ start, to: start.to })
}

export const setTo = (to: string): void => set({ to })

export const setPlatform = (platform: string): void => set({ platform })

export const setBody = (command: string, body: string): void =>
  set(({ bodies }) => ({ bodies: { ...bodies, [command]: body } }))

const pretty = (body: string): string => {
  const parsed = parse(body)
  return parsed.ok ? print(parsed.value) : body
}

/** Writes the sample of a webhook, as it is now. */
export const fillSample = async (command: string): Promise<void> => {
  const sample = await Api.get<{ readonly body: string }>(`webhooks/${command}`).catch(() => undefined)
  if (sample !== undefined) setBody(command, pretty(sample.body))
}

/** Begins an event of a webhook, unless there is one. */
export const open = async (command: string): Promise<void> => {
  if (read().desk.bodies[command] === undefined) await fillSample(command)
}

/** Writes an event that was received. */
export const reopen = (command: string, body: string, platform: string | undefined): void => {
  setBody(command, pretty(body))
  if (platform !== undefined) setPlatform(platform)
}

/** Sends an event, and shows what came back. */
export const send = async (command: string, body: string): Promise<void> => {
  const page = read()
  const { platform, to } = page.desk
  const show = (next: Desk["sent"][string]) => set(({ sent }) => ({ sent: { ...sent, [command]: next } }))
  const target = targetOf(page)
  if (target === undefined) return
  show({ state: "busy" })
  try {
    const question: TriggerQuestion = { target: target.id, command, platform, body, to }
    const result = await Api.post<Triggered>("trigger", question)
    if (result === undefined) return
    show({ state: "done", result })
    say(
      result.effect.problems.length === 0
        ? result.effect.text
        : `No valid response: ${result.effect.problems.join("; ")}`
    )
  } catch (error) {
    const message = error instanceof Api.Rejected ? error.message : "The console did not respond."
    show({ state: "broken", message })
    say(message)
  }
  void refresh()
}

/** Asks what was received; nothing comes back if it is the same as before. */
const refresh = async (): Promise<void> => {
  const since = read().desk.received?.revision
  const received = await Api.get<Received>(`received${since === undefined ? "" : `?since=${since}`}`).catch(
    () => undefined
  )
  if (received !== undefined) set({ received })
}

/** Forgets what was received. */
export const clear = async (): Promise<void> => {
  await Api.remove("received").catch(() => undefined)
  say("There are no events any more.")
  await refresh()
}

/** Polls while somebody looks; returns a function that stops it. */
export const watch = (): (() => void) => poll(refresh)
