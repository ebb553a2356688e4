/** The documentation of an endpoint, besides its summary. */
export interface EndpointDocs {
  readonly description: string
  /** Tencent's pages. */
  readonly see: ReadonlyArray<string>
  /** Fields of the request; those of nested objects under `Outer[].Inner`. */
  readonly payload: Readonly<Record<string, string>>
  /** Fields of the response. */
  readonly success: Readonly<Record<string, string>>
}
