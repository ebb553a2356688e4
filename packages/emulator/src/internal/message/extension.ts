import type { World } from "../handler.js"
import { type Refusal, refuse } from "../refusal.js"
import type { WrittenExtension } from "./written.js"

/** The key-value pairs of a message that may have some. */
export interface Extension {
  readonly pairs: Map<string, { readonly value: string; readonly sequence: number }>
  latest: number
  cleared: number
}

interface Pair {
  readonly Key: string
  readonly Value: string
}

const maxPairs = 300
const pairsPerPage = 200
const changesPerMinute = 200

export const makeExtension = (): Extension => ({ pairs: new Map(), latest: 0, cleared: 0 })

/** Finds the extension of a message, or says why it has none. */
export const extensionOf = (
  { settings }: World,
  message: { readonly extension: Extension | undefined } | undefined
): Extension | Refusal => {
  if (!settings.console.ultimate) return refuse(10008, "Err_Ext_Edition: extensions need a higher edition of the app")
  if (message === undefined) return refuse(23004, "Err_Ext_Message_Not_Exist: no such message")
  return message.extension ?? refuse(23002, "Err_Ext_Not_Supported: it was sent without SupportMessageExtension 1")
}

/** A page of the pairs from a sequence on. Pairs that were set together stay together. */
export const pairsFrom = ({ cleared, latest, pairs }: Extension, start: number) => {
  const left = [...pairs]
    .map(([Key, { sequence, value }]) => ({ Key, Value: value, Seq: sequence }))
    .filter(({ Seq }) => Seq >= start)
    .sort((one, other) => one.Seq - other.Seq)
  const next = left[pairsPerPage]
  const shown = next === undefined ? left : left.slice(0, pairsPerPage).filter(({ Seq }) => Seq < next.Seq)
  return {
    ExtensionList: shown,
    CompleteFlag: next === undefined ? 1 : 0,
    LatestSeq: latest,
    ClearSeq: cleared
  }
}

const set = (extension: Extension, { Key, Value }: Pair) => {
  extension.pairs.set(Key, { value: Value, sequence: extension.latest })
  return { ErrorCode: 0, Extension: { Key, Value, Seq: extension.latest } }
}

const remove = (extension: Extension, { Key }: Pair) => ({
  ErrorCode: extension.pairs.delete(Key) ? 0 : 23004,
  Extension: { Key, Value: "", Seq: extension.latest }
})

/** Sets, deletes or clears pairs. An admin's versions are not compared, and only admins call here. */
export const changePairs = (
  world: World,
  message: string,
  extension: Extension,
  operation: 1 | 2 | 3,
  wanted: ReadonlyArray<Pair> | undefined
) => {
  if (operation !== 3 && (wanted === undefined || wanted.length === 0))
    return refuse(10004, "Err_Ext_Param_Invalid: ExtensionList: expected pairs to set or delete")
  const added = new Set((wanted ?? []).map(({ Key }) => Key).filter((key) => !extension.pairs.has(key)))
  if (operation === 1 && extension.pairs.size + added.size > maxPairs)
    return refuse(10004, `Err_Ext_Too_Many: ExtensionList: a message has at most ${maxPairs} pairs`)
  if (!world.allow(`extension of ${message}`, changesPerMinute, 60))
    return refuse(23003, `Err_Ext_Frequency: more than ${changesPerMinute} changes of one message in one minute`)
  extension.latest++
  if (operation === 3) {
    extension.pairs.clear()
    extension.cleared = extension.latest
    return {}
  }
  const change = operation === 1 ? set : remove
  return { ExtensionList: wanted!.map((pair) => change(extension, pair)) }
}

/** What the app is told of a change: the pairs that changed, and none when all was cleared. */
export const toldChange = (
  { latest }: Extension,
  OperateType: 1 | 2 | 3,
  { ExtensionList = [] }: Exclude<ReturnType<typeof changePairs>, Refusal>
) => ({
  OperateType,
  ExtensionList: ExtensionList.flatMap(({ ErrorCode, Extension: pair }) => (ErrorCode === 0 ? [pair] : [])),
  Seq: latest
})

export const writeExtension = ({ cleared, latest, pairs }: Extension): typeof WrittenExtension.Type => ({
  pairs: [...pairs].map(([key, { sequence, value }]) => ({ key, value, sequence })),
  latest,
  cleared
})

export const readExtension = ({ cleared, latest, pairs }: typeof WrittenExtension.Type): Extension => ({
  pairs: new Map(pairs.map(({ key, sequence, value }) => [key, { value, sequence }])),
  latest,
  cleared
})
