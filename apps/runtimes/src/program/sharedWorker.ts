/** The program for a Worker whose incoming requests share one client in module scope. */
import { createChat } from "@tcchat/transport-fetch"
import { deleteLists } from "@tcchat/endpoints/relation"

interface Environment {
  readonly SERVICE: string
}

let chat: ReturnType<typeof createChat> | undefined

const outcomeOf = (outcome: PromiseSettledResult<unknown>): string =>
  outcome.status === "fulfilled" ? "ok" : (outcome.reason as Error).name

export default {
  /** Makes a number of calls, each with a timeout, and returns their outcomes. */
  fetch: async (request: Request, { SERVICE }: Environment): Promise<Response> => {
    chat ??= createChat({
      sdkAppId: 1400000000,
      admin: "administrator",
      baseUrl: SERVICE,
      signer: async () => (await fetch(`${SERVICE}/signer`)).text()
    })
    const client = chat
    const asked = new URL(request.url).searchParams
    const options = { timeout: Number(asked.get("timeout") ?? 20_000) }
    const payload = { From_Account: "alice", GroupName: ["work"] }
    const calls = Array.from({ length: Number(asked.get("calls")) }, () => client.call(deleteLists, payload, options))
    return Response.json([...new Set((await Promise.allSettled(calls)).map(outcomeOf))])
  }
}
