import { addLocalKeywords, deleteLocalKeywords, listLocalKeywords } from "@tcchat/endpoints/moderation"
import type { Known } from "../known.js"
import { type Handler, on, over, type World } from "../handler.js"
import { ensureApp, requestId, shownTime } from "./requests.js"
import type { LocalKeyword } from "./state.js"

type Sent = Known<(typeof addLocalKeywords.payload.Type.LocalAuditWords)[number]>

/** The keyword that a request means: that of its id, or else the one that is written in the same way. */
const known = ({ state }: World, { Id, Keyword, WordType }: Sent): LocalKeyword | undefined =>
  [...state.moderation.localKeywords.values()].find(({ id, keyword, wordType }) =>
    Id === undefined ? keyword === Keyword && wordType === WordType : BigInt(id) === BigInt(Id)
  )

const add = on(
  addLocalKeywords,
  function* (world, { LocalAuditWords, SdkAppId }) {
    yield* ensureApp(world, SdkAppId)
    const { moderation } = world.state
    for (const { Keyword, FilterType, ReplacedContent = "", WordType } of LocalAuditWords) {
      const id = known(world, { Keyword, FilterType, WordType })?.id ?? ++moderation.keywordsMade
      moderation.localKeywords.set(id, {
        id,
        keyword: Keyword,
        wordType: WordType,
        filterType: FilterType,
        replacedContent: ReplacedContent,
        updatedAt: world.now
      })
    }
    return { RequestId: requestId(world) }
  },
  { codes: { LocalAuditWords: over(2016) } }
)

const remove = on(deleteLocalKeywords, function* (world, { LocalAuditWords, SdkAppId }) {
  yield* ensureApp(world, SdkAppId)
  for (const keyword of LocalAuditWords) {
    const found = known(world, keyword)
    if (found !== undefined) world.state.moderation.localKeywords.delete(found.id)
  }
  return { RequestId: requestId(world) }
})

const isExpression = ({ wordType }: LocalKeyword): boolean => wordType === 2

const list = on(listLocalKeywords, function* (world, { FilterType, Keyword = "", Limit, Offset, SdkAppId }) {
  yield* ensureApp(world, SdkAppId)
  const all = [...world.state.moderation.localKeywords.values()]
  const found = all.filter(({ filterType, keyword }) => filterType === FilterType && keyword.includes(Keyword))
  return {
    RequestId: requestId(world),
    LocalAuditWords: found.slice(Offset, Offset + Limit).map((keyword) => ({
      Keyword: keyword.keyword,
      WordType: keyword.wordType,
      FilterType: keyword.filterType,
      ...(keyword.replacedContent !== "" && { ReplacedContent: keyword.replacedContent }),
      Id: keyword.id,
      UpdateTime: shownTime(keyword.updatedAt)
    })),
    TotalCount: all.length,
    TotalRegCount: all.filter(isExpression).length,
    CurCount: found.length,
    CurRegCount: found.filter(isExpression).length
  }
})

export const localKeywords: ReadonlyArray<Handler> = [add, remove, list]
