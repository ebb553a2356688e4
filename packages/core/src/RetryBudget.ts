/**
 * A bound on the retries of one client, so that retries do not amplify an
 * outage.
 *
 * A retry takes a token. A call that succeeds at once returns a part of one,
 * and a call that succeeds after retries returns the tokens it took. While
 * nothing succeeds, only a slow trickle remains.
 */

import * as Check from "./Check.js"

/** How many tokens there are, and how they return. */
export interface Options {
  /**
   * Retries that can be made in a row while nothing succeeds.
   *
   * @default 100
   */
  readonly capacity?: number | undefined
  /**
   * Part of a token that a call returns when its first attempt succeeds.
   *
   * @default 0.1
   */
  readonly perSuccess?: number | undefined
  /**
   * Tokens that return each second in any case.
   *
   * @default 1
   */
  readonly perSecond?: number | undefined
}

/** Tokens for retries, shared by all calls of a client. */
export interface RetryBudget {
  /** Takes a token, and returns whether there was one. `now` is in monotonic milliseconds. */
  readonly take: (now: number) => boolean
  /** Reports that a call succeeded, and after how many retries. */
  readonly succeeded: (retries: number) => void
  /** Tokens left. */
  readonly left: (now: number) => number
}

const names: Check.Names<Options> = { capacity: true, perSuccess: true, perSecond: true }

/** Makes a full budget. Throws `OptionsError` for an invalid option. */
export const make = (options: Options = {}): RetryBudget => {
  Check.orThrow(Check.options("retry.budget", options, names))
  const read = (name: keyof Options, standard: number) =>
    Check.orThrow(Check.number(`retry.budget.${name}`, options[name] ?? standard, { least: 0 }))
  const capacity = read("capacity", 100)
  const perSecond = read("perSecond", 1)
  const perSuccess = read("perSuccess", 0.1)
  let tokens = capacity
  let last: number | undefined
  const add = (amount: number) => {
    tokens = Math.min(capacity, tokens + amount)
  }
  const trickle = (now: number) => {
    if (last !== undefined && now > last) add(((now - last) / 1000) * perSecond)
    last = last === undefined ? now : Math.max(last, now)
  }
  return {
    take: (now) => {
      trickle(now)
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
    succeeded: (retries) => add(retries > 0 ? retries : perSuccess),
    left: (now) => {
      trickle(now)
      return tokens
    }
  }
}
