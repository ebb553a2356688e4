/** Webhooks: sends events to a server, and shows those that are received. */
import { useEffect } from "preact/hooks"
import { Empty } from "../parts/Empty.js"
import { useStore } from "../store.js"
import * as Desk from "./desk.js"
import { ReceivedCard } from "./ReceivedCard.js"
import { TriggerCard } from "./TriggerCard.js"

const first = "C2C.CallbackBeforeSendMsg"

export const WebhooksView = ({ command = first }: { readonly command: string | undefined }) => {
  const start = useStore((page) => page.desk.start)
  const entry = start?.entries.find((other) => other.command === command)
  useEffect(() => {
    void Desk.begin()
    return Desk.watch()
  }, [])
  useEffect(() => {
    if (entry !== undefined) void Desk.open(entry.command)
  }, [entry])
  return (
    <div class="webhooks">
      <div class="toolbar">
        <h1>Webhooks</h1>
      </div>
      {start === undefined ? (
        <div class="card skeleton" aria-busy="true" aria-label="Loading" />
      ) : (
        <div class="webhooks-body">
          {entry === undefined ? (
            <section class="card">
              <Empty icon="search" title={`There is no webhook ${command}`} />
            </section>
          ) : (
            <TriggerCard entry={entry} start={start} />
          )}
          <ReceivedCard start={start} />
        </div>
      )}
    </div>
  )
}
