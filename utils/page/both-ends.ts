/** A page's code, or the first and the last half of so many characters of it. Half a tag would be read as words: the end begins with a tag. */
export function bothEnds(markup: string, most: number): readonly string[] {
  if (markup.length <= most) return [markup];
  const end = markup.slice(-most / 2);
  return [markup.slice(0, most / 2), end.slice(Math.max(0, end.indexOf('<')))];
}
