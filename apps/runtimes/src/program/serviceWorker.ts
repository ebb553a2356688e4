/** The program for a service worker: gets its surroundings in a message, and responses over the port that came with it. */
import { neutral } from "./neutral.js"
import { type Surroundings, take } from "./Step.js"

interface Message extends MessageEvent<Surroundings> {
  readonly waitUntil: (work: Promise<void>) => void
}

globalThis.addEventListener("message", (event) => {
  const { data, ports, waitUntil } = event as Message
  waitUntil.call(
    event,
    take(neutral(), data).then((outcomes) => ports[0]?.postMessage(outcomes))
  )
})
