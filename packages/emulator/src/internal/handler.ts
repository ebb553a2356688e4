import type * as Endpoint from "@tcchat/core/Endpoint"
import type { Settings } from "../Settings.js"
import type { Refusal } from "./refusal.js"
import type { State } from "./state.js"

/** What a call meets: the state that it may change at once, the settings, and the time in Unix seconds. */
export interface World {
  readonly state: State
  readonly settings: Settings
  readonly now: number
}

/** An endpoint that the emulator answers. */
export interface Handler {
  readonly endpoint: Endpoint.Any
  /** Does the whole work, or refuses and changes nothing. */
  readonly run: (world: World, payload: unknown) => object | Refusal
}

/** Answers an endpoint; payload and answer are those of its definition. */
export const on = <E extends Endpoint.Any>(
  endpoint: E,
  run: (world: World, payload: Endpoint.Payload<E>) => Endpoint.Success<E> | Refusal
): Handler => ({
  endpoint,
  run: (world, payload) => run(world, payload as Endpoint.Payload<E>) as object
})
