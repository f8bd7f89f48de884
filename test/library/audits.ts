import type { AuditDocument } from '../../lib/model/schema';
import { broken, sample } from '../export/sample';

/** Reports of one body for 2021 to 2025; what 2023 carried out is not what 2024 carried in. */
export function fiveYears(issuer = '贵阳市科技局'): AuditDocument[] {
  return [2021, 2022, 2023, 2024, 2025].map((year) =>
    sample({
      issuer,
      year,
      cells: {
        'applications newReceived total': 9 + (year - 2021) * 4,
        'applications outcomeTotal total': 8 + (year - 2021) * 4,
        'remedies review total': year - 2020,
        ...(year === 2024 ? { 'applications carriedIn naturalPerson': 3, 'applications carriedIn total': 3 } : {}),
      },
    }),
  );
}

const PLACES = ['青禾县', '临川市', '云岭省', '南浦区', '石桥镇', '东湖街道'];
const OFFICES = ['人民政府', '教育局', '水务局', '交通运输局', '财政局'];

/** As many audits as asked for, of thirty bodies and several years; every third has a finding. */
export function manyAudits(count: number): AuditDocument[] {
  return Array.from({ length: count }, (_, number) => {
    const issuer = `${PLACES[number % 6]}${OFFICES[Math.floor(number / 6) % 5]}`;
    const year = 2019 + (Math.floor(number / 30) % 7);
    const url = `https://www.sample.gov.cn/zfxxgknb/${year}/${number}.html`;
    return (number % 3 === 0 ? broken : sample)({ issuer, year, url });
  });
}

/** Documents as JSON Lines. */
export const linesOf = (documents: AuditDocument[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('');
