import type { Options } from "@tcchat/testkit/transportContract"

/** What `fetch` cannot do in Node, and does instead. */
export const limitations = {
  "ignores a 100 Continue that it did not ask for": {
    reason: "the fetch of Node takes it for the end of the connection",
    instead: [{ reason: "Unknown", failure: "Reset" }, { reason: "Unknown", failure: "Reset" }, 2]
  },
  "reports a connection closed before TLS as not sent": {
    reason: "fetch gives ECONNRESET for a broken handshake and for a broken request alike",
    instead: { reason: "Unknown", failure: "Reset" }
  },
  "does not return a truncated compressed body": {
    reason: "fetch decompresses what has arrived, and treats the end as regular; the rest is not JSON",
    instead: { status: 200, whole: false }
  },
  "rejects requests after its scope has ended": {
    reason: "the connections belong to the runtime, so there is nothing to close",
    instead: 200
  }
} satisfies Options["limitations"]
