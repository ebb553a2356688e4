/** What the doc comments of an endpoint say, besides its summary. */
export interface EndpointDocs {
  readonly description: string
  /** Pages of the service. */
  readonly see: ReadonlyArray<string>
  /** Fields of the request; those of nested objects under `Outer[].Inner`. */
  readonly payload: Readonly<Record<string, string>>
  /** Fields of the response. */
  readonly success: Readonly<Record<string, string>>
}
