/** Letters and digits alone, lower case: how titles are compared. */
export const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
