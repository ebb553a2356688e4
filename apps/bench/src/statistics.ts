/** Sorted copy. */
const sorted = (values: Iterable<number>): ReadonlyArray<number> => [...values].sort((a, b) => a - b)

export const quantile = (values: Iterable<number>, share: number): number => {
  const ordered = sorted(values)
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))]!
}

export const median = (values: Iterable<number>): number => quantile(values, 0.5)

/**
 * The standard error of the median of some rounds, as a share of it: 0.93 times the distance between the quartiles over the root
 * of the number of rounds, as for a normal distribution. Fewer than four rounds have no quartiles.
 */
export const errorOfMedian = (values: ReadonlyArray<number>): number =>
  values.length < 4
    ? Number.POSITIVE_INFINITY
    : (0.93 * (quantile(values, 0.75) - quantile(values, 0.25))) / median(values) / Math.sqrt(values.length)
