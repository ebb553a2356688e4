/** Questions as people type them, and the pages that answer them. */
import { expect, it } from "vitest"
import type { Session } from "./session.js"

/** A page may answer as well as another: then its place is a pattern. A new guide adds a line here. */
const questions: ReadonlyArray<readonly [from: "/" | "/zh/", question: string, page: string | RegExp]> = [
  ["/", "retry", "/guides/retries"],
  ["/", "emulator", "/guides/testing"],
  ["/", "jest", "/guides/testing"],
  ["/", "webhook signature", "/guides/webhooks"],
  ["/", "rate limit", "/guides/rate-limits"],
  ["/", "usersig expired", /^\/(?:guides\/(?:usersig|troubleshooting)|errors\/70001)$/],
  ["/", "serverless", "/guides/serverless"],
  ["/", "how to send a message", "/endpoints/message/sendMessage"],
  ["/", "delete lists", "/endpoints/relation/deleteLists"],
  ["/", "group_delete", "/endpoints/relation/deleteLists"],
  ["/", "sendmsg", "/endpoints/message/sendMessage"],
  ["/", "30008", "/errors/30008"],
  ["/", "CallbackBeforeSendMsg", "/webhooks/C2C/BeforeSendMsg"],
  ["/", "axios", "/coming-from/axios"],
  ["/", "doctor", "/cli/"],
  ["/zh/", "删除分组", "/zh/endpoints/relation/deleteLists"],
  ["/zh/", "好友分组", /^\/zh\/endpoints\/relation\/\w+Lists$/],
  ["/zh/", "重试", "/zh/guides/retries"],
  ["/zh/", "模拟器", "/zh/guides/testing"],
  ["/zh/", "jest", "/zh/guides/testing"],
  ["/zh/", "回调签名", "/zh/guides/webhooks"],
  ["/zh/", "频率限制", "/zh/guides/rate-limits"],
  ["/zh/", "如何发送单聊消息", "/zh/endpoints/message/sendMessage"],
  ["/zh/", "创建群组", "/zh/endpoints/group/createGroup"],
  ["/zh/", "添加好友", "/zh/endpoints/relation/addFriends"],
  ["/zh/", "黑名单", /^\/zh\/endpoints\/relation\/\w+Blocklist$/],
  ["/zh/", "撤回消息", /^\/zh\/endpoints\/(?:message|group)\/recallMessages?$/],
  ["/zh/", "发单聊消息之前", "/zh/webhooks/C2C/BeforeSendMsg"],
  ["/zh/", "云函数", "/zh/guides/serverless"],
  ["/zh/", "UserSig 过期", /^\/zh\/(?:guides\/(?:usersig|troubleshooting)|errors\/70001)$/],
  ["/zh/", "group_delete", "/zh/endpoints/relation/deleteLists"],
  ["/zh/", "30008", "/zh/errors/30008"],
  ["/zh/", "并发写", /^\/zh\/(?:guides\/lists|errors\/30008)$/],
  ["/zh/", "身份已失效", "/zh/errors/-10103"]
]

/** The pages that a search finds, each once, in their order. */
const searched = async ({ open }: Session, from: string, question: string): Promise<ReadonlyArray<string>> => {
  const { page } = await open(from)
  await page.keyboard.press("Control+k")
  await page.fill("#localsearch-input", question)
  await page.waitForSelector("#localsearch-list a.result")
  const found = await page.$$eval("#localsearch-list a.result", (links) =>
    links.map((link) => (link.getAttribute("href") ?? "").replace(/#.*$/, ""))
  )
  await page.close()
  return [...new Set(found)]
}

export const searchTests = (session: Session): void => {
  it.each(questions)("finds, from %s, an answer to: %s", async (from, question, page) => {
    const first = (await searched(session, from, question)).slice(0, 3)
    if (typeof page === "string") expect(first).toContain(page)
    else
      expect(
        first.filter((link) => page.test(link)),
        first.join(" ")
      ).not.toEqual([])
  })
}
