/** Style sheet of the printable report: plain, black on white, with suspects marked by more than colour. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1a1a1a; background: #fff;
  font: 15px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; overflow-wrap: break-word; }
th { word-break: break-word; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid #999; }
h3 { font-size: 1rem; margin-top: 1.5rem; }
h4 { font-size: 0.95rem; }
p.problems, p.toCheck, p.clean, p.notAudited, p.dismissed { padding: 0.5rem 0.75rem; border-inline-start: 4px solid; font-weight: 600; }
p.problems { border-color: #b3261e; }
p.toCheck { border-color: #8a5a00; }
p.clean { border-color: #1b6e3c; }
p.notAudited, p.dismissed { border-color: #666; }
dl { margin: 0.5rem 0; }
dl > div { display: flex; gap: 1rem; }
dt { flex: 0 0 9rem; color: #555; }
dd { margin: 0; flex: 1; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; font-size: 0.85rem; }
caption { text-align: start; color: #555; }
th, td { border: 1px solid #999; padding: 0.2rem 0.4rem; vertical-align: middle; text-align: start; }
th { background: #f2f2f2; font-weight: 600; }
td.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.figure small { white-space: normal; }
td.suspect { background: #ffe08a; outline: 2px solid #b3261e; outline-offset: -2px; font-weight: 700; }
td.alternative { outline-style: dashed; }
td.suspect small { display: block; font-weight: 400; }
article + article { break-before: page; border-top: 3px double #999; margin-top: 3rem; }
@media print {
  body { margin: 0; max-width: none; font-size: 10pt; }
  tr, dl, li { break-inside: avoid; }
  h1, h2, h3, h4 { break-after: avoid; }
  th, td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
`;
