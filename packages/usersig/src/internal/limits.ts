/** The largest number that 32 bits hold. */
export const MAX_UINT32 = 0xffffffff

/** The largest userbuf that is signed, in bytes. */
export const MAX_USER_BUF = 8192

/** The largest content of a ticket, in bytes: more than `sign` can make, however long its options. */
export const MAX_CONTENT = 16_384

/** The largest content after deflating without any gain, in bytes. */
export const MAX_DEFLATED = 18_444

/** The largest ticket, in characters. */
export const MAX_TICKET = (MAX_DEFLATED / 3) * 4
