import {
  addCloudKeywords,
  deleteCloudKeywords,
  listCloudKeywords,
  listCloudLibraries
} from "@tcchat/endpoints/moderation"
import { type Handler, on, over, type World } from "../handler.js"
import { type Checked, orReject, reject } from "../rejection.js"
import { ensureApp, invalid, requestId, shownTime } from "./requests.js"
import { addKeyword, type Library } from "./state.js"

const libraryOf = ({ state }: World, id: string): Checked<Library> =>
  orReject(state.moderation.libraries.get(id), 2003, invalid("LibID: no such library"))

const listLibraries = on(listCloudLibraries, function* (world, { Limit, Offset, SdkAppId }) {
  yield* ensureApp(world, SdkAppId)
  const all = [...world.state.moderation.libraries.values()]
  return {
    RequestId: requestId(world),
    TotalCount: all.length,
    Infos: all.slice(Offset, Offset + Limit).map(({ createdAt, id, name, suggestion }) => ({
      ID: id,
      LibName: name,
      Describe: "",
      CreateTime: `${shownTime(createdAt)} +0800 CST`,
      Suggestion: suggestion
    }))
  }
})

const list = on(listCloudKeywords, function* (world, { Content = "", LibID, Limit, Offset, SdkAppId }) {
  yield* ensureApp(world, SdkAppId)
  const { keywords } = yield* libraryOf(world, LibID)
  const found = [...keywords.values()].filter(({ content }) => content.includes(Content))
  return {
    RequestId: requestId(world),
    TotalCount: found.length,
    Infos: found.slice(Offset, Offset + Limit).map(({ addedAt, content, id, label }) => ({
      ID: String(id),
      Content: content,
      CreateTime: shownTime(addedAt),
      ...(label !== "" && { Label: label })
    }))
  }
})

const add = on(
  addCloudKeywords,
  function* (world, { LibID, SdkAppId, UserKeywords }) {
    yield* ensureApp(world, SdkAppId)
    const library = yield* libraryOf(world, LibID)
    for (const { Content, Label = "" } of UserKeywords)
      addKeyword(world.state.moderation, library, Content, Label, world.now)
    return { RequestId: requestId(world) }
  },
  { codes: { UserKeywords: over(2016) } }
)

const remove = on(deleteCloudKeywords, function* (world, { Keywords, LibID, SdkAppId }) {
  yield* ensureApp(world, SdkAppId)
  const { keywords } = yield* libraryOf(world, LibID)
  const { deleteMissingKeyword } = world.settings.undocumented
  const named = [...new Set(Keywords)].map((name) => [name, keywords.get(name)] as const)
  if (deleteMissingKeyword === "rejectCall" && named.some(([, found]) => found === undefined))
    return yield* reject(2100, "Err_Audit_Delete_Keywords: a keyword is not in the library")
  const shown = deleteMissingKeyword === "omit" ? named.filter(([, found]) => found !== undefined) : named
  const Details = shown.map(([name, found]) => ({
    KeywordID: found === undefined ? "" : String(found.id),
    Keyword: name,
    Deleted: keywords.delete(name),
    ErrorInfo: found === undefined ? "Err_Audit_Keyword_Not_Exist" : ""
  }))
  return { RequestId: requestId(world), Details, Count: Details.filter(({ Deleted }) => Deleted).length }
})

export const cloudKeywords: ReadonlyArray<Handler> = [listLibraries, list, add, remove]
