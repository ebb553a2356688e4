/** Projects in TypeScript that import every module of every package. */
import { join } from "node:path"
import { write } from "./Consumer.js"

/** The newest compiler, which is fast enough for every test run. */
export const newest = "7.0.2"

/** How a project resolves modules, and its files. */
export const resolutions = {
  node16: { module: "node16", files: ["all.mts", "all.cts"] },
  nodenext: { module: "nodenext", files: ["all.mts", "all.cts"] },
  bundler: { module: "esnext", files: ["all.ts"] },
  // `moduleResolution: node` ignores `exports`. Removed in TypeScript 7.
  node10: { module: "commonjs", files: ["all.ts"] }
} as const

export type Resolution = keyof typeof resolutions

/** Uses the results, so that unresolved types cause errors. */
const use = `import { createChat } from "@tcchat/transport-fetch"
import { deleteLists } from "@tcchat/endpoints/relation"
import { sign } from "@tcchat/usersig"

const signer = (userId: string): string => sign({ sdkAppId: 1, secretKey: "key", userId, expire: 60 })
const chat = createChat({ sdkAppId: 1, admin: "administrator", signer })

export const sequence: Promise<number> = chat
  .call(deleteLists, { From_Account: "alice", GroupName: ["work"] })
  .then(({ CurrentSequence }) => CurrentSequence)

// @ts-expect-error a list has a name
export const rejected = chat.call(deleteLists, { From_Account: "alice", GroupName: [1] })
`

/** Writes the project, and returns the path of its configuration. */
export const project = (folder: string, resolution: Resolution, modules: ReadonlyArray<string>): string => {
  const { files, module } = resolutions[resolution]
  const everything = modules.map((name, at) => `export * as module${at} from "${name}"\n`).join("")
  for (const file of files) write(folder, join(resolution, file), `${everything}\n${use}`)
  return write(folder, join(resolution, "tsconfig.json"), {
    compilerOptions: {
      module,
      moduleResolution: resolution,
      target: "es2022",
      lib: ["ES2022", "DOM"],
      types: ["node"],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true
    },
    files
  })
}
