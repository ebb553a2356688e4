import { moderateContent, moderateContents } from "@tcchat/endpoints/moderation"
import { resultNotify } from "@tcchat/webhooks/contentCallback"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import { type Handler, onLoose, over, type World } from "../handler.js"
import { known } from "../known.js"
import { type Checked, ensure, type Rejection, rejection } from "../rejection.js"
import { bytes } from "../utf8.js"
import { ensureModeration, requestId } from "./requests.js"
import { judge, type Judgement } from "./verdict.js"

const scenes = new Set(["C2C", "Group", "UserInfo", "GroupInfo", "GroupMemberInfo", "RelationChain"])

/** The verdict of a response, which names keywords only where it found some. */
const verdictOf = ({ keywords, label, score, verdict }: Judgement) => ({
  Result: verdict,
  Score: score,
  Label: label,
  ...(keywords.length > 0 && { Keywords: keywords })
})

/** Sends the result for audio and video, whose moderation takes longer than the call. */
const notify = (
  { emit, settings }: World,
  { AuditName, Content, ContentType, ExtSender = "" }: typeof moderateContent.payload.Type,
  { keywords, label, library, verdict }: Judgement,
  id: string
): void => {
  if (verdict === "Pass" && settings.console.moderationResults === "violations") return
  emit(resultNotify, {
    ...(scenes.has(AuditName) && { Scene: AuditName }),
    SdkAppId: settings.sdkAppId,
    From_Account: ExtSender,
    ContentType,
    FileURL: Content,
    CtxcbResult: verdict === "Block" ? 1 : 0,
    CtxcbRequestId: id,
    ...(keywords.length > 0 && { CtxcbKeywords: keywords }),
    CtxcbSuggestion: verdict === "Pass" ? "Normal" : verdict,
    CtxcbLabel: label,
    ...(library !== undefined && { CtxcbLibName: library.name })
  })
}

/** A content whose configuration may also be a custom one, of which the emulator knows no ids. */
const anyConfiguration = () => known(Schema.Struct({ ...moderateContent.payload.fields, AuditName: Schema.String }))

const moderate = onLoose(
  moderateContent,
  anyConfiguration,
  function* (world, payload) {
    yield* ensureModeration(world)
    const { Content, ContentType } = payload
    const judged = judge(world.state.moderation, Content)
    const RequestId = requestId(world)
    if (ContentType === "Text" || ContentType === "Image") return { RequestId, ...verdictOf(judged) }
    notify(world, payload, judged, RequestId)
    return { RequestId }
  },
  { codes: { Content: over(93000) } }
)

/** A batch before the limits of each content, which have codes of their own. */
const batch = () =>
  Schema.Struct({
    ...moderateContents.payload.fields,
    Contents: Schema.Array(
      Schema.Struct({ ContentId: Schema.Int, ContentType: Schema.String, Content: Schema.String })
    ).pipe(Schema.minItems(1), Schema.maxItems(10))
  })

type Content = ReturnType<typeof batch>["Type"]["Contents"][number]

/** What is wrong with one content of a batch. */
const wrong = ({ Content, ContentType }: Content): Rejection | undefined => {
  if (bytes(Content) > 8192) return rejection(93000, "Err_Audit_Content_Too_Long: Content: expected at most 8 KB")
  return ContentType === "Text" || ContentType === "Image"
    ? undefined
    : rejection(93005, "Err_Audit_Content_Type: a batch takes texts and images only")
}

const itemOf = (world: World, content: Content, rejected: Rejection | undefined) => ({
  ContentId: content.ContentId,
  ErrorCode: rejected?.code ?? 0,
  ErrorInfo: rejected?.info ?? "",
  ...(rejected === undefined && {
    ...verdictOf(judge(world.state.moderation, content.Content)),
    RequestId: requestId(world)
  })
})

const ensureDistinct = (contents: ReadonlyArray<Content>): Checked<void> =>
  ensure(
    new Set(contents.map(({ ContentId }) => ContentId)).size === contents.length,
    93007,
    "Err_Audit_Content_Id_Repeated: a ContentId occurs twice"
  )

const moderateBatch = onLoose(
  moderateContents,
  batch,
  function* (world, { Contents }) {
    yield* ensureModeration(world)
    yield* ensureDistinct(Contents)
    const judged = Contents.map((content) => [content, wrong(content)] as const)
    const rejected = judged.find(([, found]) => found !== undefined)?.[1]
    if (rejected !== undefined && world.settings.undocumented.unfitContent === "rejectCall")
      return yield* Either.left(rejected)
    return { AuditResults: judged.map(([content, found]) => itemOf(world, content, found)) }
  },
  { codes: { Contents: over(93008) } }
)

export const contents: ReadonlyArray<Handler> = [moderate, moderateBatch]
