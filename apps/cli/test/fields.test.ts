import { isEndpoint } from "@tcchat/core/Endpoint"
import * as endpoints from "@tcchat/endpoints"
import { describe, expect, it } from "vitest"
import { all, summaryOf } from "../src/Endpoints.js"
import { fieldsOf } from "../src/Fields.js"
import * as tree from "../src/tree.js"
import { type Command, isGroup } from "../src/Command.js"
import { tcchat } from "./tcchat.js"

describe("the commands of the endpoints", () => {
  it("have a name, a summary and options", async () => {
    const commands = new Map<string, Command>()
    const families = Object.values(endpoints).flatMap((family) => Object.values(family).filter(isEndpoint))
    expect((await all()).map(({ name }) => name).sort()).toEqual(families.map(({ name }) => name).sort())
    for (const family of await tree.root.children())
      if (isGroup(family))
        for (const command of await family.children())
          if (!isGroup(command)) commands.set(`${family.name} ${command.name}`, command)
    for (const { name } of await all()) {
      const words = name.replace(".", " ").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      const command = commands.get(words)
      expect(command, words).toBeDefined()
      expect(command!.summary).toBe(summaryOf(name))
      const { options } = await command!.detail()
      const names = options.map((option) => option.name)
      expect(new Set(names).size, words).toBe(names.length)
      for (const option of names) expect(option).toMatch(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/)
      const fields = options.filter(({ name, section }) => section === "Request" && !["data", "lines"].includes(name))
      for (const { docs } of fields) expect(docs).toMatch(/^\w+(?:, [\w ]+)*\. \S/)
    }
  })

  it("offer the known values of an enumeration, and send others", async () => {
    const { status, stdout } = await tcchat([
      "group",
      "list-groups",
      "--group-type",
      "Next",
      "--dry-run",
      "--emulator",
      "--json"
    ])
    expect(status).toBe(0)
    expect(stdout).toContain("Next")
    const fields = fieldsOf(endpoints.group.listGroups, new Set())
    expect(fields.find(({ name }) => name === "GroupType")).toMatchObject({ kind: "choice", open: true })
  })

  it("offer the choices of all members of a union", () => {
    const fields = fieldsOf(endpoints.conversation.deleteConversation, new Set())
    expect(fields.find(({ name }) => name === "Type")).toMatchObject({ required: true, values: [1, 2] })
    expect(fields.find(({ name }) => name === "ToGroupid")).toMatchObject({ required: false, flag: "to-groupid" })
  })
})
