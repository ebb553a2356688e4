import { kit } from "./layered/kit.js"
import { same, type Step } from "./Step.js"

/** Receives webhooks with the `Request` and `Response` of the runtime. */
export const webhooks: Step = {
  package: kit.packages.webhooks,
  does: "rejects and responses events",
  run: async ({ account, sdkAppId, secretKey: token }) => {
    const reported: Array<unknown> = []
    const receive = kit.receiver({ sdkAppId, token, report: (problem) => void reported.push(problem) })
    const body = {
      From_Account: account,
      To_Account: "bob",
      MsgSeq: 1,
      MsgRandom: 2,
      MsgTime: 1_700_000_000,
      MsgKey: "1_2_1700000000",
      MsgId: "1-2",
      OnlineOnlyFlag: 0,
      SendMsgResult: 0,
      ErrorInfo: "",
      UnreadMsgNum: 1,
      MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "你好" } }],
      CloudCustomData: "",
      EventTime: 1_700_000_000_000
    } as const
    const post = (signedWith: string) => {
      const url = "https://example.com/webhooks"
      const { url: signed, ...init } = kit.signTestRequest({ url, sdkAppId, token: signedWith, body })
      return receive(new Request(signed, init))
    }
    const responded = await post(token)
    same("status", responded.status, 200)
    same("response", ((await responded.json()) as { readonly ErrorCode?: unknown }).ErrorCode, 120001)
    same("status of a forged request", (await post("another token")).status, 401)
    same("reports", reported.length, 1)
  }
}
