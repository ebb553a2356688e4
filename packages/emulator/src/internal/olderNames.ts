import * as Either from "effect/Either"
import type { Convention } from "./services.js"
import { type Checked, reject } from "./rejection.js"
import { isObject } from "./request.js"

type Names = Readonly<Record<string, string>>
type Fields = Readonly<Record<string, unknown>>

/** The names that the older pages of an endpoint have, and the present ones. */
interface OlderNames {
  /** Of fields of the request. */
  readonly fields?: Names
  /** Of values in lists of the request, by the path of the list. */
  readonly values?: Readonly<Record<string, Names>>
  /** Of fields of the response. */
  readonly response?: Names
}

const accountNames: OlderNames = { fields: { Identifier: "UserID" } }
const muteAll = { ShutUpAllMember: "MuteAllMember" }
const muteUntil = { ShutUpUntil: "MuteUntil" }
const memberNames: OlderNames = { values: { MemberInfoFilter: muteUntil }, response: muteUntil }

/** By the present path. */
const olderNames: Readonly<Record<string, OlderNames>> = {
  "im_open_login_svc/account_import": accountNames,
  "im_open_login_svc/kick": accountNames,
  "group_open_http_svc/forbid_send_msg": { fields: { ShutUpTime: "MuteTime" } },
  "group_open_http_svc/modify_group_member_info": { fields: { ShutUpTime: "MuteTime" } },
  "group_open_http_svc/modify_group_base_info": { fields: muteAll },
  "group_open_http_svc/get_group_member_info": memberNames,
  "group_open_http_svc/get_specified_group_member_info": memberNames,
  "group_open_http_svc/get_group_info": {
    values: { "ResponseFilter.GroupBaseInfoFilter": muteAll, "ResponseFilter.MemberInfoFilter": muteUntil },
    response: { ...muteAll, ...muteUntil }
  },
  "group_open_http_svc/get_joined_group_list": {
    values: { "ResponseFilter.GroupBaseInfoFilter": muteAll },
    response: muteAll
  }
}

/** A path of older pages. */
export interface OlderPath {
  /** The present path. */
  readonly path: string
  /** The response of the present path in the shape of the older one. */
  readonly respond: (response: object) => object
}

const same = (response: object): object => response

/** By the older path. */
export const olderPaths: Readonly<Record<string, OlderPath>> = {
  "group_open_http_svc/get_group_shutted_uin": {
    path: "group_open_http_svc/get_group_muted_account",
    respond: ({ MutedAccountList, ...rest }: { readonly MutedAccountList?: ReadonlyArray<Fields> }) => ({
      ...rest,
      ShuttedUinList: (MutedAccountList ?? []).map(({ MutedUntil, ...member }) => ({
        ...member,
        ShuttedUntil: MutedUntil
      }))
    })
  },
  "openim/querystate": {
    path: "openim/query_online_status",
    respond: ({ QueryResult, ...rest }: { readonly QueryResult?: ReadonlyArray<Fields> }) => ({
      ...rest,
      QueryResult: (QueryResult ?? []).map(({ State, Status, ...account }) => ({ ...account, State: State ?? Status }))
    })
  },
  "group_open_http_svc/get_group_attr": { path: "group_open_attr_http_svc/get_group_attr", respond: same }
}

/** Renames the fields of an object, or says which one cannot be. */
const renameFields = (body: Fields, names: Names): Either.Either<Fields, string> => {
  let renamed = body
  for (const [old, name] of Object.entries(names)) {
    if (!Object.hasOwn(renamed, old)) continue
    const { [old]: value, ...rest } = renamed
    if (Object.hasOwn(rest, name) && rest[name] !== value)
      return Either.left(`${old}: an older name of ${name}, which has another value`)
    renamed = { ...rest, [name]: value }
  }
  return Either.right(renamed)
}

/** Renames values in the list at a path. */
const renameValues = (value: unknown, [key, ...rest]: ReadonlyArray<string>, names: Names): unknown => {
  if (key !== undefined)
    return isObject(value) && Object.hasOwn(value, key)
      ? { ...value, [key]: renameValues(value[key], rest, names) }
      : value
  const renamed = (item: unknown) => (typeof item === "string" && Object.hasOwn(names, item) ? names[item] : item)
  return Array.isArray(value) ? value.map(renamed) : value
}

/** The first older name in a request, and the present one. */
const firstOlder = (body: Fields, { fields = {}, values = {} }: OlderNames): string | undefined => {
  const field = Object.keys(fields).find((old) => Object.hasOwn(body, old))
  if (field !== undefined) return `${field}: an older name of ${fields[field]}`
  for (const [path, names] of Object.entries(values)) {
    const list = path.split(".").reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), body)
    const old = Object.keys(names).find((name) => Array.isArray(list) && list.includes(name))
    if (old !== undefined) return `${path}: ${old}: an older name of ${names[old]}`
  }
  return undefined
}

/** Gives the present names to what a request calls by older ones, or rejects the request by the first of them. */
export const withPresentNames = (
  path: string,
  body: Fields,
  accepted: boolean,
  { invalid, prefix }: Convention
): Checked<Fields> => {
  const older = olderNames[path]
  if (older === undefined) return Either.right(body)
  const fail = (detail: string) => reject(invalid, `${prefix}Param_Invalid: ${detail}`)
  const found = accepted ? undefined : firstOlder(body, older)
  if (found !== undefined) return fail(found)
  return renameFields(body, older.fields ?? {}).pipe(
    Either.map((renamed) =>
      Object.entries(older.values ?? {}).reduce(
        (at, [list, names]) => renameValues(at, list.split("."), names) as Fields,
        renamed
      )
    ),
    Either.orElse(fail)
  )
}

const addTo = (value: unknown, names: Names): unknown => {
  if (Array.isArray(value)) return value.map((item) => addTo(item, names))
  if (!isObject(value)) return value
  const fields = Object.entries(value).map(([key, field]) => [key, addTo(field, names)] as const)
  const added = Object.entries(names).flatMap(([old, name]) =>
    Object.hasOwn(value, name) ? [[old, value[name]] as const] : []
  )
  return Object.fromEntries([...fields, ...added])
}

/** Adds the older names of fields to a response. */
export const withOlderNames = (path: string, response: object): object => {
  const names = olderNames[path]?.response
  return names === undefined ? response : (addTo(response, names) as object)
}
