import type { Options } from "@tcchat/testkit/transportContract"

/** What `fetch` cannot do in Node, and does instead. */
export const limitations = {
  "passes over 100 Continue that it did not ask for": {
    reason: "the fetch of Node takes it for the end of the connection",
    instead: [{ reason: "Unknown", failure: "Reset" }, { reason: "Unknown", failure: "Reset" }, 2]
  },
  "knows that a connection cut before TLS sent nothing": {
    reason: "fetch gives ECONNRESET for a broken handshake and for a broken request alike",
    instead: { reason: "Unknown", failure: "Reset" }
  },
  "does not give a packed body that was cut": {
    reason: "fetch unpacks as much as there is, and takes the end for the end; the rest is no JSON",
    instead: { status: 200, whole: false }
  },
  "refuses requests after its scope has ended": {
    reason: "the connections belong to the runtime, so there is nothing to close",
    instead: 200
  }
} satisfies Options["limitations"]
