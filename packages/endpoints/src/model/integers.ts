import * as Schema from "effect/Schema"

/** An unsigned number of 32 bits. */
export const UInt32: Schema.Schema<number> = Schema.Int.pipe(Schema.between(0, 4294967295))

/** A number while it is exact, which ends at 53 bits, and a bigint beyond; one that has lost digits is rejected. */
const exact = (minimum: bigint, maximum: bigint): Schema.Schema<number | bigint> =>
  Schema.Union(Schema.Int, Schema.BigIntFromSelf.pipe(Schema.betweenBigInt(minimum, maximum))).annotations({
    jsonSchema: { type: "integer" },
    arbitrary: () => (fc) => fc.maxSafeInteger()
  })

/** A signed number of 64 bits: a number while it is exact, and a bigint beyond. */
export const Int64 = exact(-(2n ** 63n), 2n ** 63n - 1n)

/** An unsigned number of 64 bits: a number while it is exact, and a bigint beyond. */
export const UInt64 = exact(0n, 2n ** 64n - 1n)
