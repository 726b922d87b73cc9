/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same for values that have numbers below `size`: in a list that grows here and there engines would look for each. */
export function onceEach<T extends NonNullable<unknown>>(size: number, make: (index: number) => T): (index: number) => T {
  const made = new Array<T | undefined>(size);
  return (index) => {
    const known = made[index];
    if (known !== undefined) return known;
    const value = make(index);
    made[index] = value;
    return value;
  };
}
