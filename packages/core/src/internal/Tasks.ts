/** Something that is under way. */
export interface Task {
  /** Its place among the others. */
  place: number
}

/**
 * What is under way at present. A `Set` would do the same, but V8 links each table of a `Set` to the one that replaces it: when
 * members come and go often, a table that has survived keeps all later members alive until the whole heap is collected.
 */
export class Tasks<T extends Task> {
  readonly #tasks: Array<T> = []

  add(task: T): void {
    task.place = this.#tasks.push(task) - 1
  }

  /** Removes a task that is under way. */
  remove({ place }: T): void {
    const last = this.#tasks.pop()!
    if (last.place === place) return
    this.#tasks[place] = last
    last.place = place
  }

  /** All tasks, of which any may end meanwhile. */
  all(): ReadonlyArray<T> {
    return [...this.#tasks]
  }
}
