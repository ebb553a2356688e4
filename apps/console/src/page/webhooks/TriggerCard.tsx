/** Writes an event, a sample at first, and sends it to a server. */
import { parse } from "../../model/Json.js"
import type { WebhookEntry, WebhookStart } from "../../model/Webhooks.js"
import { targetOf } from "../calls/actions.js"
import { Icon } from "../parts/Icon.js"
import { Words } from "../parts/Words.js"
import { go } from "../router.js"
import { useStore } from "../store.js"
import { Consequence } from "./Consequence.js"
import * as Desk from "./desk.js"

const platforms = ["RESTAPI", "Android", "iOS", "iPad", "Linux", "Mac", "Web", "Windows"]

const phases = {
  before: "Before it happens: the service waits for the response, which may prevent it.",
  after: "After it has happened: the response has no effect.",
  alarm: "When a limit is near: the response has no effect."
} as const

const familiesOf = (entries: ReadonlyArray<WebhookEntry>) => [...new Set(entries.map(({ family }) => family))]

export const TriggerCard = ({ entry, start }: { readonly entry: WebhookEntry; readonly start: WebhookStart }) => {
  const { command, phase, summary } = entry
  const { entries, signed } = start
  const target = useStore(targetOf)
  const to = useStore((page) => page.desk.to)
  const platform = useStore((page) => page.desk.platform)
  const body = useStore((page) => page.desk.bodies[command])
  const sent = useStore((page) => page.desk.sent[command])
  const parsed = parse(body ?? "{}")
  const wrong = parsed.ok
    ? undefined
    : `Line ${parsed.mistake.line}, column ${parsed.mistake.column}: ${parsed.mistake.message}.`
  const ready = parsed.ok && body !== undefined && sent?.state !== "busy"
  const send = () => {
    if (ready) void Desk.send(command, body)
  }
  return (
    <section class="card" aria-labelledby="trigger-title">
      <h2 class="card-title" id="trigger-title">
        Send an event
      </h2>
      <form
        class="trigger"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || event.key !== "Enter") return
          event.preventDefault()
          send()
        }}
      >
        <label class="stacked">
          Webhook
          <select
            class="input select"
            value={command}
            onChange={({ currentTarget }) => go("webhooks", currentTarget.value)}
          >
            {familiesOf(entries).map((family) => (
              <optgroup key={family} label={family}>
                {entries
                  .filter((other) => other.family === family)
                  .map((other) => (
                    <option key={other.command} value={other.command}>
                      {other.command}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <p class="hint">
          <Words text={summary} /> {phases[phase]}
        </p>
        <div class="trigger-row">
          <label class="stacked trigger-to">
            Address of your server
            <input
              class="input"
              type="url"
              autocomplete="off"
              spellcheck={false}
              value={to}
              onInput={({ currentTarget }) => Desk.setTo(currentTarget.value)}
            />
          </label>
          <label class="stacked">
            Platform
            <select
              class="input select"
              value={platform}
              onChange={({ currentTarget }) => Desk.setPlatform(currentTarget.value)}
            >
              {[...new Set([...platforms, platform])].map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label class="stacked">
          Body
          <textarea
            class="input mono"
            rows={14}
            wrap="off"
            spellcheck={false}
            aria-invalid={wrong !== undefined}
            aria-describedby={wrong === undefined ? undefined : "event-problem"}
            value={body ?? ""}
            onInput={({ currentTarget }) => Desk.setBody(command, currentTarget.value)}
          />
        </label>
        {wrong !== undefined && (
          <p class="problem" id="event-problem">
            {wrong}
          </p>
        )}
        <p class="hint">
          {signed ? "Signed with the token of this console" : "Not signed, as this console has no token"}, for SDKAppID{" "}
          {target?.sdkAppId}.
        </p>
        <div class="trigger-buttons">
          <button type="submit" class="button primary" disabled={!ready}>
            <Icon name="send" />
            Send the event
          </button>
          <button type="button" class="button" onClick={() => void Desk.fillSample(command)}>
            Sample
          </button>
        </div>
      </form>
      <div class="trigger-result" role="region" aria-label="What came back">
        <Consequence sent={sent} />
      </div>
    </section>
  )
}
