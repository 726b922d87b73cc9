import type { PageResult } from './read-page';

/** One page's result as the command line prints it with `--json`. Optional facts are left out, never null, except `route` and `payment`. */
export function pageLine(file: string, { page, verdict }: PageResult) {
  const { route } = verdict;
  return {
    file,
    url: page?.url ?? null,
    state: verdict.state,
    ...(verdict.reason === null ? {} : { reason: verdict.reason }),
    label: verdict.label,
    language: page?.language ?? null,
    title: page?.title ?? null,
    route:
      route === null
        ? null
        : {
            kind: route.kind,
            source: route.source,
            name: route.name,
            mixed: route.mixed,
            ...(route.issuer === null ? {} : { issuer: route.issuer }),
            ...(route.disclaims === null ? {} : { disclaims: route.disclaims }),
          },
    payment: verdict.payment,
    evidence: verdict.evidence.map((item) => ({
      marker: item.marker,
      role: item.role,
      grade: item.grade,
      strength: item.strength,
      claim: item.claim,
      ...(item.source === null ? {} : { source: item.source }),
      zone: item.zone,
      quote: item.quote,
      ...(item.field === null ? {} : { field: item.field }),
      block: item.block,
      start: item.start,
      end: item.end,
    })),
    parts: verdict.parts,
    checked: { sources: verdict.checked.sources, markers: verdict.checked.markers },
  };
}

export type PageLine = ReturnType<typeof pageLine>;
