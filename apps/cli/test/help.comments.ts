import { describe, expect, it } from "vitest"
import { tcchat } from "./tcchat.js"

describe("tcchat apis", () => {
  it("lists the calls that have all words", async () => {
    const { status, stdout } = await tcchat(["apis", "relation", "sns/group"])
    expect(status).toBe(0)
    await expect(stdout).toMatchFileSnapshot("golden/apis.txt")
  })
})

describe("help", () => {
  it("of a call has its fields, their limits and its codes", async () => {
    const { status, stdout } = await tcchat(["relation", "delete-lists", "--help"])
    expect(status).toBe(0)
    await expect(stdout).toMatchFileSnapshot("golden/help-delete-lists.txt")
    expect((await tcchat(["help", "relation", "delete-lists"])).stdout).toBe(stdout)
    expect((await tcchat(["--help", "relation", "delete-lists"])).stdout).toBe(stdout)
  })
})
