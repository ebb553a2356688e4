import { createChat } from "../src/NodeTransport.js"
import * as Certificate from "@tcchat/testkit/Certificate"
import { rateContract } from "@tcchat/testkit/rateContract"
import { describe } from "vitest"

describe("the documented rate, in Node", () => {
  const { cert, key } = Certificate.selfSigned()
  const secure = { cert, key }
  rateContract(
    {
      HTTP: {},
      "HTTP with slow connections": { connecting: 400, responding: 20 },
      HTTPS: { protocol: "https", ...secure },
      "HTTPS with slow connections": { protocol: "https", ...secure, connecting: 400, responding: 20 },
      "HTTP/2": { protocol: "http2", ...secure },
      "a service that is far away": { connecting: 100, responding: 200 }
    },
    (baseUrl, { protocol }) =>
      createChat({
        sdkAppId: 1400000000,
        admin: "administrator",
        secretKey: "a key for tests",
        baseUrl,
        transport: { ca: cert, http2: protocol === "http2" }
      })
  )
})
