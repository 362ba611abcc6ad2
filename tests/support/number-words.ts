/** Writes whole numbers below a billion as the words that Arabic news uses, in the order of the language. */
const UNITS = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
const TENS = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const HUNDREDS = ['', 'مئة', 'مئتان', 'ثلاثمئة', 'أربعمئة', 'خمسمئة', 'ستمئة', 'سبعمئة', 'ثمانمئة', 'تسعمئة'];

function belowHundred(value: number): string {
  if (value <= 10) return UNITS[value] ?? '';
  if (value === 11) return 'أحد عشر';
  if (value === 12) return 'اثنا عشر';
  if (value < 20) return `${UNITS[value - 10]} عشر`;
  const ten = TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? ten : `${UNITS[value % 10]} و${ten}`;
}

function belowThousand(value: number): string {
  const rest = belowHundred(value % 100);
  const hundreds = HUNDREDS[Math.floor(value / 100)] ?? '';
  return [hundreds, rest].filter((part) => part !== '').join(' و');
}

/** 1 ألف, 2 ألفان, 3–10 ثلاثة آلاف, from 11 on أحد عشر ألف. */
function counted(value: number, one: string, two: string, many: string): string {
  if (value === 0) return '';
  if (value === 1) return one;
  if (value === 2) return two;
  return `${belowThousand(value)} ${value <= 10 ? many : one}`;
}

export function inWords(value: number): string {
  const parts = [
    counted(Math.floor(value / 1e6), 'مليون', 'مليونان', 'ملايين'),
    counted(Math.floor(value / 1000) % 1000, 'ألف', 'ألفان', 'آلاف'),
    belowThousand(value % 1000),
  ];
  return parts.filter((part) => part !== '').join(' و');
}
