/** The events that were received, live. */
import type { ReceivedEvent, WebhookStart } from "../../model/Webhooks.js"
import { Code, pretty } from "../parts/Code.js"
import { Copy } from "../parts/Copy.js"
import { Empty } from "../parts/Empty.js"
import { Icon } from "../parts/Icon.js"
import { clock } from "../parts/time.js"
import { go } from "../router.js"
import { useStore } from "../store.js"
import * as Desk from "./desk.js"

/** What became of an event, in a few words. */
const fateOf = ({ effect, milliseconds, problem, status }: ReceivedEvent): string => {
  if (problem !== undefined) return `rejected with ${status}`
  if (milliseconds === undefined) return "verified"
  return `${effect?.action ?? "forwarded"}, ${milliseconds} ms`
}

const Details = ({ event }: { readonly event: ReceivedEvent }) => {
  const { body, effect, id, known, meant, platform, problem, response, status } = event
  const rows: ReadonlyArray<readonly [string, string | undefined]> = [
    ["What is wrong", problem?.message],
    ["What to do", problem?.advice],
    ["Command", known ? undefined : `no known command${meant === undefined ? "" : `; did you mean ${meant}?`}`],
    ["Effect", effect?.text],
    ["Response", effect?.problems.length === 0 ? undefined : effect?.problems.join("; ")],
    ["Platform", platform],
    ["Responded", `HTTP ${status} ${response}`]
  ]
  return (
    <>
      <dl class="facts">
        {rows.map(([name, text]) =>
          text === undefined ? null : (
            <div class="fact" key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          )
        )}
      </dl>
      {body !== undefined && <Code text={pretty(body)} json label={`Body of event ${id}`} />}
    </>
  )
}

const Received = ({ event }: { readonly event: ReceivedEvent }) => {
  const { body, command, effect, from, known, platform, problem, time } = event
  const edit = () => {
    if (command === undefined || body === undefined) return
    Desk.reopen(command, body, platform)
    go("webhooks", command)
  }
  const bad = problem !== undefined || (effect?.problems.length ?? 0) > 0
  return (
    <li class="received">
      <details>
        <summary>
          <span class={bad ? "chip bad" : "chip ok"}>{fateOf(event)}</span>
          <span class="received-command">{command ?? "no command"}</span>
          <span class="received-facts">
            {clock(time)}
            {from === "emulator" && ", emulator"}
          </span>
        </summary>
        <Details event={event} />
        {known && command !== undefined && body !== undefined && (
          <p class="received-buttons">
            <button
              type="button"
              class="button small"
              onClick={() => {
                edit()
                void Desk.send(command, body)
              }}
            >
              <Icon name="send" size={14} />
              Send again
            </button>
            <button type="button" class="button small" onClick={edit}>
              Edit
            </button>
          </p>
        )}
      </details>
    </li>
  )
}

const Address = ({ start: { forward, receiver, signed } }: { readonly start: WebhookStart }) => (
  <>
    {receiver !== undefined && (
      <p class="receiver">
        <code>{receiver}</code>
        <Copy label="the address of the receiver" text={() => receiver} />
      </p>
    )}
    <p class="hint">
      {receiver === undefined
        ? "This console receives no events; tcchat console does."
        : `The events of the emulator, and those that are sent to this address${signed ? "" : "; their signatures are not verified, as this console has no token"}. `}
      {receiver !== undefined &&
        (forward === undefined
          ? "Every event is allowed."
          : `They are forwarded to ${forward}, and the response is relayed.`)}
    </p>
  </>
)

export const ReceivedCard = ({ start }: { readonly start: WebhookStart }) => {
  const received = useStore((page) => page.desk.received)
  const events = received?.events ?? []
  return (
    <section class="card" aria-labelledby="received-title">
      <h2 class="card-title" id="received-title">
        <span>
          Received{" "}
          <span class="live">
            <span class="live-dot" aria-hidden="true" />
            live
          </span>
        </span>
        {events.length > 0 && (
          <button type="button" class="button small quiet" onClick={() => void Desk.clear()}>
            Clear all
          </button>
        )}
      </h2>
      <Address start={start} />
      {events.length === 0 ? (
        <Empty icon="bell" title="No events yet">
          Make a call to the emulator, such as message.sendMessage, or send an event to the address above.
        </Empty>
      ) : (
        <ul class="received-list" aria-label="Received events, the newest first">
          {events.map((event) => (
            <Received key={event.id} event={event} />
          ))}
        </ul>
      )}
    </section>
  )
}
