import { createChat } from "../src/FetchTransport.js"
import { rateContract } from "@tcchat/testkit/rateContract"
import { describe } from "vitest"

describe("the documented rate, on fetch", () => {
  rateContract({ HTTP: {}, "slow connections": { connecting: 400, responding: 20 } }, (baseUrl) =>
    createChat({ sdkAppId: 1400000000, admin: "administrator", secretKey: "a key for tests", baseUrl })
  )
})
