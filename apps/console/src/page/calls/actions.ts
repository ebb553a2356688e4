/** What a person does with a call: write its request, send it, cancel it. */
import { blank, sample } from "../../model/Blank.js"
import { check, sentenceAt } from "../../model/Check.js"
import { type Json, isObject, parse, print } from "../../model/Json.js"
import * as Path from "../../model/Path.js"
import type { Asked, Details, Outcome, Preview, Target } from "../../model/Protocol.js"
import * as Api from "../api.js"
import * as Past from "../history/past.js"
import { refresh } from "../state/memory.js"
import { type Draft, type Findings, type Page, read, say, update } from "../store.js"

export const targetOf = ({ start, target }: Page): Target | undefined =>
  start?.targets.find(({ id }) => id === target) ?? start?.targets[0]

const setDraft = (name: string, change: (draft: Draft) => Draft): void =>
  update(({ drafts }) => {
    const draft = drafts[name]
    return draft === undefined ? {} : { drafts: { ...drafts, [name]: change(draft) } }
  })

const draftOf = (value: Json): Draft => ({ text: print(value), value, touched: new Set(), attempted: false })

/** Loads what is known of a call, and begins a request. */
export const open = async (name: string): Promise<void> => {
  if (read().details[name] !== undefined) return
  const details = await Api.get<Details>(`endpoints/${name}`).catch(() => undefined)
  if (details === undefined) return
  const empty = blank(details.form.root, details.form.named) ?? {}
  update((page) => ({
    details: { ...page.details, [name]: details },
    drafts: { ...page.drafts, [name]: page.drafts[name] ?? draftOf(empty) }
  }))
  void look(name)
}

/** Puts a value at a place of the request; `undefined` removes what is there. */
export const edit = (name: string, path: Path.Path, next: Json | undefined): void => {
  setDraft(name, ({ attempted, touched, value }) => {
    const whole = Path.set(value, path, next) ?? {}
    return { text: print(whole), value: whole, touched: new Set([...touched, Path.shown(path)]), attempted }
  })
  lookSoon(name)
}

/** A person has left a field. */
export const touch = (name: string, path: Path.Path): void => {
  const at = Path.shown(path)
  if (read().drafts[name]?.touched.has(at) !== false) return
  setDraft(name, (draft) => ({ ...draft, touched: new Set([...draft.touched, at]) }))
}

/** Takes the JSON that was typed; text that is not valid JSON leaves the value unchanged. */
export const write = (name: string, text: string): void => {
  const parsed = parse(text)
  setDraft(name, ({ touched, value }) => {
    if (!parsed.ok) return { text, value, mistake: parsed.mistake, touched, attempted: true }
    if (isObject(parsed.value)) return { text, value: parsed.value, touched, attempted: true }
    const mistake = { message: "A request is an object: write it in { }", offset: 0, line: 1, column: 1 }
    return { text, value, mistake, touched, attempted: true }
  })
  lookSoon(name)
}

export const replace = (name: string, value: Json): void => {
  setDraft(name, () => draftOf(value))
  lookSoon(name)
}

export const tidy = (name: string): void =>
  setDraft(name, (draft) => (draft.mistake === undefined ? { ...draft, text: print(draft.value) } : draft))

export const fillExample = (name: string): void => {
  const form = read().details[name]?.form
  if (form === undefined) return
  replace(name, sample(form.root, form.named))
  say("The form holds an example.")
}

export const clear = (name: string): void => {
  const form = read().details[name]?.form
  if (form !== undefined) replace(name, blank(form.root, form.named) ?? {})
}

/** The fields that do not fit: those that the form knows of, and those that only the process can see. */
export const findingsOf = ({ details, drafts, previews }: Page, name: string): Findings => {
  const form = details[name]?.form
  const draft = drafts[name]
  if (form === undefined || draft === undefined) return []
  const own = check(form, draft.value)
  if (own.length > 0) return own
  const seen = previews[name]
  return seen?.text === draft.text && !seen.preview.ok ? (seen.preview.error.findings ?? []) : []
}

