import type { AuditDocument, Finding } from '../model/schema';
import { cleanText, webAddress } from './text';

/** Prefixes are written out here: to read a file with a remote context, that would have to be loaded. */
const CONTEXT = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  oa: 'http://www.w3.org/ns/oa#',
};
const OUTCOMES: Record<Finding['outcome'], string> = { failed: 'earl:failed', incomplete: 'earl:cantTell' };

type Node = Record<string, unknown>;

/** Returns EARL 1.0 in JSON-LD: one assertion per finding, and one per rule that passed wherever it applied. */
export function earl(documents: AuditDocument[]): string {
  const graph = documents.flatMap((document) => [
    ...document.findings.map((finding) => assertion(document, finding.rule, findingResult(document, finding))),
    ...document.checks
      .filter(({ passed, failed, incomplete }) => passed > 0 && failed === 0 && incomplete === 0)
      .map(({ rule }) => assertion(document, rule, result(document, 'earl:passed'))),
  ]);
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
}

function assertion(document: AuditDocument, rule: string, outcome: Node): Node {
  return {
    '@type': 'earl:Assertion',
    'earl:assertedBy': assertor(document),
    'earl:subject': subject(document),
    'earl:test': {
      '@type': 'earl:TestCriterion',
      '@id': `urn:gongkai-lens:rule:${encodeURIComponent(cleanText(rule))}`,
      'dct:identifier': rule,
    },
    'earl:result': outcome,
    'earl:mode': { '@id': 'earl:automatic' },
  };
}

const assertor = ({ tool }: AuditDocument): Node => ({
  '@type': 'earl:Software',
  '@id': `urn:${tool.name}:${encodeURIComponent(cleanText(tool.version))}`,
  'dct:title': tool.name,
  'dct:hasVersion': tool.version,
});

/** The page, identified by its address or, where it has none, by the digest of its text. */
const subject = ({ page, converted }: AuditDocument): Node => ({
  '@type': 'earl:TestSubject',
  '@id': webAddress(page.url) ?? `urn:sha256:${page.textSha256}`,
  'dct:title': page.title,
  'dct:date': page.capturedAt,
  ...(converted ? { 'dct:provenance': `Title in ${converted.target} (${converted.dictionary})` } : {}),
  ...(page.url === null ? {} : { 'dct:source': page.url }),
});

const result = ({ page }: AuditDocument, outcome: string): Node => ({
  '@type': 'earl:TestResult',
  'earl:outcome': { '@id': outcome },
  'dct:date': page.capturedAt,
});

function findingResult(document: AuditDocument, finding: Finding): Node {
  const pointers = finding.at.map(
    (selector): Node =>
      selector.type === 'TextQuoteSelector'
        ? {
            '@type': 'oa:TextQuoteSelector',
            'oa:exact': selector.exact,
            'oa:prefix': selector.prefix,
            'oa:suffix': selector.suffix,
          }
        : { '@type': 'oa:TextPositionSelector', 'oa:start': selector.start, 'oa:end': selector.end },
  );
  return {
    ...result(document, OUTCOMES[finding.outcome]),
    'dct:description': finding.message,
    ...(finding.basis === null ? {} : { 'dct:conformsTo': finding.basis }),
    ...(finding.dismissed ? { 'earl:info': finding.dismissed.reason } : {}),
    ...(pointers.length > 0 ? { 'earl:pointer': pointers } : {}),
  };
}
