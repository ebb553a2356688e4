import { assert, it, vi } from "vitest"

it("says that the key is missing when it is the first one", async () => {
  vi.resetModules()
  const { sign } = await import("../src/sign.js")
  const missing = undefined as never as string
  assert.throws(
    () => sign({ sdkAppId: 1400000000, secretKey: missing, userId: "alice", expire: 60 }),
    /^secretKey must be /
  )
})
