/** The service to call, and the account to use. */
export interface Surroundings {
  readonly baseUrl: string
  readonly sdkAppId: number
  readonly secretKey: string
  readonly admin: string
  /** An account for this run only, so that parallel runs do not interfere. */
  readonly account: string
}

/** A check of a package, independent of the runtime. */
export interface Step {
  readonly package: string
  readonly does: string
  readonly run: (surroundings: Surroundings) => Promise<void>
}

export interface Outcome {
  readonly package: string
  readonly does: string
  readonly failure?: string
}

/** Fails unless both are the same as JSON. */
export const same = (what: string, seen: unknown, expected: unknown): void => {
  const [left, right] = [JSON.stringify(seen), JSON.stringify(expected)]
  if (left !== right) throw new Error(`${what}: ${left} instead of ${right}`)
}

/** The value that a promise rejects with. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error })
  )
  if ("value" in outcome) throw new Error(`no failure, but ${JSON.stringify(outcome.value)}`)
  return outcome.error
}

/** Runs the steps one after the other; a failed step does not stop the next ones. */
export const take = async (steps: ReadonlyArray<Step>, surroundings: Surroundings): Promise<Array<Outcome>> => {
  const outcomes: Array<Outcome> = []
  for (const step of steps) {
    const { does, package: name } = step
    const failure = await step.run(surroundings).then(
      () => undefined,
      (error: unknown) => String(error)
    )
    outcomes.push({ package: name, does, ...(failure !== undefined && { failure }) })
  }
  return outcomes
}

/** The errors, one line per step. */
export const failed = (outcomes: ReadonlyArray<Outcome>): ReadonlyArray<string> =>
  outcomes.flatMap(({ does, failure, package: name }) => (failure === undefined ? [] : [`${name} ${does}: ${failure}`]))
