import { assert } from "@effect/vitest"
import { startEmulator } from "../src/node.js"

/** Puts the snapshot of an emulator with some accounts back, over HTTP. */
export const restoresItsSnapshot = async (accounts: number): Promise<void> => {
  const emulator = await startEmulator({
    seed: { accounts: Array.from({ length: accounts }, (_, index) => `user-${index}`) }
  })
  try {
    const address = `${emulator.url}/emulator/snapshot`
    const body = await (await fetch(address)).text()
    assert.isAbove(body.length, 2 * 1024 * 1024)
    const restored = await fetch(address, { method: "PUT", body })
    assert.deepStrictEqual([restored.status, await restored.text()], [200, '{"ok":true}'])
    assert.isTrue((await (await fetch(address)).text()) === body)
  } finally {
    await emulator.close()
  }
}
