import { fold } from '../text/fold';
import type { Source } from './source';
import { titleKind } from './titles';

/** Endings by which a public body is known. */
const BODY =
  /(?:省|市|县|区|州|旗|盟|乡|镇|街道|政府|厅|局|委|委员会|办公室|办事处|办|管委会|中心|部|署|院|所|站|处|队|社|总局|公安|税务|银行|集团|兵团|开发区|实验区|新区|高新区|园区)$/;
const MIN = 2;
const MAX = 36;
const NOT_A_BODY =
  /^(?:本|我|关于|现|根据|按照|各|全|政府|年度|信息|政务|首页|当前|其他|中文名|名称)|[,。;:《》()"、\d]/;

/** The body that a folded title names: what is left of a report's name, its year and its kind taken away. */
export function bodyInTitle(title: string): string | null {
  const plain = title.replace(/\s/g, '');
  const match = /^(?:20\d\d年?度?)?(.+?)(?:\(?20\d\d\)?年?(?:度)?)?(?:政府信息|信息公开|政务公开)/.exec(plain);
  return asBody(match?.[1]?.replace(/^(?:20\d\d年?度?)|(?:关于|的|发布|公布)$/g, ''));
}

function asBody(name: string | undefined | null): string | null {
  const body = name?.replace(/\s/g, '').replace(/^关于|的$/g, '');
  if (!body || body.length < MIN || body.length > MAX || NOT_A_BODY.test(body)) return null;
  return body;
}

const LABELLED = /(?:发布机构|发文机关|发布单位|发文单位|公开机构|制发单位|信息来源|来源)[:\s]+([\u4e00-\u9fff]{2,30})/;
const ANNOUNCED = /(?:公布|发布|编制|现将|《)([\u4e00-\u9fff]{3,30}?)(?:\(以下简称[^)]*\))?20\d\d年?度?(?:政府)?信息/;
const SIGNED = /(?:^|\n)\s*([\u4e00-\u9fff]{4,30})\s*\n?\s*20\d\d年\d{1,2}月\d{1,2}日\s*(?=\n|$)/;

/**
 * The issuer by vote: the title names it, unless the other witnesses (site metadata, 发布机构, the report's own
 * announcement, the signature) agree on a name of which the title's is a damaged form: a first character eaten, a
 * brand put before it. Simplified script; null where nobody names it.
 */
export function issuerOf(source: Source, titles: string[]): string | null {
  const { text } = source.folded;
  const meta = (name: string): string => fold(source.page.meta.get(name) ?? '').text;
  const named = titles
    .filter((title) => titleKind(title) !== null)
    .map(bodyInTitle)
    .filter((body) => body !== null);
  const witnesses = [
    asBody(ANNOUNCED.exec(text)?.[1]),
    asBody(SIGNED.exec(text)?.[1]),
    asBody(LABELLED.exec(text.slice(0, 3000))?.[1]),
    asBody(meta('contentsource')),
    asBody(meta('sitename')),
  ].filter((body): body is string => body !== null && BODY.test(body));
  const title = named.find((body) => BODY.test(body)) ?? named[0];
  if (!title) return witnesses[0] ?? null;
  const eaten = witnesses.find((body) => body.length === title.length + 1 && body.endsWith(title));
  if (eaten) return eaten;
  const branded = witnesses.find(
    (body) =>
      body.length >= 4 && title.length > body.length && title.endsWith(body) && count(text, body) > count(text, title),
  );
  return branded ?? title;
}

const count = (text: string, name: string): number => text.split(name).length - 1;
