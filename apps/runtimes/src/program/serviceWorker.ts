/** The program for a service worker: receives its environment in a message, and responds on the port of the message. */
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
