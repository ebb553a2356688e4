/** Modules of undici, whose types are those of its index. */
declare module "undici/lib/*" {
  const value: unknown
  export default value
}
