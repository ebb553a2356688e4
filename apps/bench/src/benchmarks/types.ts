import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Benchmark, Case } from "../measure.js"
import { folder, sampleOf } from "../program.js"
import { processor, speed, time } from "../Target.js"

/** Ten endpoints: a payload of each, and a field of its response. */
const uses = [
  ["relation.deleteLists", '{ From_Account: "alice", GroupName: ["work"] }', "CurrentSequence"],
  ["relation.addLists", '{ From_Account: "alice", GroupName: ["work"], To_Account: ["bob"] }', "CurrentSequence"],
  [
    "relation.addFriends",
    '{ From_Account: "alice", AddFriendItem: [{ To_Account: "bob", AddSource: "AddSource_Type_Web" }] }',
    "ResultItem"
  ],
  ["relation.pullFriends", '{ From_Account: "alice", StartIndex: 0 }', "FriendNum"],
  ["account.importAccount", '{ UserID: "alice", Nick: "Alice" }'],
  ["account.queryOnlineStatus", '{ To_Account: ["alice"] }', "QueryResult"],
  [
    "message.sendMessage",
    '{ To_Account: "bob", MsgRandom: 1, MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }] }',
    "MsgKey"
  ],
  ["message.recallMessage", '{ From_Account: "alice", To_Account: "bob", MsgKey: "1_2_3" }'],
  ["group.createGroup", '{ Type: "Public", Name: "friends" }', "GroupId"],
  ["profile.getProfiles", '{ To_Account: ["alice"], TagList: ["Tag_Profile_IM_Nick"] }', "UserProfileItem"]
] as const

const programOf = (head: string, call: (endpoint: string, payload: string) => string): string =>
  [
    head,
    ...uses.map(([endpoint, payload, field], index) =>
      field === undefined
        ? `await ${call(endpoint, payload)}`
        : `export const { ${field}: field${index} } = await ${call(endpoint, payload)}`
    )
  ].join("\n")

const method = (endpoint: string, payload: string) => `chat.${endpoint}(${payload})`

const families = [...new Set(uses.map(([endpoint]) => endpoint.split(".")[0]!))]

/** The same program by what it takes its types from. */
const programs = {
  "hand-written interfaces": programOf(
    `import { createChat } from "./handWritten.js"\nconst chat = createChat()`,
    method
  ),
  "@tcchat/sdk": programOf(`import { createChat } from "@tcchat/sdk"\nconst chat = createChat()`, method),
  "the layered packages": programOf(
    [
      `import { createChat } from "@tcchat/transport-node"`,
      ...families.map((family) => `import * as ${family} from "@tcchat/endpoints/${family}"`),
      `const chat = createChat({ sdkAppId: 1400000000, secretKey: "key", admin: "administrator" })`
    ].join("\n"),
    (endpoint, payload) => `chat.call(${endpoint}, ${payload})`
  )
}

type Name = keyof typeof programs

const compilerOptions = {
  module: "nodenext",
  target: "es2022",
  lib: ["ES2022"],
  strict: true,
  skipLibCheck: false,
  noEmit: true
}

/** Compiles a project in a fresh process; its output would not be the sample, so that an error of the compiler is one here. */
const compiling = (project: string) => () =>
  sampleOf([
    "--eval",
    `process.on("exit", () => {
      const { system, user } = process.cpuUsage()
      console.log(JSON.stringify({ time: performance.now(), processor: system + user }))
    })
    require("typescript/lib/tsc.js")`,
    "tsc",
    "--project",
    project
  ])

/** Time in which the compiler checks a program that uses ten endpoints, all declarations included. */
export const types = (): Promise<ReadonlyArray<Benchmark>> => {
  const results = join(folder, ".results")
  mkdirSync(results, { recursive: true })
  // Below this app, so that the programs resolve what they import.
  const projects = mkdtempSync(join(results, "types-"))
  process.on("exit", () => rmSync(projects, { recursive: true, force: true }))
  const comparison = (title: string, types: ReadonlyArray<string>, names: ReadonlyArray<Name>): Benchmark => {
    const caseOf = (name: Name, targets: Case["targets"] = []): Case => {
      const project = mkdtempSync(join(projects, "project-"))
      cpSync(fileURLToPath(new URL("../types/handWritten.ts", import.meta.url)), join(project, "handWritten.ts"))
      writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }))
      writeFileSync(join(project, "program.ts"), programs[name])
      const configuration = { compilerOptions: { ...compilerOptions, types }, files: ["program.ts"] }
      writeFileSync(join(project, "tsconfig.json"), JSON.stringify(configuration))
      return { name, run: compiling(project), targets }
    }
    const [peer, sdk, ...others] = names
    const half = others.map((name) => speed(2, name))
    return {
      title,
      layout: "compile",
      round: { runs: 1 },
      rounds: 9,
      longest: 90_000,
      cases: [caseOf(peer!), caseOf(sdk!, [time(1.3), processor(1.3), ...half]), ...others.map((name) => caseOf(name))]
    }
  }
  return Promise.resolve([
    comparison(
      "tsc of a program that uses ten endpoints, with the types of Node",
      ["node"],
      ["hand-written interfaces", "@tcchat/sdk", "the layered packages"]
    ),
    comparison("The same without the types of Node", [], ["hand-written interfaces", "@tcchat/sdk"])
  ])
}
