/** Pages for the browsers, all outlets, people and firms invented. */

interface ArticlePage {
  readonly title: string;
  readonly language?: string;
  /** Right before the headline. */
  readonly kicker?: string;
  readonly paragraphs: readonly string[];
  /** HTML right after the last paragraph, inside the article. */
  readonly inside?: string;
  /** HTML right after the article. */
  readonly after?: string;
  readonly head?: string;
}

/** An ordinary article page with a site header, navigation and footer. */
export function articlePage({ title, language = 'de', kicker = '', paragraphs, inside = '', after = '', head = '' }: ArticlePage): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} – Tagesblick</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Tagesblick">${head}
<style>body { font: 18px/1.6 serif; max-width: 40rem; margin: 0 auto; }</style></head><body>
<header><a href="/">Tagesblick</a><nav><a href="/politik">Politik</a> <a href="/presse">Pressemitteilungen</a> <a href="/anzeigen">Anzeigen</a></nav></header>
<main><article>${kicker}<h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}${inside}</article>${after}</main>
<footer><a href="/impressum">Impressum</a> <a href="/werbung">Werbung</a></footer></body></html>`;
}

/** Paragraphs of an invented story, long enough to scroll. */
export const STORY: readonly string[] = [
  'Die Hafenbahn von Lindwerder stellt ihren Rangierbetrieb vom kommenden Frühjahr an vollständig auf elektrische Lokomotiven um. Das kündigte Betriebsleiterin Marlene Vogtsburg am Donnerstag vor dem Hafenausschuss an.',
  'Sechs Maschinen sind bestellt, die erste soll im Februar auf dem Gleis am Kornkai stehen. Bisher ziehen dort Diesellokomotiven aus den achtziger Jahren die Güterwagen von den Schiffen zum Verschiebebahnhof.',
  'Vogtsburg sagte, die Umstellung sei keine Frage des Ob, sondern der Kabellänge. Über den Kais dürfen keine Oberleitungen hängen, weil dort Kräne schwenken; die Lokomotiven fahren deshalb mit Batterien.',
  'Der Ausschuss stimmte dem Plan mit neun gegen zwei Stimmen zu. Kritik kam von den Anliegern der Speicherstraße, die während des Umbaus mit nächtlichem Baulärm rechnen. Die Stadt will die Arbeiten begrenzen.',
  'Die Kosten gibt der Hafen mit 31 Millionen an. Ein Drittel davon trägt das Land, der Rest kommt aus den Liegegebühren der nächsten zwölf Jahre, die dafür um vier Prozent steigen sollen.',
  'Auf der Nordseite des Beckens bleibt eine Maschine mit Verbrennungsmotor als Reserve stehen. Sie soll nur fahren, wenn bei Hochwasser der Strom am Kai abgeschaltet werden muss.',
];

export const SEA_DATELINE = '(SeaPRwire) – ';
export const SEA_FOOTER: readonly string[] = [
  'Der Artikel wird von einem Drittanbieter bereitgestellt. SeaPRwire (https://www.seaprwire.com/) gibt diesbezüglich keine Zusicherungen oder Darstellungen ab.',
  'Branchen: Top-Story, Tagesnachrichten',
  'SeaPRwire liefert Pressemitteilungen an mehr als 6.500 Medien, 86.000 Redakteure und 3,5 Millionen Bildschirme in 90 Ländern.',
];

/** Three ways in which sites set a distributor's footer. */
export const FOOTER_LAYOUTS = {
  'in a footer inside the article': (footer: string) => ({ inside: `<footer>${footer}</footer>` }),
  'in a sibling div after the article': (footer: string) => ({ after: `<div class="note">${footer}</div>` }),
  'in a closed details': (footer: string) => ({ inside: `<details><summary>Hinweis</summary>${footer}</details>` }),
} as const;

/** The seed's case: a distributor's dateline and footer around a news story. */
export function distributedPage(
  layout: keyof typeof FOOTER_LAYOUTS,
  story: readonly string[] = STORY,
  footer: readonly string[] = SEA_FOOTER,
): string {
  const [first = '', ...rest] = story;
  const paragraphs = first.startsWith('(') ? story : [`${SEA_DATELINE}${first}`, ...rest];
  return articlePage({
    title: 'Hafenbahn fährt ohne Diesel',
    paragraphs,
    ...FOOTER_LAYOUTS[layout](footer.map((text) => `<p>${text}</p>`).join('')),
  });
}

/** An ordinary article that mentions everything and uses nothing. */
export const MENTIONING_PAGE = articlePage({
  title: 'Werft verkauft zwei Fähren',
  paragraphs: [
    ...STORY.slice(0, 2),
    'Die Werft hatte den Verkauf über PR Newswire verbreitet. „Wir freuen uns auf die neuen Eigner“, heißt es in der Pressemitteilung, aus der auch Nachrichtenagenturen wie Reuters und dpa zitierten.',
    ...STORY.slice(3),
  ],
  inside: `<figure><img src="data:," alt=""><figcaption>Die Fähre im Hafen. Foto: REUTERS/Ida Kamp</figcaption></figure>
<div class="ad-slot"><span>Anzeige</span><div></div></div>`,
  after: `<aside class="related"><h2>Ähnliche Pressemitteilungen</h2><ul><li><a href="/pm/1">PRNewswire: Acme meldet Rekord</a></li><li><a href="/pm/2">Original-Content von Acme</a></li></ul></aside>
<section id="comments"><h2>Kommentare</h2><p>Das ist doch alles nur (dpa) abgeschrieben.</p></section>`,
});
