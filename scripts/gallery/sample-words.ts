/** A page's own words in one language, all names invented. */
export interface SampleWords {
  readonly language: string;
  readonly host: string;
  readonly title: string;
  readonly dateline: string;
  readonly disclaimer: string;
  readonly about: string;
  readonly sentence: string;
}

export const SAMPLE_WORDS = {
  en: {
    language: 'en-GB',
    host: 'lunsby-courier.example',
    title: 'Harbour railway gives up diesel',
    dateline: '(Lindwire) –',
    disclaimer: 'This article is provided by a third party. Lindwire makes no warranties or representations in connection with it.',
    about: 'About Lindwire: Lindwire distributes news to more than 6,500 media in 90 countries.',
    sentence: 'Six locomotives are on order, and the first is due on the Kornkai track in February.',
  },
  de: {
    language: 'de',
    host: 'tagesblick.example',
    title: 'Hafenbahn fährt ohne Diesel',
    dateline: '(Lindwire) –',
    disclaimer:
      'Der Artikel wird von einem Drittanbieter bereitgestellt. Lindwire gibt diesbezüglich keine Zusicherungen oder Darstellungen ab.',
    about: 'Lindwire liefert Pressemitteilungen an mehr als 6.500 Medien in 90 Ländern.',
    sentence: 'Sechs Maschinen sind bestellt, die erste soll im Februar auf dem Gleis am Kornkai stehen.',
  },
  ar: {
    language: 'ar',
    host: 'sahifa.example',
    title: 'قطار الميناء يودّع الديزل',
    dateline: '(Lindwire) – ليندفيردر',
    disclaimer: 'هذا المقال مقدَّم من طرف ثالث، ولا تقدم Lindwire أي ضمانات أو إقرارات فيما يتعلق به.',
    about: 'توزع Lindwire البيانات الصحفية على أكثر من 6500 وسيلة إعلام في 90 بلدًا.',
    sentence: 'طُلبت ست قاطرات، ومن المقرر أن تصل الأولى إلى رصيف الحبوب في شهر فبراير.',
  },
  ja: {
    language: 'ja',
    host: 'minato-shimbun.example',
    title: '港湾鉄道、ディーゼルを廃止へ',
    dateline: '(Lindwire) –',
    disclaimer: '本記事は第三者が提供するものであり、Lindwireはその内容についていかなる保証や表明も行いません。',
    about: 'Lindwireは90か国の6,500を超える媒体に報道資料を配信しています。',
    sentence: '発注された機関車は6両で、最初の1両は2月に穀物埠頭の線路に到着する予定だ。',
  },
  th: {
    language: 'th',
    host: 'khaotharuea.example',
    title: 'รถไฟท่าเรือเลิกใช้ดีเซล',
    dateline: '(Lindwire) –',
    disclaimer: 'บทความนี้จัดทำโดยบุคคลที่สาม Lindwire ไม่รับประกันหรือรับรองใด ๆ ที่เกี่ยวข้องกับบทความนี้',
    about: 'Lindwire เผยแพร่ข่าวประชาสัมพันธ์ไปยังสื่อกว่า 6,500 แห่งใน 90 ประเทศ',
    sentence: 'มีการสั่งซื้อหัวรถจักรหกคัน และคันแรกมีกำหนดมาถึงรางที่ท่าข้าวในเดือนกุมภาพันธ์',
  },
} as const satisfies Readonly<Record<string, SampleWords>>;
