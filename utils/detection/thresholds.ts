/** Every number that weighing and placing depend on, in one place. */

/** Strong pieces of different roles that together decide. */
export const STRONG_TO_DECIDE = 2;

/** Characters of the body's beginning in which a dateline may start; the longest wire dateline seen is 164. */
export const LEAD_LENGTH = 200;
