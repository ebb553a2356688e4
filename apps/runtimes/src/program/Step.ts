/** Where the program finds the service, and as whom it calls. */
export interface Surroundings {
  readonly baseUrl: string
  readonly sdkAppId: number
  readonly secretKey: string
  readonly admin: string
  /** An account of this run alone, so that runs at the same time do not meet. */
  readonly account: string
}

/** Something that a package does, wherever it runs. */
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

/** Takes the steps one after the other; one that fails does not keep the next from being tried. */
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

/** What went wrong, a line for each step. */
export const failed = (outcomes: ReadonlyArray<Outcome>): ReadonlyArray<string> =>
  outcomes.flatMap(({ does, failure, package: name }) => (failure === undefined ? [] : [`${name} ${does}: ${failure}`]))
