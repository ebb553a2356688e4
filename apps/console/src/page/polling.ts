/** Asks the process behind the page again and again, as long as somebody looks. */
import { useEffect, useRef, useState } from "preact/hooks"
import * as Api from "./api.js"
import { read } from "./store.js"

const pause = 1000

/** Asks once a second while the page is visible; returns a function that stops it. */
export const poll = (ask: () => Promise<void>): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  const again = async () => {
    if (!document.hidden) await ask()
    if (!over && read().ended === undefined) timer = setTimeout(() => void again(), pause)
  }
  void again()
  return () => {
    over = true
    clearTimeout(timer)
  }
}

/** What was responded last, and why there is nothing newer. */
export interface Polled<A> {
  readonly value: A | undefined
  readonly problem: string | undefined
  /** Asks at once. */
  readonly refresh: () => Promise<void>
}

/** Polls a path of which the process says nothing as long as it is the same as before. */
export const usePolled = <A extends { readonly revision: string }>(path: string): Polled<A> => {
  const [value, setValue] = useState<A>()
  const [problem, setProblem] = useState<string>()
  const ask = useRef<() => Promise<void>>(async () => undefined)
  useEffect(() => {
    let since = ""
    let over = false
    ask.current = async () => {
      try {
        const next = await Api.get<A>(`${path}?since=${since}`)
        if (over) return
        if (next !== undefined) {
          since = next.revision
          setValue(next)
        }
        setProblem(undefined)
      } catch (error) {
        if (!over && error instanceof Api.Rejected) setProblem(error.message)
      }
    }
    const stop = poll(() => ask.current())
    return () => {
      over = true
      stop()
    }
  }, [path])
  return { value, problem, refresh: () => ask.current() }
}
