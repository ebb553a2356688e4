/** The largest unsigned 32-bit number. */
export const MAX_UINT32 = 0xffffffff

/** The largest userbuf that is signed, in bytes. */
export const MAX_USER_BUF = 8192

/** The largest content of a UserSig, in bytes: more than `sign` can produce with any options. */
export const MAX_CONTENT = 16_384

/** The largest incompressible content after deflating, in bytes. */
export const MAX_DEFLATED = 18_444

/** The largest UserSig, in characters. */
export const MAX_USER_SIG = (MAX_DEFLATED / 3) * 4
