/** The request beside its form: as JSON that can be written, as it will be sent, and in other languages. */
import { useState } from "preact/hooks"
import type { Entry, Preview, Target } from "../../model/Protocol.js"
import * as Snippets from "../../model/Snippets.js"
import { Code, pretty } from "../parts/Code.js"
import { Copy } from "../parts/Copy.js"
import { Icon } from "../parts/Icon.js"
import { Tabs } from "../parts/Tabs.js"
import { type Draft, useStore } from "../store.js"
import * as Actions from "./actions.js"

const JsonEditor = ({ draft, name }: { readonly name: string; readonly draft: Draft }) => {
  const { mistake, text } = draft
  const lines = text.split("\n").length
  const find = () => {
    const area = document.getElementById("json")
    if (!(area instanceof HTMLTextAreaElement) || mistake === undefined) return
    area.focus()
    area.setSelectionRange(mistake.offset, Math.min(text.length, mistake.offset + 1))
  }
  return (
    <div class="json-editor">
      <textarea
        id="json"
        class="input mono json"
        aria-label="Request as JSON"
        aria-invalid={mistake !== undefined}
        aria-describedby={mistake === undefined ? undefined : "json-problem"}
        rows={Math.min(22, Math.max(7, lines + 1))}
        wrap="off"
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => Actions.write(name, currentTarget.value)}
        onBlur={() => Actions.tidy(name)}
      />
      {mistake === undefined ? (
        <p class="hint">Form and JSON are the same request: what is changed in one changes in the other.</p>
      ) : (
        <p class="problem" id="json-problem" role="alert">
          <Icon name="alert" size={14} />
          <span>
            Line {mistake.line}, column {mistake.column}: {mistake.message}.{" "}
            <button type="button" class="link" onClick={find}>
              Show it
            </button>
          </span>
        </p>
      )}
    </div>
  )
}

const AsSent = ({ preview }: { readonly preview: Preview | undefined }) => {
  if (preview === undefined) return <p class="hint">A request that fits is shown here as it would be sent.</p>
  if (!preview.ok)
    return (
      <p class="problem">
        {preview.error.headline}. {preview.error.cause}
      </p>
    )
  const { body, method, url } = preview.request
  return (
    <div class="sent">
      <Code label="Request line" text={`${method} ${url}`} />
      <Code json label="Body" text={pretty(body)} />
      <p class="hint">The UserSig is masked. It is made in the process behind this page and never sent here.</p>
    </div>
  )
}

const languages = {
  curl: { label: "curl", write: Snippets.curl, hint: "The signature is a variable: a shell keeps what is typed." },
  effect: { label: "Effect", write: Snippets.effect, hint: "TypeScript on Effect." },
  promise: { label: "Promise", write: Snippets.promise, hint: "TypeScript without Effect." },
  cli: { label: "CLI", write: Snippets.commandLine, hint: "For a terminal in which the app is set." }
} as const

type Language = keyof typeof languages

const isLanguage = (tab: string): tab is Language => Object.hasOwn(languages, tab)

interface Props {
  readonly entry: Entry
  readonly draft: Draft
  readonly target: Target
}

export const RequestCard = ({ draft, entry, target }: Props) => {
  const [tab, setTab] = useState("json")
  const preview = useStore((page) => Actions.previewOf(page, entry.name))
  const language = isLanguage(tab) ? languages[tab] : undefined
  const text = () => language?.write({ target, endpoint: entry, payload: draft.value }) ?? draft.text
  return (
    <section class="card request-card" aria-labelledby="request-title">
      <h2 class="card-title" id="request-title">
        Request
      </h2>
      <Tabs
        name="request"
        label="The request in several ways"
        tabs={[
          { id: "json", label: "JSON" },
          { id: "sent", label: "As sent" },
          ...Object.entries(languages).map(([id, { label }]) => ({ id, label }))
        ]}
        chosen={tab}
        choose={setTab}
        extra={
          tab === "sent" ? undefined : (
            <Copy key={tab} label={language === undefined ? "the JSON" : language.label} text={text} />
          )
        }
      >
        {tab === "json" && <JsonEditor name={entry.name} draft={draft} />}
        {tab === "sent" && <AsSent preview={preview} />}
        {language !== undefined && (
          <>
            <Code label={`Request for ${language.label}`} text={text()} />
            <p class="hint">{language.hint}</p>
          </>
        )}
      </Tabs>
    </section>
  )
}
