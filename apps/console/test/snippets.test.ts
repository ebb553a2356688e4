import * as Endpoints from "@tcchat/endpoints"
import { spawnSync } from "node:child_process"
import * as ts from "typescript"
import { describe, expect, it } from "vitest"
import { sample } from "../src/model/Blank.js"
import type { Json } from "../src/model/Json.js"
import type { Target } from "../src/model/Protocol.js"
import * as Snippets from "../src/model/Snippets.js"
import * as SchemaForm from "@tcchat/reference/SchemaForm"

const target: Target = {
  id: "app",
  label: "prod",
  sdkAppId: 1400000123,
  admin: "administrator",
  origin: "https://adminapisgp.im.qcloud.com",
  region: "singapore",
  reachable: true
}

const subject = (payload: Json, name = "relation.deleteLists", path = "sns/group_delete"): Snippets.Subject => ({
  target,
  endpoint: { name, path, family: name.replace(/\..*/, "") },
  payload
})

const lists = subject({ From_Account: "alice", GroupName: ["work", "it's 家"] })

/** The words that a shell makes of a command. */
const wordsOf = (command: string): ReadonlyArray<string> => {
  const { stdout } = spawnSync(
    "sh",
    ["-c", `show() { for word in "$@"; do printf '%s\\0' "$word"; done; }; ${command}`],
    {
      encoding: "utf8",
      env: { ...process.env, USERSIG: "THE-SIGNATURE", RANDOM: "7" }
    }
  )
  return stdout.split("\0").slice(0, -1)
}

describe("a call for curl", () => {
  it("has the request as it is sent, and a variable for the UserSig", () => {
    const words = wordsOf(Snippets.curl(lists).replace("curl ", "show "))
    expect(words).toEqual([
      "https://adminapisgp.im.qcloud.com/v4/sns/group_delete?sdkappid=1400000123&identifier=administrator&usersig=THE-SIGNATURE&random=7&contenttype=json",
      "-H",
      "content-type: application/json",
      "-d",
      '{"From_Account":"alice","GroupName":["work","it\'s 家"]}'
    ])
    expect(Snippets.curl(lists)).toContain("usersig=$USERSIG&")
  })
})

describe("a call for the command line", () => {
  it("has an option for each field", () => {
    expect(wordsOf(Snippets.commandLine(lists).replace("tcchat ", "show "))).toEqual(
      "relation,delete-lists,--from-account,alice,--group-name,work,--group-name,it's 家".split(",")
    )
  })

  it("has the request as JSON where options cannot express it", () => {
    const payloads: ReadonlyArray<Json> = [
      { From_Account: "alice", GroupName: [] },
      { From_Account: "-alice" },
      { From_Account: "" },
      { Items: [{ Tag: "a" }] },
      { Data: "x" }
    ]
    for (const payload of payloads) {
      const words = wordsOf(Snippets.commandLine(subject(payload)).replace("tcchat ", "show "))
      expect(words.slice(0, 3)).toEqual(["relation", "delete-lists", "--data"])
      expect(JSON.parse(words[3] ?? "")).toEqual(payload)
    }
  })
})

describe("a call in TypeScript", () => {
  it("names the endpoint, its family and the target", () => {
    expect(Snippets.promise(lists)).toContain('import { deleteLists } from "@tcchat/endpoints/relation"')
    expect(Snippets.promise(lists)).toContain('region: "singapore"')
    expect(Snippets.promise(lists)).toContain(
      'await chat.call(deleteLists, { From_Account: "alice", GroupName: ["work", "it\'s 家"] })'
    )
    expect(Snippets.effect(lists)).toContain("ChatClient.call(deleteLists, {")
  })

  it("writes large integers with all their digits", () => {
    expect(Snippets.typeScript({ Next: 18446744073709551615n, "a-b": null })).toBe(
      '{ Next: 18446744073709551615n, "a-b": null }'
    )
  })

  it("is well formed for every endpoint", () => {
    const texts = Object.values(Endpoints).flatMap((family) =>
      Object.values(family).flatMap(({ name, path, payload }) => {
        const { named, root } = SchemaForm.make(payload)
        const own = subject(sample(root, named), name, path)
        return [Snippets.effect(own), Snippets.promise(own)]
      })
    )
    const { diagnostics = [] } = ts.transpileModule(texts.join("\n"), { reportDiagnostics: true })
    expect(texts.length).toBeGreaterThan(200)
    expect(diagnostics.map(({ messageText, start }) => [messageText, start])).toEqual([])
  })
})