/** What would be sent now, as far as that is known. */
export const previewOf = ({ drafts, previews, target }: Page, name: string): Preview | undefined => {
  const seen = previews[name]
  return seen?.text === drafts[name]?.text && seen?.target === target ? seen?.preview : undefined
}

const timers = new Map<string, ReturnType<typeof setTimeout>>()

const lookSoon = (name: string): void => {
  clearTimeout(timers.get(name))
  timers.set(
    name,
    setTimeout(() => void look(name), 200)
  )
}

/** Asks what would be sent. */
export const look = async (name: string): Promise<void> => {
  const page = read()
  const draft = page.drafts[name]
  const form = page.details[name]?.form
  if (draft === undefined || form === undefined || draft.mistake !== undefined) return
  if (check(form, draft.value).length > 0) return
  const { text } = draft
  const { target } = page
  const preview = await Api.post<Preview>("preview", { target, endpoint: name, payload: text }).catch(() => undefined)
  if (preview !== undefined)
    update(({ previews }) => ({ previews: { ...previews, [name]: { text, target, preview } } }))
}

const setRun = (name: string, run: Page["runs"][string] | undefined): void =>
  update(({ runs }) => ({
    runs: Object.fromEntries([
      ...Object.entries(runs).filter(([other]) => other !== name),
      ...(run === undefined ? [] : [[name, run] as const])
    ])
  }))

const told = ({ error, milliseconds, ok }: Outcome): string =>
  ok ? `Response after ${milliseconds} milliseconds.` : `Failed: ${error?.headline ?? "unknown"}.`

const isAsked = (response: Outcome | Asked): response is Asked => "ask" in response

/** Sends JSON as the request of a call. */
export const sendText = async (name: string, payload: string, agreed = false): Promise<void> => {
  const page = read()
  const target = targetOf(page)
  if (target === undefined || page.runs[name]?.state === "busy") return
  const abort = new AbortController()
  const before = page.runs[name]
  setRun(name, { state: "busy", target: target.id, startedAt: performance.now(), stop: () => abort.abort() })
  say("Sending.")
  try {
    const question = { target: target.id, endpoint: name, payload, attempts: page.attempts, agreed }
    const response = await Api.post<Outcome | Asked>("call", question, abort.signal)
    if (response === undefined) return
    if (isAsked(response)) {
      setRun(name, before)
      ask(name, payload, target, response.ask)
      return
    }
    setRun(name, { state: "done", target: target.id, outcome: response })
    say(told(response))
    Past.add({ endpoint: name, target: target.id, label: target.label, payload, outcome: response })
    if (target.id === "emulator") void refresh()
  } catch (error) {
    const message = abort.signal.aborted
      ? "You cancelled the call. It may have taken effect all the same."
      : error instanceof Api.Rejected
        ? error.message
        : "The console did not respond."
    setRun(name, { state: "broken", target: target.id, message })
    say(message)
  }
}

const ask = (name: string, payload: string, target: Target, destroyed: string): void =>
  update({
    question: {
      title: `Send this to ${target.label}?`,
      text: `${name} destroys ${destroyed}. It goes to SDKAppID ${target.sdkAppId} at ${target.origin}, which is not an emulator.`,
      details: payload,
      yes: "Send it",
      agree: () => void sendText(name, payload, true)
    }
  })

/** Sends what was written, or says what is wrong with it. */
export const send = (name: string): void => {
  const page = read()
  const draft = page.drafts[name]
  if (draft === undefined) return
  const findings = findingsOf(page, name)
  const [first] = findings
  if (draft.mistake === undefined && first === undefined) return void sendText(name, draft.text)
  setDraft(name, (draft) => ({ ...draft, attempted: true }))
  say(draft.mistake?.message ?? `${first?.path ?? ""}: ${sentenceAt(findings, first?.path ?? "") ?? ""}`)
  requestAnimationFrame(() => {
    const wrong = document.querySelector<HTMLElement>("#request [aria-invalid=true]")
    wrong?.focus()
  })
}
