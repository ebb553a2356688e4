/** A call that is answered with an `ErrorCode` other than 0. */
export interface Refusal {
  readonly refused: number
  readonly info: string
  /** What the response says besides, where a refusal of the whole call still lists its parts. */
  readonly fields: object
}

export const refuse = (code: number, info: string, fields: object = {}): Refusal => ({ refused: code, info, fields })

export const isRefusal = (u: object): u is Refusal => "refused" in u
