/** The newest messages of a chat or a group. */
import { type Message, textOf } from "../../model/Memory.js"
import { moment } from "../parts/time.js"
import { hrefOf } from "../router.js"

/** Older messages are not shown. */
const most = 50

interface Props<M extends Message> {
  readonly label: string
  readonly messages: ReadonlyArray<M>
  /** What a message is besides sent, such as recalled. */
  readonly stateOf: (message: M) => string | undefined
}

export const Messages = <M extends Message>({ label, messages, stateOf }: Props<M>) => (
  <>
    <ol class="messages" tabIndex={0} aria-label={`${label}, the newest first`}>
      {messages
        .slice(-most)
        .toReversed()
        .map((message) => {
          const state = stateOf(message)
          return (
            <li key={`${message.sequence} ${message.time} ${message.from}`} class="message">
              <span class="message-head">
                <a href={hrefOf("state", message.from)}>{message.from}</a>
                <span class="muted">
                  {moment(message.time)}, sequence {message.sequence}
                </span>
                {state !== undefined && <span class="chip">{state}</span>}
              </span>
              <span class="message-text">{textOf(message)}</span>
            </li>
          )
        })}
    </ol>
    {messages.length > most && <p class="hint">{messages.length - most} older ones are not shown.</p>}
  </>
)
