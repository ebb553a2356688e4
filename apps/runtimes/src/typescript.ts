/** Projects in TypeScript that import every module of the packages. */
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

/** What a project compiles besides the imports, and what it compiles it with. */
export interface Use {
  /** Uses the results, so that unresolved types cause errors. */
  readonly source: string
  readonly lib: ReadonlyArray<string>
  readonly types: ReadonlyArray<string>
}

export const layered: Use = {
  lib: ["ES2022", "DOM"],
  types: ["node"],
  source: `import { createChat } from "@tcchat/transport-fetch"
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
}

/** Without the types of any runtime. */
export const sdk: Use = {
  lib: ["ES2022"],
  types: [],
  source: `import { createChat, isApiError } from "@tcchat/sdk"
import { createClient } from "@tcchat/sdk/lean"
import { deleteLists, type DeleteListsRequest } from "@tcchat/sdk/relation"
import { createEmulator } from "@tcchat/sdk/testing"
import { sign } from "@tcchat/sdk/usersig"
import { createWebhooks, fetchHandler } from "@tcchat/sdk/webhooks"

const signer = (userId: string): string => sign({ sdkAppId: 1, secretKey: "key", userId, expire: 60 })
const request: DeleteListsRequest = { From_Account: "alice", GroupName: ["work"] }

export const sequences: ReadonlyArray<Promise<number>> = [
  createChat({ sdkAppId: 1, signer }).relation.deleteLists(request),
  createClient({ sdkAppId: 1, signer }).call(deleteLists, request),
  createEmulator().createChat().relation.deleteLists(request)
].map((response) => response.then(({ CurrentSequence }) => CurrentSequence))

// @ts-expect-error a list has a name
export const rejected = createChat().relation.deleteLists({ From_Account: "alice", GroupName: [1] })

export const items: AsyncIterable<{ readonly To_Account?: string | undefined }> = createChat().relation.pullFriends.items({
  From_Account: "alice"
})

export const codeOf = (error: unknown): number => (isApiError(error, 30008) ? error.code : 0)

export const receive = fetchHandler(
  createWebhooks({
    sdkAppId: 1,
    token: "token",
    handlers: { "C2C.CallbackBeforeSendMsg": ({ body }, { allow, reject }) => (body.From_Account === "" ? reject(120001) : allow) }
  })
)
`
}

/** Writes the project, and returns the path of its configuration. */
export const project = (
  folder: string,
  resolution: Resolution,
  modules: ReadonlyArray<string>,
  { lib, source, types }: Use = layered
): string => {
  const { files, module } = resolutions[resolution]
  const everything = modules.map((name, at) => `export * as module${at} from "${name}"\n`).join("")
  for (const file of files) write(folder, join(resolution, file), `${everything}\n${source}`)
  return write(folder, join(resolution, "tsconfig.json"), {
    compilerOptions: {
      module,
      moduleResolution: resolution,
      target: "es2022",
      lib,
      types,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true
    },
    files
  })
}
