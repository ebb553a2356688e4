import { fileURLToPath } from "node:url"
import { EdgeVM } from "@edge-runtime/vm"
import { makeSigner, sign, verify } from "@tcchat/usersig"
import { build } from "esbuild"
import tencent from "tls-sig-api-v2"
import type { Benchmark } from "./measure.js"

const sdkAppId = 1400000000
const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e"
const expire = 86_400
const users = Array.from({ length: 1000 }, (_, index) => `user-${index * 7919}`)

let turn = 0
/** Another user each time, as on a login server. */
const nextUser = (): string => users[turn++ % users.length]!

/** Time of one signature in an edge runtime, measured from outside over many. */
const edgeSigner = async (): Promise<(many: number) => string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { sign } from "@tcchat/usersig"
        const users = ${JSON.stringify(users)}
        globalThis.signMany = (many) => {
          let last = ""
          for (let index = 0; index < many; index++)
            last = sign({
              sdkAppId: ${sdkAppId},
              secretKey: "${secretKey}",
              userId: users[index % users.length],
              expire: ${expire}
            })
          return last
        }`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url))
    },
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022"
  })
  const vm = new EdgeVM()
  vm.evaluate(outputFiles[0]!.text)
  return vm.evaluate<(many: number) => string>("signMany")
}

export const usersig = async (): Promise<ReadonlyArray<Benchmark>> => {
  const official = new tencent.Api(sdkAppId, secretKey)
  const signer = makeSigner({ sdkAppId, secretKey })
  const theirs = users.map((userId) => official.genUserSig(userId, expire))
  const ours = users.map((userId) => signer.sign({ userId, expire }))
  const inEdge = await edgeSigner()
  const peer = { name: "tls-sig-api-v2 genUserSig", run: () => official.genUserSig(nextUser(), expire) }
  return [
    {
      title: "UserSig: signatures",
      cases: [
        peer,
        {
          name: "@tcchat/usersig sign",
          run: () => sign({ sdkAppId, secretKey, userId: nextUser(), expire }),
          target: { ratio: 2 }
        },
        {
          name: "@tcchat/usersig makeSigner().sign",
          run: () => signer.sign({ userId: nextUser(), expire }),
          target: { ratio: 2 }
        }
      ]
    },
    {
      title: "UserSig: verification, compared with signing by the peer",
      cases: [
        peer,
        {
          name: "@tcchat/usersig verify, UserSigs of the peer",
          run: () => verify(theirs[turn++ % theirs.length]!, { sdkAppId, secretKey }),
          target: { ratio: 1 }
        },
        {
          name: "@tcchat/usersig verify, own UserSigs",
          run: () => verify(ours[turn++ % ours.length]!, { sdkAppId, secretKey }),
          target: { ratio: 1 }
        }
      ]
    },
    {
      title: "UserSig: 100 signatures at a time, in an edge runtime",
      cases: [
        {
          name: "tls-sig-api-v2 genUserSig, on Node",
          run: () => {
            for (let index = 0; index < 100; index++) official.genUserSig(nextUser(), expire)
          }
        },
        { name: "@tcchat/usersig sign, in @edge-runtime/vm", run: () => inEdge(100), target: { perSecond: 200 } }
      ]
    }
  ]
}
