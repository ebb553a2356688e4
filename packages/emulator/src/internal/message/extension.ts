import * as Either from "effect/Either"
import type { World } from "../handler.js"
import { type Checked, orReject, reject } from "../rejection.js"
import type { Extension } from "./state.js"

interface Pair {
  readonly Key: string
  readonly Value: string
}

const maxPairs = 300
const pairsPerPage = 200
const changesPerMinute = 200

export const makeExtension = (): Extension => ({ pairs: new Map(), latest: 0, cleared: 0 })

/** Finds the extension of a message. */
export const extensionOf = (
  { settings }: World,
  message: { readonly extension: Extension | undefined } | undefined
): Checked<Extension> => {
  if (!settings.console.ultimate) return reject(10008, "Err_Ext_Edition: extensions need a higher edition of the app")
  if (message === undefined) return reject(23004, "Err_Ext_Message_Not_Exist: no such message")
  return orReject(
    message.extension,
    23002,
    "Err_Ext_Not_Supported: the message was sent without SupportMessageExtension 1"
  )
}

/** Returns a page of the pairs from a sequence on. Pairs that were set together stay on one page. */
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

interface Changed {
  readonly ExtensionList?: ReadonlyArray<ReturnType<typeof set>>
}

const remove = (extension: Extension, { Key }: Pair) => ({
  ErrorCode: extension.pairs.delete(Key) ? 0 : 23004,
  Extension: { Key, Value: "", Seq: extension.latest }
})

/** Sets, deletes or clears pairs. The versions that an admin sends are not compared, and only admins call. */
export const changePairs = (
  world: World,
  message: string,
  extension: Extension,
  operation: 1 | 2 | 3,
  wanted: ReadonlyArray<Pair> | undefined
): Checked<Changed> => {
  if (operation !== 3 && (wanted === undefined || wanted.length === 0))
    return reject(10004, "Err_Ext_Param_Invalid: ExtensionList: expected pairs to set or delete")
  const added = new Set((wanted ?? []).map(({ Key }) => Key).filter((key) => !extension.pairs.has(key)))
  if (operation === 1 && extension.pairs.size + added.size > maxPairs)
    return reject(10004, `Err_Ext_Too_Many: ExtensionList: a message has at most ${maxPairs} pairs`)
  if (!world.takeRate(`extension of ${message}`, changesPerMinute, 60))
    return reject(23003, `Err_Ext_Frequency: more than ${changesPerMinute} changes of one message in one minute`)
  extension.latest++
  if (operation === 3) {
    extension.pairs.clear()
    extension.cleared = extension.latest
    return Either.right({})
  }
  const change = operation === 1 ? set : remove
  return Either.right({ ExtensionList: wanted!.map((pair) => change(extension, pair)) })
}

/** The change as a webhook has it: the pairs that changed, none when all were cleared. */
export const webhookFields = ({ latest }: Extension, OperateType: 1 | 2 | 3, { ExtensionList = [] }: Changed) => ({
  OperateType,
  ExtensionList: ExtensionList.flatMap(({ ErrorCode, Extension: pair }) => (ErrorCode === 0 ? [pair] : [])),
  Seq: latest
})
