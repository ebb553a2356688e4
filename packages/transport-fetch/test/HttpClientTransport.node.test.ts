import * as FetchHttpClient from "@effect/platform/FetchHttpClient"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { transportContract } from "@tcchat/testkit/transportContract"
import * as Layer from "effect/Layer"
import * as HttpClientTransport from "../src/HttpClientTransport.js"
import { limitations } from "./limitations.js"

transportContract("HttpClientTransport on fetch", Layer.provide(HttpClientTransport.layer, FetchHttpClient.layer), {
  limitations
})

const reason = "this client asks for nothing packed, and unpacks nothing"

transportContract(
  "HttpClientTransport on undici",
  Layer.provide(HttpClientTransport.layer, NodeHttpClient.layerUndici),
  {
    limitations: {
      "knows that a connection cut before TLS sent nothing":
        limitations["knows that a connection cut before TLS sent nothing"],
      "unpacks gzip": { reason, instead: { status: 200, whole: false } },
      "unpacks deflate": { reason, instead: { status: 200, whole: false } },
      "unpacks brotli": { reason, instead: { status: 200, whole: false } },
      "does not give a body that it cannot unpack": { reason, instead: { status: 200, whole: false } },
      "does not give a packed body that was cut": { reason, instead: { status: 200, whole: false } },
      "refuses requests after its scope has ended": {
        reason: "undici says the same of a request that it drops on the way",
        instead: { reason: "Unknown", failure: "Closed" }
      }
    }
  }
)
