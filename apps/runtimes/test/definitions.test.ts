import { afterAll, assert, describe, inject, it } from "vitest"
import { editor } from "../src/Editor.js"

const scene = inject("scene")
const { close, definitionOf } = editor()

afterAll(close)

describe("go to definition, in a project that has installed the tarballs,", () => {
  it.each([
    [
      "deleteLists",
      "@tcchat/endpoints/relation",
      "endpoints/src/relation/deleteLists.ts",
      "export const deleteLists ="
    ],
    ["make", "@tcchat/core/RateLimit", "core/src/RateLimit.ts", "export const make ="],
    ["sign", "@tcchat/usersig", "usersig/src/sign.ts", "export const sign ="],
    ["createChat", "@tcchat/transport-node", "transport-node/src/NodeTransport.ts", "export const createChat ="]
  ])("lands in TypeScript: %s of %s", async (word, module, file, line) => {
    const program = `import { ${word} } from "${module}"\nexport const used = ${word}\n`
    const [path, text] = await definitionOf(scene.folder, program, word)
    assert.strictEqual(path, `@tcchat/${file}`)
    assert.include(text, line)
  })

  it("lands in TypeScript for the SDK, and for a method in its declaration, which is generated", async () => {
    const program = `import { createChat } from "@tcchat/sdk"
const chat = createChat()
export const response = chat.relation.deleteLists({ From_Account: "alice", GroupName: ["work"] })
`
    const { folder } = scene.sdk
    assert.strictEqual((await definitionOf(folder, program, "createChat"))[0], "@tcchat/sdk/src/index.ts")
    const [path, text] = await definitionOf(folder, program, "deleteLists")
    assert.strictEqual(path, "@tcchat/sdk/dist/cjs/generated/relation.d.ts")
    assert.include(text, "readonly deleteLists: SplitMethod<DeleteListsRequest, DeleteListsResponse>")
  })
})
