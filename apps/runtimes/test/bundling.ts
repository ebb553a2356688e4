import type { createChat } from "@tcchat/transport-fetch"
import type { deleteLists } from "@tcchat/endpoints/relation"
import { verify } from "@tcchat/usersig"
import { rmSync } from "node:fs"
import { pathToFileURL } from "node:url"
import * as vm from "node:vm"
import { afterAll, assert, beforeAll, describe, inject, it } from "vitest"
import { type Bundler, gzipped } from "../src/Bundler.js"
import { allImported, type Bundled, bundled, lean, oneEndpoint } from "../src/bundles.js"
import { temporary, write } from "../src/Consumer.js"
import { type BundlerColumn, keep } from "../src/Report.js"
import { type Service, serve } from "../src/Scene.js"

/** Bytes that importing every family may add to importing one endpoint. */
const mostForTheRest = 1_000

/** Bytes of a client with one endpoint; what esbuild makes of it is held by the `package` task of apps/bench. */
const mostWithTerser = 81_000

/** Declares what is true of the bundles that each of these makes. */
export const bundling = (name: "quick" | "slow", bundlers: ReadonlyArray<Bundler>): void => {
  const scene = inject("scene")

  describe("bundles of the packed packages", () => {
    const out = temporary("bundles")
    const seen: Array<BundlerColumn> = []
    let service: Service

    beforeAll(async () => {
      service = await serve(scene, ["bundled"])
    })
    afterAll(async () => {
      keep(name, seen)
      rmSync(out, { recursive: true, force: true })
      await service.close()
    })

    for (const bundler of bundlers) {
      const bundle = ({ source }: Bundled) => bundler.bundle(write(scene.folder, "entry.js", source), out)
      const clients = new Map<Bundled, string>()

      it(`with ${bundler.name} hold no endpoint that is imported and not used`, async () => {
        const bytes: Record<string, number> = {}
        for (const each of bundled) {
          const text = await bundle(each)
          clients.set(each, text)
          bytes[each.what] = gzipped(text)
        }
        seen.push({ name: bundler.name, version: bundler.version, bytes })
        assert.isAtMost(bytes[allImported.what]! - bytes[oneEndpoint.what]!, mostForTheRest)
        if (bundler.terser === true) assert.isAtMost(bytes[oneEndpoint.what]!, mostWithTerser)
      })

      it(`with ${bundler.name} sign in a few kilobytes, without anything of Node`, async () => {
        const app = { sdkAppId: 1400000000, secretKey: "a key for tests" }
        const source = `import { sign } from "@tcchat/usersig"
globalThis.userSig = sign({ ...${JSON.stringify(app)}, userId: "alice", expire: 60 })`
        const text = await bundle({ what: "sign", source })
        assert.isBelow(text.length, 20_000)
        const context = vm.createContext({ TextEncoder, TextDecoder, userSig: "" })
        vm.runInContext(`(() => {${text}})()`, context)
        assert.isTrue(verify(context["userSig"] as string, app).ok)
      })

      for (const each of [oneEndpoint, lean])
        it(`with ${bundler.name} make calls with ${each.what}`, async () => {
          const file = write(out, `${bundler.name}-${bundled.indexOf(each)}.mjs`, clients.get(each)!)
          await import(pathToFileURL(file).href)
          const [open, endpoint] = (globalThis as unknown as { readonly used: [typeof createChat, typeof deleteLists] })
            .used
          const { account, ...app } = service.surroundings("bundled")
          const chat = open(app)
          const { CurrentSequence } = await chat.call(endpoint, { From_Account: account, GroupName: ["work"] })
          assert.isNumber(CurrentSequence)
          await chat.close()
        })
    }
  })
}
