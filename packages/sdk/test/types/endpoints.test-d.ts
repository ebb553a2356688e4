import type * as Paging from "@tcchat/bulk/Paging"
import type * as Core from "@tcchat/core/Endpoint"
import type * as definitions from "@tcchat/endpoints"
import { expectTypeOf, test } from "vitest"
import type * as account from "../../src/generated/account.js"
import type * as community from "../../src/generated/community.js"
import type * as conversation from "../../src/generated/conversation.js"
import type { Families } from "../../src/generated/families.js"
import type * as follow from "../../src/generated/follow.js"
import type * as group from "../../src/generated/group.js"
import type * as live from "../../src/generated/live.js"
import type * as message from "../../src/generated/message.js"
import type * as moderation from "../../src/generated/moderation.js"
import type * as mute from "../../src/generated/mute.js"
import type * as officialAccount from "../../src/generated/officialAccount.js"
import type * as operation from "../../src/generated/operation.js"
import type * as profile from "../../src/generated/profile.js"
import type * as push from "../../src/generated/push.js"
import type * as relation from "../../src/generated/relation.js"
import type * as robot from "../../src/generated/robot.js"
import type { Endpoint, Method, PagedMethod } from "../../src/client/Method.js"

/** The modules of the families, which export definitions for `call`. */
interface Modules {
  account: typeof account
  community: typeof community
  conversation: typeof conversation
  follow: typeof follow
  group: typeof group
  live: typeof live
  message: typeof message
  moderation: typeof moderation
  mute: typeof mute
  officialAccount: typeof officialAccount
  operation: typeof operation
  profile: typeof profile
  push: typeof push
  relation: typeof relation
  robot: typeof robot
}

/** Whether values of each type are values of the other one. */
type Fits<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** A type without the names and intersections in it. */
type Plain<T> = unknown extends T
  ? T
  : T extends string | number | bigint | boolean | undefined
    ? T
    : T extends ReadonlyArray<infer Entry>
      ? ReadonlyArray<Plain<Entry>>
      : { [K in keyof T]: Plain<T[K]> }

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Whether two types are the same down to optional fields, whose absence assignability does not see. */
type Same<A, B> =
  Fits<A, B> extends true ? (Identical<A, B> extends true ? true : Identical<Plain<A>, Plain<B>>) : false

/** The same object, whose optional fields may be given as `undefined`. */
type Undefinable<T> = T extends unknown
  ? { [K in keyof T]: {} extends Pick<T, K & keyof T> ? T[K] | undefined : T[K] }
  : never

type KeysOf<T> = T extends unknown ? keyof T : never

/** The parts of a method or a definition that are not as the definition says. */
type Wrong<Checks> = { [K in keyof Checks]: Checks[K] extends true ? never : K }[keyof Checks]

type WrongBodies<D extends Core.Any, M> =
  M extends Method<infer Request, infer Response>
    ? Wrong<{ request: Same<Request, Core.Payload<D>>; response: Same<Response, Core.Success<D>> }>
    : "method"

type WrongPages<D extends Core.Any, M> = D extends Core.Paged
  ? M extends PagedMethod<infer _Request, infer _Response, infer Item, infer First>
    ? Wrong<{
        item: Same<Item, Paging.Item<D>>
        firstPage: Fits<First, Undefinable<Paging.Payload<D>>>
        firstPageFields: Fits<KeysOf<First>, KeysOf<Paging.Payload<D>>>
      }>
    : "pages"
  : M extends { readonly pages: unknown }
    ? "pages"
    : never

type WrongDefinition<D extends Core.Any, M> =
  M extends Endpoint<infer Request, infer Response>
    ? Wrong<{ definitionRequest: Same<Request, Core.Payload<D>>; definitionResponse: Same<Response, Core.Success<D>> }>
    : "definition"

type WrongEndpoint<D, M, E> = D extends Core.Any
  ? WrongBodies<D, M> | WrongPages<D, M> | WrongDefinition<D, E>
  : "endpoint"

type At<T, K> = K extends keyof T ? T[K] : undefined

type Names<F> = Extract<keyof At<typeof definitions, F> | keyof At<Families, F>, string>

/** What is wrong with the endpoints of each family, as `relation.deleteLists: request`. */
type WrongFamily<F> = F extends string
  ? {
      [N in Names<F>]: `${F}.${N}: ${WrongEndpoint<
        At<At<typeof definitions, F>, N>,
        At<At<Families, F>, N>,
        At<At<Modules, F>, N>
      >}`
    }[Names<F>]
  : never

/** Fails to compile with the names of what is wrong. */
type None<Wrong extends never> = Wrong

test("the families are those of the definitions", () => {
  expectTypeOf<keyof Families>().toEqualTypeOf<keyof typeof definitions>()
  expectTypeOf<keyof Modules>().toEqualTypeOf<keyof typeof definitions>()
})

test("the types of every endpoint are those of its definition", () => {
  expectTypeOf<None<WrongFamily<keyof typeof definitions | keyof Families>>>().toBeNever()
})
