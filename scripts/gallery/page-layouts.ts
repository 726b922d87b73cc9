/** Article pages of four makes, outlets and people invented, to show highlights on. */
export const PAGE_LAYOUTS: Readonly<Record<string, string>> = {
  'scroll-container': page(
    'en',
    `html,body{height:100%;margin:0;overflow:hidden}main{height:100%;overflow:auto;padding:0 10vw;font:18px/1.6 Georgia,serif}`,
    `<main><article>${article(40)}</article></main>`,
  ),
  'right-to-left': page(
    'ar',
    `body{max-width:40rem;margin:0 auto;font:19px/1.8 "Noto Naskh Arabic",serif}`,
    `<main><article><h1>قطار الميناء يودّع الديزل</h1><p>(SeaPRwire) – أعلنت إدارة ميناء ليندفيردر يوم الخميس أن جميع أعمال المناورة ستتحول إلى قاطرات كهربائية اعتبارًا من الربيع المقبل، بعد عقود من العمل بمحركات الديزل القديمة على الأرصفة.</p>${'<p>وقد طُلبت ست قاطرات، ومن المقرر أن تصل الأولى منها إلى رصيف الحبوب في شهر فبراير، على أن تُشحن بطارياتها في أثناء تحميل العربات بين السفن وساحة الفرز في المدينة.</p>'.repeat(6)}<footer>${footer()}</footer></article></main>`,
    'rtl',
  ),
  'dark-closed-details': page(
    'en',
    `body{background:#14161a;color:#e6e4de;max-width:44rem;margin:0 auto;font:17px/1.6 system-ui,sans-serif}a{color:#8fb8ff}`,
    `<main><article>${article(6, '')}<details><summary>About this text</summary>${footer()}</details></article></main>`,
  ),
  'shadow-root': page(
    'en',
    'body{margin:0;font:18px/1.6 Georgia,serif}news-story{display:block;max-width:40rem;margin:0 auto}',
    `<main><news-story><template shadowrootmode="open"><style>p{margin:0 0 1em}</style><article>${article(5)}</article></template></news-story></main>`,
  ),
};

function footer(): string {
  return `<p>The article is provided by a third-party content provider. SeaPRwire (https://www.seaprwire.com/) makes no warranties or representations in connection therewith.</p><p>Sectors: Top Story, Daily News</p>`;
}

function article(paragraphs: number, end = footer()): string {
  const story = Array.from(
    { length: paragraphs },
    (_, index) =>
      `<p>On quay ${index + 1} the change is expected to take a week. The harbour says that the locomotives run on batteries, which are charged while the wagons are loaded, and that people who live nearby will hear less of them.</p>`,
  );
  return `<h1>Harbour railway gives up diesel</h1><p>(SeaPRwire) – The harbour railway of Lindwerder will move all of its shunting to electric locomotives from next spring, its manager Marlene Vogtsburg told the harbour committee on Thursday.</p>${story.join('')}<footer>${end}</footer>`;
}

function page(language: string, style: string, body: string, direction = 'ltr'): string {
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>Harbour railway gives up diesel – Lunsby Courier</title><meta property="og:type" content="article"><style>${style}</style></head><body>${body}</body></html>`;
}
