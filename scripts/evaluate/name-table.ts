import type { SourceFile } from '../../utils/catalogue/format';

export interface NameTable {
  /** Every source that a name such as "news aktuell / Presseportal (ots)" can mean. */
  readonly idsOf: (name: string | null) => ReadonlySet<string>;
}

/** Looks organisations up by id, name or alias, whatever their spelling's case, spaces and punctuation. */
export function nameTable(sources: readonly Pick<SourceFile, 'id' | 'name' | 'aliases'>[]): NameTable {
  const byName = new Map<string, Set<string>>();
  for (const { id, name, aliases = [] } of sources) {
    for (const alias of [id, name, ...aliases].map(squash)) byName.set(alias, (byName.get(alias) ?? new Set()).add(id));
  }
  return {
    idsOf: (name) => {
      if (name === null) return new Set();
      const parts = [name, ...name.split(/[/()]/)].map(squash).filter((part) => part.length > 1);
      return new Set(parts.flatMap((part) => [...(byName.get(part) ?? [])]));
    },
  };
}

function squash(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
