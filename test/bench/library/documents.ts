import { sample } from '../../export/sample';

const YEARS = 8;
const PLACES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
const AGENCIES = ['教育局', '水务局', '科技局', '财政局', '司法局', '交通运输局', '人民政府', '发展和改革委员会'];

/** One audit of a library of many bodies, eight years each, as a line. @param isFull with every figure, or without any */
function line(number: number, isFull: boolean): string {
  const year = 2019 + (number % YEARS);
  const body = Math.floor(number / YEARS);
  const place = [0, 1, 2].map((digit) => PLACES[Math.floor(body / AGENCIES.length / 22 ** digit) % 22]).join('');
  const made = sample({
    issuer: `${place}县${AGENCIES[body % AGENCIES.length]}`,
    year,
    url: `https://www.${body}.gov.cn/${year}.html`,
  });
  const count = { rule: 'years.carryOver', passed: 0, failed: 0, incomplete: 0, notApplicable: 1 };
  const report = isFull ? made.report : { ...made.report, figures: [] };
  return `${JSON.stringify({ ...made, report, checks: [...made.checks, count] })}\n`;
}

export async function* documentLines(audits: number, isFull: boolean): AsyncGenerator<string> {
  for (let number = 0; number < audits; number++) yield line(number, isFull);
}
