import { fileURLToPath } from "node:url"
import { EdgeVM } from "@edge-runtime/vm"
import { makeSigner, sign, verify } from "@tcchat/usersig"
import { build } from "esbuild"
import tencent from "tls-sig-api-v2"
import { type Benchmark, repeating } from "../measure.js"
import { perSecond, speed } from "../Target.js"

const sdkAppId = 1400000000
const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e"
const expire = 86_400
const users = Array.from({ length: 1000 }, (_, index) => `user-${index * 7919}`)

/** Milliseconds of a round, and of the warm-up before. */
const round = { milliseconds: 20, warmUp: 100 }

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
  const peer = { name: "tls-sig-api-v2", run: repeating(() => official.genUserSig(nextUser(), expire)) }
  return [
    {
      title: "UserSig: signatures",
      layout: "speed",
      round,
      cases: [
        peer,
        {
          name: "sign",
          run: repeating(() => sign({ sdkAppId, secretKey, userId: nextUser(), expire })),
          targets: [speed(2)]
        },
        {
          name: "makeSigner().sign",
          run: repeating(() => signer.sign({ userId: nextUser(), expire })),
          targets: [speed(2)]
        }
      ]
    },
    {
      title: "UserSig: verification, compared with signing by the peer",
      layout: "speed",
      round,
      cases: [
        peer,
        {
          name: "verify, UserSigs of the peer",
          run: repeating(() => verify(theirs[turn++ % theirs.length]!, { sdkAppId, secretKey })),
          targets: [speed(1)]
        },
        {
          name: "verify, own UserSigs",
          run: repeating(() => verify(ours[turn++ % ours.length]!, { sdkAppId, secretKey })),
          targets: [speed(1)]
        }
      ]
    },
    {
      title: "UserSig: 100 signatures at a time, in an edge runtime",
      layout: "speed",
      round,
      cases: [
        {
          name: "tls-sig-api-v2, on Node",
          run: repeating(() => {
            for (let index = 0; index < 100; index++) official.genUserSig(nextUser(), expire)
          })
        },
        { name: "sign in @edge-runtime/vm", run: repeating(() => inEdge(100)), targets: [perSecond(200)] }
      ]
    }
  ]
}
