/** A storage area in memory. */
export function memoryArea(content: Record<string, unknown> = {}) {
  return {
    content,
    get: async (keys?: unknown) => {
      const wanted = keys === undefined || keys === null ? Object.keys(content) : [keys].flat().map(String);
      return Object.fromEntries(wanted.flatMap((key) => (key in content ? [[key, structuredClone(content[key])]] : [])));
    },
    set: async (items: Record<string, unknown>) => void Object.assign(content, structuredClone(items)),
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) delete content[key];
    },
  };
}
