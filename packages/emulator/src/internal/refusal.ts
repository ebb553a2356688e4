/** A call that is answered with an `ErrorCode` other than 0. */
export interface Refusal {
  readonly refused: number
  readonly info: string
}

export const refuse = (code: number, info: string): Refusal => ({ refused: code, info })

export const isRefusal = (u: object): u is Refusal => "refused" in u
