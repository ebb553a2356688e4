/** The lists of every account. */
export const lists = ["work", "school"] as const

export const accountOf = (index: number): string => `user${String(index).padStart(7, "0")}`

/** Steps from one account to the next; it has no divisor in common with a round number. */
const stride = 7_919

/** A row for each list of each account. */
export function* rowsOf(rows: number): Generator<{ readonly From_Account: string; readonly GroupName: string }> {
  const accounts = rows / lists.length
  for (const GroupName of lists)
    for (let index = 0; index < accounts; index++)
      yield { From_Account: accountOf((index * stride) % accounts), GroupName }
}
